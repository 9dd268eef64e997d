import { actionOf, actionsOf } from './action.js';
import { NIL } from './ids.js';

const FLOW = '01937a00-0000-7000-8000-00000000f100';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const node = (id: string, next_id: string | null, type = 'answer', option: object = {}) => ({
  id,
  next_id,
  type,
  option: { ...option },
});

describe('the actions of a flow', () => {
  it('have UUIDs, the same each time, others in another flow', () => {
    const [first] = actionsOf([node('n1', null)], FLOW);
    expect(first?.id).toMatch(UUID);
    expect(actionsOf([node('n1', null)], FLOW)).toEqual([first]);
    expect(actionsOf([node('n1', null)], NIL)[0]?.id).not.toBe(first?.id);
  });

  it('say where they lead only where that is not the action below', () => {
    const [first, second, third] = actionsOf([node('n1', 'n2'), node('n2', 'n1'), node('n3', null)], FLOW);
    expect(first?.next_id).toBe(NIL);
    expect(second?.next_id).toBe(first?.id);
    expect(third?.next_id).toBe(NIL);
  });

  it.each([
    ['talk', { text: 'Hello', language: 'en-GB', voice: 'amy' }, 'talk', { text: 'Hello', language: 'en-GB', voice_id: 'amy' }],
    ['wait', { duration_ms: 500 }, 'sleep', { duration: 500 }],
    ['queue', { queue_id: 'q', priority: 0 }, 'queue_join', { queue_id: 'q' }],
    ['subflow', { flow_id: 'f', parameters: [] }, 'fetch_flow', { flow_id: 'f' }],
    ['conference', { conference_id: 'c', pin_attempts: 3 }, 'conference_join', { conference_id: 'c' }],
    ['gather', { timeout_s: 5, terminator: '#', max_length: 4 }, 'digits_receive', { duration: 5000, key: '#', length: 4 }],
    ['set', { variables: [{ name: 'a', value: '1' }] }, 'variable_set', { key: 'a', value: '1' }],
    ['record', { action: 'stop' }, 'recording_stop', undefined],
    ['record', { action: 'start', max_duration_s: 60, max_silence_s: 0, beep: true }, 'recording_start', { format: 'wav', end_of_silence: 0, duration: 60, beep_start: true }],
    ['record', { action: 'pause' }, 'record', { action: 'pause' }],
    ['webhook', { url: 'https://crm.example/', headers: [{ name: 'x', value: 'y' }] }, 'webhook_send', { sync: false, uri: 'https://crm.example/', method: 'POST', data_type: 'application/json' }],
    ['dial', { to: { type: 'extension', target: '1001' }, caller_number: null }, 'connect', { destinations: [{ type: 'extension', target: '1001', target_name: '', name: '', detail: '' }] }],
    ['message', { to: '+447700900123', text: 'Hi' }, 'message_send', { destinations: [{ type: 'tel', target: '+447700900123', target_name: '', name: '', detail: '' }], text: 'Hi' }],
    ['menu', { retries: 2, invalid_prompt: null }, 'menu', { retries: 2 }],
    ['hangup', {}, 'hangup', undefined],
  ])('%s %j is %s %j', (type, option, vendors, shown) => {
    const action = actionOf(node('n1', null, type, option), FLOW, null);
    expect([action.type, action.option]).toEqual([vendors, shown]);
  }); // prettier-ignore
});
