import { eventApart } from './event-apart.js';

const at = '2026-11-22T10:00:00.000Z';

describe('an event apart from calls', () => {
  it('has an id of its own, no call and no number', () => {
    const data = { id: 'queue-1' };
    const one = eventApart({ type: 'queue_created', timestamp: at, environment_id: 'london', data });
    expect(one).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      type: 'queue_created',
      timestamp: at,
      call_id: null,
      sequence: null,
      activeflow_id: null,
      environment_id: 'london',
      facts: {},
      data: { id: 'queue-1' },
    });
    const other = eventApart({ type: 'queue_created', timestamp: at, environment_id: 'london', data });
    expect(other.id).not.toBe(one.id);
  });

  it('may be about a call that is over: it has no number in its order', () => {
    const about = { call_id: 'call-1', activeflow_id: 'run-1', facts: { direction: 'inbound' } } as const;
    const type = 'recording_deleted';
    expect(eventApart({ type, timestamp: at, environment_id: null, ...about, data: {} })).toMatchObject({
      ...about,
      sequence: null,
    });
  });
});
