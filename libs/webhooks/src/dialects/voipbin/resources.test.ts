import { exampleEvent } from '@hookswitch/events';
import type { DomainEvent, EventTypeName } from '@hookswitch/events';
import { TestSurroundings } from '../../testing/surroundings.js';
import { exampleEndpoint } from '../example-requests.js';
import { voipbinDialect } from './voipbin.dialect.js';

const NIL = '00000000-0000-0000-0000-000000000000';
const UNSET = '9999-01-01 00:00:00.000000';
const AT = '2026-11-21T09:30:00.500Z';

/** What a server gets of an event that the catalogue shows. */
function written(type: EventTypeName, changes: object = {}): { type: string; data: Record<string, unknown> } {
  const example = exampleEvent(type, '01937a5e-2c10-7b3f-8000-000000000001', AT);
  const event: DomainEvent = { ...example, data: { ...example.data, ...changes } };
  const [text = 'null'] = voipbinDialect.render(
    event,
    exampleEndpoint(voipbinDialect),
    new TestSurroundings(),
  );
  return JSON.parse(text) as ReturnType<typeof written>;
}

const names = (type: EventTypeName) => written(type)?.type ?? null;

describe('resources that VoIPBIN’s webhook pages only name', () => {
  it('a recording: done when its file is safe', () => {
    const { id, call_id } = exampleEvent('recording_updated', NIL, AT).data;
    expect(written('recording_updated')).toEqual({
      type: 'recording_updated',
      data: {
        id,
        reference_type: 'call',
        reference_id: call_id,
        status: 'done',
        format: 'wav',
        tm_start: '2026-11-21 09:30:10.000000',
        tm_end: '2026-11-21 09:31:40.500000',
        tm_create: expect.stringMatching(/^2024-/),
        tm_update: '2026-11-21 09:30:00.500000',
        tm_delete: UNSET,
      },
    });
    expect(written('recording_deleted').data['tm_delete']).toBe('2026-11-21 09:30:00.500000');
  });

  it('a text message: who sent it, and to whom', () => {
    const { data } = written('message_created');
    expect(data).toMatchObject({
      type: 'sms',
      source: { type: 'tel', target: '+447700900123', target_name: '', name: '', detail: '' },
      text: 'HOURS',
      direction: 'inbound',
      tm_delete: UNSET,
    });
    expect(data['targets']).toEqual([
      {
        destination: { type: 'tel', target: '+442079460999', target_name: '', name: '', detail: '' },
        status: 'received',
        parts: 1,
        tm_update: '2026-11-21 09:30:10.000000000',
      },
    ]);
  });

  it('a transcription and its parts', () => {
    expect(written('transcribe_updated').data).toMatchObject({ status: 'done', reference_type: 'recording' });
    expect(written('transcript_created').data).toMatchObject({
      message: 'Please call me back.',
      tm_transcript: '0001-01-01 00:00:01.200000',
    });
  });

  it('a conference, and its room', () => {
    const { data } = written('conference_updated');
    expect(data).toMatchObject({ status: 'progressing', name: 'Monday round', tm_delete: UNSET });
    expect(written('conference_deleted').data['status']).toBe('terminated');
    expect(written('confbridge_updated').data).toMatchObject({
      reference_type: 'conference',
      reference_id: data['id'],
    });
  });

  it('a queue, whose agents have its id as their tag', () => {
    const { data: queue } = written('queue_created', { max_wait_s: 100 });
    expect(queue).toMatchObject({ name: 'Support', wait_timeout: 100_000, service_timeout: 0 });
    const { data: agent } = written('agent_created');
    expect(agent).toMatchObject({
      username: 'grace@example.com',
      ring_method: 'ringall',
      status: '',
      permission: 0,
      tag_ids: queue['tag_ids'],
      addresses: [{ type: 'extension', target: '1001' }],
    });
  });

  it.each([
    ['call_held', 'call_updated'],
    ['call_unheld', 'call_updated'],
    ['call_transferred', 'call_updated'],
    ['call_missed', null],
    ['call_dtmf_received', null],
    ['call_reported', null],
    ['voicemail_left', null],
    ['queue_wrapup', null],
    ['ivr_started', null],
    ['webhook_component_event', null],
  ] as const)('%s is %s', (type, name) => {
    expect(names(type)).toBe(name);
  });
});

describe('calls', () => {
  it.each([
    ['busy', 'remote', 'busy'],
    ['no_answer', 'remote', 'noanswer'],
    ['declined', 'remote', 'noanswer'],
    ['unreachable', 'remote', 'failed'],
    ['cancelled', 'local', 'cancel'],
    ['answered_elsewhere', 'local', 'cancel'],
  ])('to somebody whose phone was %s end by %s, %s', (cause, hangup_by, hangup_reason) => {
    const { leg } = exampleEvent('call_missed', NIL, AT).data as { leg: object };
    const ended = { ...leg, state: 'hangup', cause, ended_at: AT };
    expect(written('call_hungup', { subject: 'leg', leg: ended }).data).toMatchObject({
      status: 'hangup',
      hangup_by,
      hangup_reason,
    });
  });

  it.each([
    ['inbound', 'callee', 'hungup_by_callee', 'local', 'normal'],
    ['inbound', 'caller', 'hungup_by_caller', 'remote', 'normal'],
    ['inbound', 'api', 'stopped', 'local', 'normal'],
    ['inbound', 'gateway', 'unallocated_number', 'remote', 'failed'],
    ['outbound', 'callee', 'hungup_by_callee', 'remote', 'normal'],
  ])('%s that end by %s (%s) end by %s, %s', (direction, by, end_reason, hangup_by, hangup_reason) => {
    const changes = { direction, hangup_by: by, end_reason };
    expect(written('call_hungup', changes).data).toMatchObject({ hangup_by, hangup_reason });
  });

  it('of a withheld caller name them Anonymous', () => {
    const { source } = written('call_created', { from: { number: 'Anonymous', name: null } }).data;
    expect(source).toEqual({ type: 'tel', target: 'Anonymous', target_name: '', name: '', detail: '' });
  });

  it('have names written as a Go server writes them', () => {
    const event = exampleEvent('call_created', NIL, AT);
    const from = { number: '+442079460123', name: 'Marks & <Sons>' };
    const odd = { ...event, data: { ...event.data, from } };
    const [text] = voipbinDialect.render(odd, exampleEndpoint(voipbinDialect), new TestSurroundings());
    expect(text).toContain('"target_name":"Marks \\u0026 \\u003cSons\\u003e"');
  });
});
