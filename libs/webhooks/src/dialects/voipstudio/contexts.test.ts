import { eventTypes } from '@hookswitch/events';
import type { EventTypeName } from '@hookswitch/events';
import { Subscriptions } from '../../subscriptions.js';
import { exampleEndpoint } from '../example-requests.js';
import { bodies, caller, callOfJohn, event, johnsLeg } from './testing/call-of-john.js';
import { voipstudioDialect } from './voipstudio.dialect.js';

const STATE_CHANGE = ['call.state_change'];
const queue = { id: '01937a00-0000-7000-8000-0000000a0e10', name: 'Support' };
const callData = callOfJohn(null);

function queueCall(type: EventTypeName, changes: object = {}): ReturnType<typeof event> {
  const example = { ...eventTypes.queuecall_created.example, ...changes };
  return event(type, { ...example, queue, call: callData });
}

describe('Contexts', () => {
  it('are LOCAL_USER for a user’s phone and EXTERNAL for a number outside', () => {
    expect(bodies(event('call_ringing', callOfJohn(johnsLeg)))[0]).toMatchObject({ context: 'LOCAL_USER' });
    const outside = { ...johnsLeg, kind: 'number', user: null, number: '+442079460222', name: '' } as const;
    expect(bodies(event('call_ringing', callOfJohn(outside)))[0]).toMatchObject({
      context: 'EXTERNAL',
      dst: '+442079460222',
      dst_id: 139543232,
      dst_name: '+442079460222',
    });
  });

  it.each([
    ['ivr', 'IVR'],
    ['ring_group', 'RING_GROUP'],
    ['voicemail', 'VOICEMAIL'],
    ['conference', 'CONFERENCE'],
  ] as const)('say of a caller at a place of kind %s that it is %s', (place, context) => {
    const hangup = event('call_hungup', callData, { place });
    expect(bodies(hangup, STATE_CHANGE)).toEqual([expect.objectContaining({ context })]);
    expect(bodies(hangup, ['call.hangup'])).toEqual([expect.objectContaining({ context: 'EXTERNAL' })]);
  });

  it('say of a user who calls that it is LOCAL_USER', () => {
    const placer = { ...caller, user: johnsLeg.user };
    const data = callOfJohn(null, { legs: [placer] });
    expect(bodies(event('call_hungup', data), ['call.hangup'])[0]).toMatchObject({
      context: 'LOCAL_USER',
      src_id: 1021,
      src_name: 'John Smith',
    });
  });
});

describe('A queue', () => {
  it('is entered: initial and ringing, each with an id of its own', () => {
    expect(bodies(queueCall('queuecall_created'), STATE_CHANGE)).toEqual([
      expect.objectContaining({
        id: 'uk003.608920d55f7ac3.77053295',
        event_name: 'call.initial',
        state: 'INITIAL',
        context: 'QUEUE',
        call_id: 139543231,
        connected_at: null,
        dst: '+442079460999',
        dst_id: 77,
        dst_name: 'Support',
      }),
      expect.objectContaining({
        id: 'uk003.608920d55f7ac3.77053295-2',
        event_name: 'call.ringing',
        state: 'RINGING',
      }),
    ]);
  });

  it('connects, and is over with the agent’s call', () => {
    const tm_service = '2021-04-28T08:46:02.000Z';
    expect(bodies(queueCall('queuecall_serviced', { tm_service }), STATE_CHANGE)).toEqual([
      expect.objectContaining({ event_name: 'call.connected', state: 'CONNECTED', context: 'QUEUE' }),
    ]);
    expect(bodies(queueCall('queuecall_done', { tm_service }), STATE_CHANGE)).toEqual([
      expect.objectContaining({
        event_name: 'call.hangup',
        connected_at: '2021-04-28 08:46:02',
        duration: 11,
        t_cause: 'Normal Clearing',
      }),
    ]);
  });

  it('is left unserved: missed and hung up, even when an agent’s phone was ringing', () => {
    const missed = event('call_missed', { ...callData, queue });
    expect(bodies(missed, STATE_CHANGE)).toEqual([
      expect.objectContaining({
        event_name: 'call.missed',
        state: 'HANGUP',
        context: 'QUEUE',
        dst_id: 77,
        t_cause: 'No Answer',
      }),
    ]);
    const left = { reason: 'timeout', tm_service: '2021-04-28T08:46:02.000Z' };
    expect(bodies(queueCall('queuecall_abandoned', left), STATE_CHANGE)).toEqual([
      expect.objectContaining({
        event_name: 'call.hangup',
        context: 'QUEUE',
        connected_at: null,
        duration: 0,
        t_cause: 'No Answer',
      }),
    ]);
  });

  it('is told of to Call State Change alone', () => {
    const endpoint = { ...exampleEndpoint(voipstudioDialect), event_types: ['call.missed'] };
    const missed = event('call_missed', { ...callData, queue });
    expect(new Subscriptions([endpoint]).matching(missed)).toEqual([]);
    const user = event('call_missed', { ...callOfJohn(johnsLeg), queue: null });
    expect(new Subscriptions([endpoint]).matching(user)).toEqual([endpoint]);
    for (const category of ['call.missed', 'call_missed', 'queuecall_created'])
      expect([...bodies(missed, [category]), ...bodies(queueCall('queuecall_created'), [category])]).toEqual(
        [],
      );
  });

  it.each(['START', 'END', 'TIMEOUT'])('tells with %s what becomes of the wrap-up panel', (state) => {
    const { subject: _subject, leg: _leg, ...call } = callOfJohn(johnsLeg);
    const agent = { id: johnsLeg.user!.id, name: 'John Smith', extension: '2001' };
    const started_at = '2021-04-28T08:46:13.240Z';
    const wrap_up = { state, queue, agent, started_at, until: '2021-04-28T08:46:43.240Z' };
    const panel = event('queue_wrapup', { ...call, wrap_up });
    // The panel may be open for a while: the call is as long as it was.
    const later = { ...panel, timestamp: '2021-04-28T08:46:43.240Z' };
    expect(bodies(state === 'START' ? panel : later, ['queue.wrapup'])).toEqual([
      expect.objectContaining({
        event_name: 'queue.wrapup',
        state,
        context: 'QUEUE',
        duration: 11,
        call_id: 139543232,
        dst: '2001',
        dst_id: 1021,
        dst_name: 'John Smith',
      }),
    ]);
  });
});
