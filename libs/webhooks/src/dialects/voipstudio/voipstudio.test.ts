import { eventTypes, exampleEvent } from '@hookswitch/events';
import type { EventTypeName } from '@hookswitch/events';
import { Subscriptions } from '../../subscriptions.js';
import { testDelivery } from '../../test-delivery.js';
import { exampleEndpoint, exampleRequests } from '../example-requests.js';
import { bodies, caller, callOfJohn, event, johnsLeg, surroundings, texts } from './testing/call-of-john.js';
import { voipstudioDialect } from './voipstudio.dialect.js';

const HANGUP =
  '{"id":"uk003.608920d55f7ac3.77053295","event_time":"2021-04-28 08:46:13","event_name":"call.hangup",' +
  '"call_id":139543232,"state":"HANGUP","connected_at":"2021-04-28 08:46:02","start_time":"2021-04-28 08:45:55",' +
  '"context":"LOCAL_USER","destination":"in","duration":11,"t_cause":"Normal Clearing","src":"2035141598",' +
  '"src_id":139543231,"src_name":"\\"442035141598\\" <2035141598>",' +
  '"src_hash":"01937a5e-2c10-7b3f-8000-1f0d6a5c0a01","dst":"2001","dst_id":1021,"dst_name":"John Smith"}';

describe('A receiver that was written for VoIPstudio', () => {
  it('gets the document’s example byte by byte, with its eighteen fields in order', () => {
    expect(texts(event('call_hungup', callOfJohn(johnsLeg)))).toEqual([HANGUP]);
  });

  it('gets it as JSON by POST at its own URL', () => {
    expect(voipstudioDialect.place(HANGUP, { url: 'https://crm.example/hook?a=1', method: 'PUT' })).toEqual({
      method: 'POST',
      url: 'https://crm.example/hook?a=1',
      body: HANGUP,
      content_type: 'application/json',
    });
    expect(
      voipstudioDialect.eventName(HANGUP, exampleEvent('call_hungup', 'e', '2026-11-21T09:30:00.000Z')),
    ).toBe('call.hangup');
  });

  it.each([
    ['call_created', 'call.initial', 'INITIAL'],
    ['call_ringing', 'call.ringing', 'RINGING'],
    ['call_answered', 'call.connected', 'CONNECTED'],
    ['call_held', 'call.hold', 'ON_HOLD'],
    ['call_unheld', 'call.unhold', 'CONNECTED'],
    ['call_missed', 'call.missed', 'HANGUP'],
    ['call_hungup', 'call.hangup', 'HANGUP'],
  ] as const)('reads %s of a user’s leg as %s with the state %s', (type, event_name, state) => {
    const data = { ...callOfJohn(johnsLeg), queue: null };
    expect(bodies(event(type, data))).toEqual([
      expect.objectContaining({ event_name, state, call_id: 139543232 }),
    ]);
  });

  it('finds null for what has not happened yet, and no seconds', () => {
    const ringing = {
      ...johnsLeg,
      answered_at: null,
      ended_at: null,
      cause: null,
      state: 'ringing',
    } as const;
    expect(bodies(event('call_ringing', callOfJohn(ringing)))).toEqual([
      expect.objectContaining({ connected_at: null, duration: 0, t_cause: null }),
    ]);
  });

  it('sees a party that was consulted before it joined begin, and then connected', () => {
    const joined = {
      ...johnsLeg,
      ended_at: null,
      cause: null,
      state: 'connected',
      ringing_at: null,
    } as const;
    const of = (type: 'call_created' | 'call_answered') => bodies(event(type, callOfJohn(joined)))[0];
    expect(of('call_created')).toMatchObject({ state: 'INITIAL', connected_at: null, duration: 0 });
    expect(of('call_answered')).toMatchObject({ connected_at: '2021-04-28 08:46:02', duration: 11 });
  });

  it('gets a key with two attributes more, after the others', () => {
    const data = { ...callOfJohn(null, { legs: [caller] }), digit: '4', digits: '104' };
    const [text = ''] = texts(event('call_dtmf_received', data));
    expect(text).toMatch(/"dst_name":"[^"]*","digit":"4","digits":"104"}$/);
    expect(bodies(event('call_dtmf_received', data))).toEqual([
      expect.objectContaining({ event_name: 'call.dtmf', state: 'CONNECTED', call_id: 139543231 }),
    ]);
  });

  it('hears of a caller’s own call under the id of the caller’s leg, which CDRs and recordings have', () => {
    const answered_at = '2021-04-28T08:46:02.000Z';
    expect(bodies(event('call_answered', callOfJohn(null, { answered_at })))).toEqual([
      expect.objectContaining({
        event_name: 'call.connected',
        call_id: 139543231,
        context: 'EXTERNAL',
        dst: '+442079460999',
        dst_id: 311,
        dst_name: 'Main line',
      }),
    ]);
  });

  it('is told of a dialled leg that it begins, and not of the caller’s', () => {
    expect(bodies(event('call_created', callOfJohn(null)))).toEqual([]);
    expect(bodies(event('call_created', callOfJohn(johnsLeg)))).toHaveLength(1);
  });

  it('sees a click to call begin, and accepted when the originator has picked up', () => {
    const placer = { ...caller, user: johnsLeg.user, number: '2001', name: 'John Smith' };
    const data = callOfJohn(null, { direction: 'outbound', legs: [placer] });
    const facts = { placed: 'user' } as const;
    expect(bodies(event('call_created', data, facts))).toEqual([
      expect.objectContaining({ event_name: 'call.initial', state: 'INITIAL', destination: 'out' }),
    ]);
    const accepted = event('call_updated', { ...data, state: 'accepted' }, facts);
    expect(bodies(accepted, ['call.state_change'])).toEqual([
      expect.objectContaining({ event_name: 'call.initial', state: 'ACCEPTED', src_id: 1021 }),
    ]);
    expect(bodies(accepted, ['call_updated'])).toEqual([]);
    expect(bodies(event('call_updated', data, facts))).toEqual([]);
  });

  it('reads numbers as they were dialled, and who withheld theirs as Anonymous', () => {
    const as_dialled = { from: '442035141598', to: '442079460999' };
    const data = callOfJohn(null, { from: { number: '+442035141598', name: null } });
    expect(bodies(event('call_answered', data, { as_dialled }))).toEqual([
      expect.objectContaining({
        src: '442035141598',
        src_name: '"442035141598" <442035141598>',
        dst: '442079460999',
        dst_id: 311,
      }),
    ]);
    const withheld = callOfJohn(null, { from: { number: 'Anonymous', name: null } });
    expect(bodies(event('call_answered', withheld))).toEqual([
      expect.objectContaining({ src: 'Anonymous', src_name: '"Anonymous" <Anonymous>' }),
    ]);
  });

  it('can take the caller’s name apart, whatever is in it', () => {
    const from = { number: '+442035141598', name: 'Ada "Ace" \\ Byron' };
    expect(bodies(event('call_answered', callOfJohn(null, { from })))[0]).toMatchObject({
      src_name: '"Ada \\"Ace\\" \\\\ Byron" <+442035141598>',
    });
  });

  it.each([
    ['normal', 'Normal Clearing'],
    ['busy', 'User Busy'],
    ['no_answer', 'No Answer'],
    ['declined', 'Call Rejected'],
    ['unreachable', 'Subscriber Absent'],
    ['congestion', 'Normal Circuit Congestion'],
    ['cancelled', 'Normal Clearing'],
    ['answered_elsewhere', 'Non-Selected User Clearing'],
    ['unallocated', 'Unallocated Number'],
    ['gateway_lost', 'Network Out Of Order'],
  ] as const)('reads an end by %s as the cause %s', (cause, t_cause) => {
    expect(bodies(event('call_hungup', callOfJohn({ ...johnsLeg, cause })))).toEqual([
      expect.objectContaining({ t_cause }),
    ]);
  });

  it('reads why a call was never put through', () => {
    const end = {
      ended_at: '2021-04-28T08:46:13.240Z',
      state: 'hangup',
      end_reason: 'unallocated_number',
    } as const;
    expect(bodies(event('call_hungup', callOfJohn(null, end)))).toEqual([
      expect.objectContaining({ t_cause: 'Unallocated Number' }),
    ]);
  });

  it('gets a text message that came in, with the eight fields of the document', () => {
    const { example } = eventTypes.message_created;
    expect(texts(event('message_created', example))).toEqual([
      '{"id":"uk003.608920d55f7ac3.77053295","event_time":"2021-04-28 08:46:13","event_name":"sms.received",' +
        '"customer_id":1,"user_id":null,"from_no":"+447700900123","to_no":"+442079460999","text":"HOURS"}',
    ]);
    expect(texts(event('message_created', { ...example, direction: 'outbound' }))).toEqual([]);
  });

  it('gets nothing that VoIPstudio does not have', () => {
    const unknown = Object.keys(eventTypes).filter(
      (type) => !/^(call|queuecall)_|^queue_wrapup$|^message_created$/.test(type),
    );
    for (const type of [...unknown, 'call_transferred', 'call_reported', 'queuecall_entering'] as const) {
      const { example } = eventTypes[type as keyof typeof eventTypes];
      expect(texts(event(type as keyof typeof eventTypes, example))).toEqual([]);
    }
  });
});

describe('An example of an event for VoIPstudio', () => {
  const named = (type: EventTypeName) => exampleRequests(type).get('voipstudio')?.name;

  it('is of a party that is dialled where only those are told of', () => {
    expect(named('call_created')).toBe('call.initial');
    expect(JSON.parse(exampleRequests('call_created').get('voipstudio')?.body ?? '')).toMatchObject({
      state: 'INITIAL',
      dst: '1001',
      connected_at: null,
    });
  });

  it('is missing where there is no such event', () => {
    expect(
      ['call_transferred', 'ivr_started', 'recording_updated'].map((type) => named(type as EventTypeName)),
    ).toEqual([undefined, undefined, undefined]);
  });

  it('can be sent as a test', () => {
    const endpoint = exampleEndpoint(voipstudioDialect);
    const sent = testDelivery(endpoint, 'call_created', Date.parse('2026-11-21T09:30:00Z'), surroundings);
    expect(JSON.parse(sent?.body ?? '')).toMatchObject({ event_name: 'call.initial' });
  });
});

describe('The categories of VoIPstudio', () => {
  it('are those of its document, in its order', () => {
    expect(voipstudioDialect.choices.map(({ title }) => title)).toEqual([
      'Call State Change',
      'Call Ringing',
      'Call Connected',
      'Call Ended',
      'Call Missed',
      'Call DTMF received',
      'SMS received',
      'Queue wrap up',
    ]);
  });

  it.each([
    ['call.ringing', 'call_ringing'],
    ['call.connected', 'call_answered'],
    ['call.hangup', 'call_hungup'],
    ['call.missed', 'call_missed'],
    ['call.dtmf', 'call_dtmf_received'],
    ['queue.wrapup', 'queue_wrapup'],
  ] as const)('%s brings the event of its own name', (category, type) => {
    const endpoint = { ...exampleEndpoint(voipstudioDialect), event_types: [category] };
    const one = event(type, eventTypes[type].example);
    expect(new Subscriptions([endpoint]).matching(one)).toHaveLength(1);
    expect(bodies(one, [category])).toEqual([expect.objectContaining({ event_name: category })]);
  });

  it('sms.received brings messages that came in, and none that were sent', () => {
    const endpoint = { ...exampleEndpoint(voipstudioDialect), event_types: ['sms.received'] };
    const { example } = eventTypes.message_created;
    const owed = (direction: string): number =>
      new Subscriptions([endpoint]).matching(event('message_created', { ...example, direction })).length;
    expect([owed('inbound'), owed('outbound')]).toEqual([1, 0]);
  });
});
