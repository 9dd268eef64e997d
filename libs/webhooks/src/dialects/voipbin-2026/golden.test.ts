import { exampleEvent } from '@hookswitch/events';
import type { DomainEvent, EventTypeName } from '@hookswitch/events';
import { TestSurroundings } from '../../testing/surroundings.js';
import { exampleEndpoint } from '../example-requests.js';
import { activeflowOf, callOf } from '../voipbin/testing/events-of-seed.js';
import { seedActiveflows } from '../voipbin/testing/seed-activeflows.js';
import { seedEndedCalls } from '../voipbin/testing/seed-ended-calls.js';
import { voipbin2026Dialect } from './voipbin-2026.dialect.js';

const NIL = '00000000-0000-0000-0000-000000000000';
const CUSTOMER = '5e4a0680-804e-11ec-8477-2fea5968d85b';
const surroundings = Object.assign(new TestSurroundings(), { installation: { id: CUSTOMER, num_id: 1 } });

function textOf(event: DomainEvent): string {
  return voipbin2026Dialect.render(event, exampleEndpoint(voipbin2026Dialect), surroundings)[0] ?? '';
}
const example = (type: EventTypeName) => exampleEvent(type, NIL, '2026-11-21T09:30:00.000Z');

describe('what VoIPBIN’s running code would write, byte by byte', () => {
  it('an activeflow that has come to its first action', () => {
    expect(textOf(activeflowOf(seedActiveflows.activeflow_updated))).toBe(
      `{"type":"activeflow_updated","data":{"id":"74ac5405-7c70-4184-9388-1c9f8f8ce25f","customer_id":"${CUSTOMER}",` +
        '"flow_id":"d157ce07-0360-4cad-9007-c8ab89fccf9c","status":"running","reference_type":"call",' +
        `"reference_id":"5371e9db-d035-4db6-a8d6-0994d33e744e","reference_activeflow_id":"${NIL}","on_complete_flow_id":"${NIL}",` +
        `"current_action":{"id":"df25724f-e308-4c89-9325-cf56cd09249e","next_id":"${NIL}","type":"answer","tm_execute":null},` +
        `"forward_action_id":"${NIL}","executed_actions":[{"id":"00000000-0000-0000-0000-000000000001","next_id":"${NIL}","tm_execute":null}],` +
        '"tm_create":"2022-04-11T00:23:54.72462Z","tm_update":"2022-04-11T00:23:54.840938Z","tm_delete":null}}',
    );
  });

  it('one that has just begun has executed nothing, and does not say so', () => {
    expect(textOf(activeflowOf(seedActiveflows.activeflow_created))).not.toContain('executed_actions');
  });

  it('a call that has ended', () => {
    expect(textOf(callOf(seedEndedCalls.call_updated))).toBe(
      `{"type":"call_updated","data":{"id":"bf682a17-6b3f-412c-bbac-faa81fb9ada3","customer_id":"${CUSTOMER}",` +
        `"owner_type":"","owner_id":"${NIL}","flow_id":"70875796-0497-4ff9-acd0-e226a14495a9",` +
        '"activeflow_id":"01937a5e-2c12-7ab1-8000-77c1d2e30a04","type":"flow",' +
        `"master_call_id":"${NIL}","chained_call_ids":["a876f057-bb20-4b87-824c-d7afa3e71af5"],"recording_id":"${NIL}",` +
        `"groupcall_id":"${NIL}","source":{"type":"tel","target":"test11"},"destination":{"type":"tel","target":"+821100000004"},` +
        `"status":"hangup","action":{"id":"4aae4342-d702-4e23-9c14-64dc20d2075d","next_id":"${NIL}","type":"confbridge_join",` +
        '"option":{"confbridge_id":"821fc304-0ed8-4e93-8a0a-c23312c062be"},"tm_execute":"2022-03-29T14:10:06.409155828Z"},' +
        '"direction":"incoming","hangup_by":"remote","hangup_reason":"normal","tm_progressing":"2022-03-29T14:09:54.629Z",' +
        '"tm_hangup":"2022-03-29T14:10:33.105Z","tm_create":"2022-03-29T14:09:52.886Z","tm_update":"2022-03-29T14:10:33.709605Z"}}',
    );
  });

  it('a caller who waits: unset times are null, no figure is nought', () => {
    const [created, waiting] = voipbin2026Dialect
      .render(example('queuecall_created'), exampleEndpoint(voipbin2026Dialect), surroundings)
      .map((text) => JSON.parse(text) as { type: string; data: Record<string, unknown> });
    expect(created?.data).toEqual({
      id: example('queuecall_created').data['id'],
      customer_id: CUSTOMER,
      reference_type: 'call',
      reference_id: example('queuecall_created').data['call_id'],
      status: 'initiating',
      service_agent_id: NIL,
      tm_create: '2026-11-21T09:30:02Z',
      tm_service: null,
      tm_update: null,
      tm_delete: null,
    });
    expect(waiting?.data).toMatchObject({ status: 'waiting', tm_update: '2026-11-21T09:30:02Z' });
  });
});

describe('the names of events and statuses', () => {
  it.each([
    ['call_answered', 'call_progressing', 'progressing'],
    ['call_hungup', 'call_hangup', 'hangup'],
    ['call_held', 'call_updated', 'progressing'],
    ['queuecall_entering', 'queuecall_connecting', 'connecting'],
    ['queuecall_serviced', 'queuecall_serviced', 'service'],
    ['queuecall_abandoned', 'queuecall_abandoned', 'abandoned'],
    ['activeflow_deleted', 'activeflow_updated', 'ended'],
    ['recording_created', 'recording_started', 'recording'],
    ['recording_updated', 'recording_finished', 'ended'],
    ['transcribe_updated', 'transcribe_done', 'done'],
    ['agent_status_updated', 'agent_status_updated', 'busy'],
    ['conference_deleted', 'conference_deleted', 'terminated'],
  ] as const)('%s is %s, %s', (type, name, status) => {
    expect(JSON.parse(textOf(example(type)))).toMatchObject({ type: name, data: { status } });
  });
});
