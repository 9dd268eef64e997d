import { newId } from '@hookswitch/flow-model';
import { Router } from '../../router.js';
import { TestDirectory, webhook } from '../../testing/directory.js';
import { exampleEvent } from '@hookswitch/events';
import type { EventTypeName } from '@hookswitch/events';

/** The names by which a webhook that asks for these is told of an event. */
function owed(
  event_types: readonly string[],
  type: EventTypeName,
  data: object = {},
  dialect = 'voipbin',
): string[] {
  const example = exampleEvent(type, newId(), '2026-11-21T09:30:00.000Z');
  const event = { ...example, data: { ...example.data, ...data } };
  const router = new Router(new TestDirectory([webhook({ dialect, event_types: [...event_types] })]));
  return router.route(event).map(({ body }) => (JSON.parse(body) as { type: string }).type);
}

describe('the names of VoIPBIN’s tutorial', () => {
  it.each([
    ['call.status', 'call_created', {}, ['call_created']],
    ['call.status', 'call_held', {}, ['call_updated']],
    ['call.status', 'call_hungup', {}, ['call_hungup']],
    ['call.completed', 'call_hungup', {}, ['call_hungup']],
    ['call.completed', 'call_answered', {}, []],
    ['message.received', 'message_created', { direction: 'inbound' }, ['message_created']],
    ['message.received', 'message_created', { direction: 'outbound' }, []],
    ['recording.completed', 'recording_updated', { status: 'done' }, ['recording_updated']],
    ['recording.completed', 'recording_updated', { status: 'failed' }, []],
    ['transcribe.completed', 'transcribe_updated', { status: 'done' }, ['transcribe_updated']],
    ['transcribe.completed', 'transcribe_created', {}, []],
    ['call_updated', 'call_unheld', {}, ['call_updated']],
    ['call_updated', 'call_answered', {}, []],
    ['call_hungup', 'call_hungup', {}, ['call_hungup']],
  ] as const)('%s means of %s %j: %j', (name, type, data, names) => {
    expect(owed([name], type, data)).toEqual(names);
  });

  it('are sent once, however often an event is asked for', () => {
    expect(owed(['call.status', 'call.completed', 'call_hungup'], 'call_hungup')).toEqual(['call_hungup']);
  });
});

describe('the names of VoIPBIN’s code', () => {
  it.each([
    ['call_hangup', 'call_hungup', ['call_hangup']],
    ['call_hungup', 'call_hungup', ['call_hangup']],
    ['queuecall_waiting', 'queuecall_created', ['queuecall_waiting']],
    ['queuecall_created', 'queuecall_created', ['queuecall_created']],
    ['*', 'queuecall_created', ['queuecall_created', 'queuecall_waiting']],
    ['*', 'queuecall_kicking', []],
    ['*', 'queue_created', []],
    ['*', 'agent_updated', []],
    ['*', 'confbridge_created', []],
    ['activeflow_updated', 'activeflow_deleted', ['activeflow_updated']],
    ['conference_updated', 'confbridge_updated', ['conference_updated']],
  ] as const)('%s means of %s: %j', (name, type, names) => {
    expect(owed([name], type, {}, 'voipbin-2026')).toEqual(names);
  });
});
