import { exampleEvent } from '@hookswitch/events';
import type { DomainEvent, EventTypeName } from '@hookswitch/events';
import { Router } from '../../router.js';
import { TestDirectory, webhook } from '../../testing/directory.js';
import { TestSurroundings } from '../../testing/surroundings.js';
import { exampleEndpoint, exampleRequests } from '../example-requests.js';
import { CALL_FIELDS, VOIPAPPZ_TEMPLATE } from './call-fields.js';
import { asClock } from './durations.js';
import type { ToldCall, ToldLeg, ToldStop } from './told-call.js';
import { voipappzDialect } from './voipappz.dialect.js';

const ENVIRONMENT = '01937a00-0000-7000-8000-00000000e001';
const USER = { id: '01937a00-0000-7000-8000-000000001001', name: 'Grace Hopper', extension: '1001' };

const surroundings = new TestSurroundings()
  .put('environment', { id: ENVIRONMENT, num_id: 1, name: 'ITD2024', body: { time_zone: 'Asia/Jerusalem' } })
  .put('user', {
    id: USER.id,
    num_id: 2,
    name: USER.name,
    body: { extension: '1001', email: 'grace@example.com' },
  })
  .put('number', {
    id: '01937a00-0000-7000-8000-00000000a001',
    num_id: 3,
    name: '',
    body: { number: '+972722791142', name: '' },
  });

const at = (clock: string) => `2024-12-02T${clock}Z`;

const placer: ToldLeg = {
  kind: 'caller',
  user: null,
  via: null,
  started_at: at('21:04:40.701'),
  ringing_at: null,
  answered_at: null,
  ended_at: null,
  cause: null,
  sip_status: null,
};

const agent: ToldLeg = {
  ...placer,
  kind: 'agent',
  user: USER,
  via: 'queue',
  started_at: at('21:04:50.000'),
  ringing_at: at('21:04:51.000'),
};

const queue: ToldStop = {
  type: 'queue',
  name: 'Que1',
  entered_at: at('21:04:41.000'),
  left_at: null,
  outcome: null,
};

const incoming: ToldCall = {
  id: 'bfd7e62a-5a55-4286-9453-b4b4cfc5cca8',
  direction: 'inbound',
  origin: 'outside',
  state: 'connected',
  from: { number: '+972540000000', name: 'Ada "Countess" Byron' },
  to: { number: '+972722791142', name: null },
  started_at: placer.started_at,
  answered_at: null,
  ended_at: null,
  end_reason: null,
  hangup_by: null,
  environment_id: ENVIRONMENT,
  came_through: [],
  legs: [placer],
  leg: null,
};

function event(type: string, changes: Partial<ToldCall>, timestamp: string): DomainEvent {
  const data = { ...incoming, subject: changes.leg ? 'leg' : 'call', ...changes };
  return { ...exampleEvent('call_hungup', ENVIRONMENT, timestamp), type, environment_id: ENVIRONMENT, data };
}

const endpoint = { ...exampleEndpoint(voipappzDialect), url: 'https://crm.example/hook' };

/** The fields that the vendor's template gives of a call. */
function fields(type: string, changes: Partial<ToldCall>, timestamp = at('21:05:40.701')) {
  const [text, ...more] = voipappzDialect.render(event(type, changes, timestamp), endpoint, surroundings);
  expect(more).toEqual([]);
  return JSON.parse(text!) as Record<string, unknown>;
}

const chosen = (name: string) => voipappzDialect.choices.find((choice) => choice.name === name)!;

describe('the vendor’s own template', () => {
  it('has the 27 keys of the document, in its order', () => {
    expect(CALL_FIELDS.map(({ name }) => name).join(' ')).toBe(
      'direction uuid type created_at contact_number caller_id_number duration ring_duration destination start_at answer_at ' +
        'environment_name user_fullname user_name extension_username cause sip_status recording_url duration_time ' +
        'billing_duration billing_duration_time did_number did_name queue_disposition ivr_name call_state queue_name',
    );
    expect(Object.keys(fields('call_hungup', {}))).toEqual(CALL_FIELDS.map(({ name }) => name));
    expect(voipappzDialect.template).toBe(VOIPAPPZ_TEMPLATE);
  });

  it('writes the document’s own call: a queue that took too long, reported with its recording', () => {
    const ended = { ended_at: at('21:05:40.701'), cause: 'no_answer', sip_status: 480 } as const;
    const text = voipappzDialect.render(
      event(
        'call_reported',
        {
          state: 'hangup',
          answered_at: at('21:04:40.801'),
          ended_at: at('21:05:40.701'),
          end_reason: 'completed',
          hangup_by: 'flow',
          came_through: [{ ...queue, left_at: at('21:05:40.000'), outcome: 'timeout' }],
          legs: [
            { ...placer, answered_at: at('21:04:40.801'), ended_at: at('21:05:40.701') },
            { ...agent, ...ended, ended_at: at('21:05:21.000') },
          ],
          recording_url: 'https://cloud.voipappz.io/recordings/bfd7e62a-5a55-4286-9453-b4b4cfc5cca8',
        },
        at('21:05:41.000'),
      ),
      endpoint,
      surroundings,
    );
    expect(text).toEqual([
      `{
  "direction": "incoming",
  "uuid": "bfd7e62a-5a55-4286-9453-b4b4cfc5cca8",
  "type": "did_to_que",
  "created_at": "2024-12-02T21:04:40.701+00:00",
  "contact_number": "972540000000",
  "caller_id_number": "972540000000",
  "duration": 60,
  "ring_duration": 30,
  "destination": "972722791142",
  "start_at": "23:04:40",
  "answer_at": "23:04:40",
  "environment_name": "ITD2024",
  "user_fullname": null,
  "user_name": "",
  "extension_username": null,
  "cause": "no_answer",
  "sip_status": "480",
  "recording_url": "https://cloud.voipappz.io/recordings/bfd7e62a-5a55-4286-9453-b4b4cfc5cca8",
  "duration_time": "00:01:00",
  "billing_duration": 60,
  "billing_duration_time": "00:01:00",
  "did_number": "972722791142",
  "did_name": "972722791142",
  "queue_disposition": "timeout",
  "ivr_name": null,
  "call_state": "hangup",
  "queue_name": "Que1"
}
`,
    ]);
  });

  it('names who is rung, who answered, and in a call out who calls', () => {
    const ringing = { ...agent, kind: 'user', via: 'dial' } as const;
    expect(fields('call_ringing', { leg: ringing, legs: [placer, ringing] })).toMatchObject({
      user_fullname: 'Grace Hopper',
      user_name: 'grace@example.com',
      extension_username: '1001',
      type: 'did_to_extension',
      cause: null,
      sip_status: null,
      answer_at: null,
      billing_duration: 0,
    });
    const out = { direction: 'outbound', origin: 'extension', from: { number: '1001', name: null } } as const;
    const legs = [
      { ...placer, user: USER },
      { ...ringing, kind: 'number', user: null },
    ] as const;
    const to = { number: '+39000000', name: null };
    expect(fields('call_hungup', { ...out, to, legs })).toMatchObject({
      ...{
        direction: 'outgoing',
        type: 'extension_to_did',
        destination: '39000000',
        contact_number: '39000000',
      },
      ...{ user_fullname: 'Grace Hopper', extension_username: '1001', caller_id_number: '1001' },
      ...{ did_number: null, did_name: null },
    });
  });

  it('shows no number that was withheld', () => {
    expect(fields('call_hungup', { from: { number: 'Anonymous', name: null } })).toMatchObject({
      caller_id_number: null,
      contact_number: null,
    });
  });

  const stop = (type: ToldStop['type'], second: string): ToldStop => ({
    ...queue,
    type,
    name: type,
    entered_at: at(`21:04:${second}.000`),
  });
  const dial = (second: string, kind: ToldLeg['kind'] = 'user'): ToldLeg => ({
    ...agent,
    kind,
    via: 'dial',
    started_at: at(`21:04:${second}.000`),
  });

  it.each([
    ['did_to_ivr', { came_through: [stop('ivr', '41')] }],
    ['did_to_ring_group', { came_through: [stop('ivr', '41'), stop('ring_group', '45')] }],
    ['did_to_que', { came_through: [stop('ivr', '41'), stop('queue', '45')] }],
    ['did_to_voicemail', { came_through: [stop('queue', '41'), stop('voicemail', '45')] }],
    ['did_to_voicemail', { came_through: [stop('voicemail', '45')], legs: [placer, dial('42')] }],
    ['did_to_extension', { came_through: [{ ...stop('ivr', '41'), left_at: at('21:04:45.000') }], legs: [placer, dial('45')] }],
    ['did_to_did', { legs: [placer, dial('45', 'number')] }],
    ['extension_to_extension', { origin: 'extension', direction: 'outbound', legs: [placer, dial('45')] }],
    ['extension_to_did', { origin: 'extension', direction: 'outbound' }],
    ['extension_to_ivr', { origin: 'extension', direction: 'outbound', came_through: [stop('ivr', '41')] }],
    ['api_to_did', { origin: 'api', direction: 'outbound', legs: [placer, dial('45', 'number')] }],
    [null, {}],
  ] as [string | null, Partial<ToldCall>][])('says %s', (type, changes) => {
    expect(fields('call_hungup', changes)['type']).toBe(type);
  }); // prettier-ignore

  const over = {
    state: 'hangup',
    ended_at: at('21:05:40.701'),
    end_reason: 'completed',
    hangup_by: 'flow',
  } as const;
  it.each([
    ['answer', '200', { ...over, answered_at: at('21:04:41.000'), legs: [{ ...placer, answered_at: at('21:04:41.000') }] }],
    ['answer', '200', { ...over, legs: [placer, { ...agent, answered_at: at('21:05:00.000') }] }],
    ['busy', '486', { ...over, legs: [placer, { ...agent, cause: 'busy', sip_status: 486 }] }],
    ['no_answer', '603', { ...over, legs: [placer, { ...agent, cause: 'declined', sip_status: 603 }] }],
    ['no_answer', null, { ...over, legs: [placer, agent] }],
    ['busy', null, { ...over, end_reason: 'overload' }],
    ['no_answer', '200', { ...over, answered_at: at('21:04:41.000'), legs: [{ ...placer, answered_at: at('21:04:41.000') }], came_through: [stop('voicemail', '45')] }],
  ] as [string, string | null, Partial<ToldCall>][])('cause %s, sip_status %s', (cause, sip_status, changes) => {
    expect(fields('call_hungup', changes)).toMatchObject({ cause, sip_status });
  }); // prettier-ignore

  it.each([
    [null, {}],
    [null, { came_through: [queue] }],
    ['abandoned', { ...over, hangup_by: 'caller', came_through: [queue] }],
    ['abandoned', { ...over, hangup_by: 'caller', came_through: [{ ...queue, outcome: 'hangup' }] }],
    ['abandoned', { ...over, came_through: [{ ...queue, outcome: 'exit_key_1' }] }],
    ['timeout', { came_through: [{ ...queue, outcome: 'timeout' }] }],
    ['timeout', { came_through: [{ ...queue, outcome: 'join_empty' }] }],
    ['answer', { came_through: [queue], legs: [placer, { ...agent, answered_at: at('21:05:00.000') }] }],
  ] as [string | null, Partial<ToldCall>][])('queue_disposition %s', (queue_disposition, changes) => {
    expect(fields('call_hungup', changes)).toMatchObject({ queue_disposition });
  });

  it('counts once what two phones ring at the same time', () => {
    const rang = (from: string, to: string) => ({ ...agent, ringing_at: at(from), ended_at: at(to) });
    const legs = [placer, rang('21:04:50.000', '21:05:00.000'), rang('21:04:55.000', '21:05:05.000')];
    expect(fields('call_hungup', { legs })['ring_duration']).toBe(15);
  });

  it.each([
    [0, '00:00:00'],
    [417, '00:06:57'],
    [3_661, '01:01:01'],
    [360_000, '100:00:00'],
  ])('writes %d seconds as %s', (seconds, text) => {
    expect(asClock(seconds)).toBe(text);
  });
});

describe('Call:Answer', () => {
  const includes = (changes: Partial<ToldCall>) =>
    chosen('Call:Answer').includes!(event('call_answered', changes, at('21:05:00.000')));
  const person: ToldLeg = { ...agent, answered_at: at('21:05:00.000') };
  const flow = { answered_at: at('21:04:41.000') };

  it.each([
    ['the first answer of the call', true, { ...flow }],
    ['a person, after the flow', true, { ...flow, leg: person, legs: [placer, person] }],
    ['a person whose answer the call’s follows', false, { leg: person, legs: [placer, person] }],
    ['another person', false, { ...flow, leg: person, legs: [placer, { ...agent, answered_at: at('21:04:55.000') }, person] }],
    ['the called party of a click to call', false, { origin: 'api', direction: 'outbound', answered_at: person.answered_at, leg: person, legs: [placer, person] }],
  ] as [string, boolean, Partial<ToldCall>][])('%s: %s', (_what, told, changes) => {
    expect(includes(changes)).toBe(told);
  }); // prettier-ignore
});

describe('which events a webhook is for', () => {
  it.each([
    ['Call:Ringing', 'call_ringing'],
    ['Call:Answer', 'call_answered'],
    ['Call:Hangup', 'call_hungup'],
    ['Call:Reporting', 'call_reported'],
    ['Ivr:Start', 'ivr_started'],
    ['Ivr:End', 'ivr_ended'],
  ])('%s', (name, type) => {
    expect(chosen(name).types).toEqual([type]);
    const example = exampleRequests(type as EventTypeName).get('voipappz');
    expect(example?.name).toBe(name);
  });

  it('rings for users’ phones only, and ends for the call only', () => {
    const leg = { ...agent, kind: 'number' } as const;
    expect(
      voipappzDialect.render(event('call_ringing', { leg }, at('21:05:00.000')), endpoint, surroundings),
    ).toEqual([]);
    expect(
      voipappzDialect.render(
        event('call_hungup', { leg: agent }, at('21:05:00.000')),
        endpoint,
        surroundings,
      ),
    ).toEqual([]);
    expect(exampleRequests('queuecall_done').get('voipappz')).toBeUndefined();
  });
});

describe('how it travels', () => {
  const text = '{"uuid": "a b&c", "duration": 60, "none": null, "yes": true, "more": {"a": [1]}}';

  it('is the JSON itself by POST', () => {
    expect(voipappzDialect.place(text, { url: 'https://crm.example/hook', method: 'POST' })).toEqual({
      method: 'POST',
      url: 'https://crm.example/hook',
      body: text,
      content_type: 'application/json',
    });
  });

  it.each([
    ['GET', 'https://crm.example/hook', 'https://crm.example/hook?'],
    ['DELETE', 'https://crm.example/hook?key=1', 'https://crm.example/hook?key=1&'],
    ['GET', 'https://crm.example/hook?#top', 'https://crm.example/hook?'],
  ])('is in the query of a %s to %s, without a body', (method, url, before) => {
    const query = 'uuid=a%20b%26c&duration=60&none=&yes=true&more=%7B%22a%22%3A%5B1%5D%7D';
    expect(voipappzDialect.place(text, { url, method })).toEqual({
      ...{ method, url: `${before}${query}` },
      ...{ body: null, content_type: null },
    });
  });

  it('cannot be a list in a query', () => {
    expect(() => voipappzDialect.place('[1]', { url: 'https://crm.example', method: 'GET' })).toThrow(
      RangeError,
    );
  });
});

describe('a template of the admin’s own', () => {
  const route = (template: string | null, type = 'call_hungup') => {
    const hook = webhook({ dialect: 'voipappz', event_types: ['*'], template });
    return new Router(new TestDirectory([hook])).route(event(type, {}, at('21:05:40.701')));
  };

  it('takes the place of the vendor’s, and is sent byte for byte', () => {
    const [delivery] = route(
      '{"call": "{{ uuid }}", "who": {{ data.from.name }}, "kind": "{{ event_type }}"}',
    );
    expect(delivery?.body).toBe(
      '{"call": "bfd7e62a-5a55-4286-9453-b4b4cfc5cca8", "who": "Ada \\"Countess\\" Byron", "kind": "call_hungup"}',
    );
  });

  it('is not sent for what the vendor does not tell of', () => {
    expect(route('{}', 'call_updated')).toEqual([]);
  });

  it('that fails owes a delivery which says so and holds the event', () => {
    const [delivery, ...more] = route('{{ uuid | nonsense }}');
    expect(more).toEqual([]);
    expect(JSON.parse(delivery!.body)).toMatchObject({ type: 'call_hungup', data: { id: incoming.id } });
    expect(delivery!.request?.fault).toContain('There is no filter nonsense.');
  });
});
