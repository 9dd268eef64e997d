import { dialled, event, ofLeg, placer } from '../../testing/call-events.js';
import { webhook } from '../../testing/directory.js';
import { TestSurroundings } from '../../testing/surroundings.js';
import { voiceovercloudDialect as dialect } from './voiceovercloud.dialect.js';

const AT = '2024-01-01T19:00:00.000Z';
const DATE = 'date=2024-01-01%2019%3A00%3A00';
/** The call of the seed's tables: their own values, as our events have them. */
const SEED = {
  id: 'testcall',
  from: { number: '+61288880000', name: null },
  to: { number: '+611800111222', name: null },
  crm_id: 'usefulid',
  started_at: '2024-01-01T18:58:32.000Z',
} as const;
const OUTBOUND = {
  ...SEED,
  direction: 'outbound',
  from: { number: '280085', name: 'Ann' },
  to: { number: '+61288880000', name: null },
} as const;
const INBOUND_FIELDS = 'inboundNumber=611800111222&callerid=61288880000&callid=testcall';
const OUTBOUND_FIELDS = 'extension=280085&destination=61288880000&callid=testcall';

const endpoint = webhook({ dialect: 'voiceovercloud', event_types: ['*'] });
const surroundings = new TestSurroundings();
const render = (one: Parameters<typeof dialect.render>[0]) => dialect.render(one, endpoint, surroundings);

const ringing = dialled('280085');
const answering = dialled('280085', { answered_at: '2024-01-01T18:58:43.000Z' });
const ENDED = { ended_at: AT, subject: 'call', leg: null } as const;
const caller = placer();
const clicked = placer({ answered_at: null }, '280085');
const called = dialled('+61288880000', {
  started_at: SEED.started_at,
  answered_at: '2024-01-01T18:58:43.000Z',
});

describe('an event in the way of Voice Over Cloud has the fields of its table, in their order', () => {
  it.each([
    [
      'inboundCallStart',
      event('call_created', AT, { ...SEED, legs: [caller] }),
      `event=inboundCallStart&${DATE}&${INBOUND_FIELDS}&crm_id=usefulid`,
    ],
    [
      'inboundCallRinging',
      event('call_ringing', AT, ofLeg(ringing, [caller, ringing], SEED)),
      `event=inboundCallRinging&${DATE}&${INBOUND_FIELDS}&extension=280085&crm_id=usefulid`,
    ],
    [
      'inboundCallAnswered',
      event('call_answered', AT, ofLeg(answering, [caller, answering], SEED)),
      `event=inboundCallAnswered&${DATE}&${INBOUND_FIELDS}&extension=280085&crm_id=usefulid`,
    ],
    [
      'inboundCallEnd',
      event('call_hungup', AT, { ...SEED, ...ENDED, legs: [caller, answering] }),
      `event=inboundCallEnd&${DATE}&${INBOUND_FIELDS}&extension=280085&duration=88&answeredDuration=77&crm_id=usefulid`,
    ],
    [
      'outboundCallStart',
      event('call_created', AT, { ...OUTBOUND, legs: [clicked] }, { number_id: null }),
      `event=outboundCallStart&${DATE}&${OUTBOUND_FIELDS}&crm_id=usefulid`,
    ],
    [
      'outboundCallAnswered',
      event('call_answered', AT, ofLeg(called, [clicked, called], { ...OUTBOUND, answered_at: null }), {}),
      `event=outboundCallAnswered&${DATE}&${OUTBOUND_FIELDS}&crm_id=usefulid`,
    ],
    [
      'outboundCallEnd',
      event(
        'call_hungup',
        AT,
        { ...OUTBOUND, ...ENDED, answered_at: called.answered_at, legs: [clicked, called] },
        {},
      ),
      `event=outboundCallEnd&${DATE}&${OUTBOUND_FIELDS}&duration=88&answeredDuration=77&crm_id=usefulid`,
    ],
    [
      'ivrOption',
      event('ivr_option_selected', AT, { ...SEED, option: { key: '1', label: 'Sales' } }),
      `event=ivrOption&${DATE}&${INBOUND_FIELDS}&ivrOption=1&crm_id=usefulid`,
    ],
    [
      'callRecordingAvailable',
      event('recording_updated', AT, { call_id: 'testcall', crm_id: 'usefulid' }),
      `event=callRecordingAvailable&${DATE}&callid=testcall&crm_id=usefulid`,
    ],
    [
      'callTranscriptionAvailable',
      event('transcribe_updated', AT, { call_id: 'testcall' }, { call: { crm_id: 'usefulid' } }),
      `event=callTranscriptionAvailable&${DATE}&callid=testcall&crm_id=usefulid`,
    ],
    [
      'incomingSMS',
      event('message_created', AT, {
        id: 'm-1',
        from: '+61400111222',
        to: '+611800111222',
        text: 'Two words & ü',
      }),
      `event=incomingSMS&${DATE}&from=61400111222&to=611800111222&message=Two%20words%20%26%20%C3%BC&messageid=m-1`,
    ],
  ])('%s', (name, one, text) => {
    expect(render(one)).toEqual([text]);
    expect(dialect.eventName(text, one)).toBe(name);
    const choice = dialect.choices.find((other) => other.name === name);
    expect(choice?.types).toEqual([one.type]);
    expect(dialect.choices.filter(({ includes }) => includes?.(one) === true)).toEqual([choice]);
  });

  it('a withheld caller is Anonymous, and what is unset is sent empty', () => {
    const hidden = { ...SEED, from: { number: 'Anonymous', name: null }, crm_id: null };
    expect(render(event('call_hungup', AT, { ...hidden, ...ENDED, legs: [caller] }))).toEqual([
      `event=inboundCallEnd&${DATE}&inboundNumber=611800111222&callerid=Anonymous&callid=testcall&extension=&duration=88&answeredDuration=0&crm_id=`,
    ]);
  });

  it.each(['*', '#', '0'])('the key %s arrives as itself', (key) => {
    const [text = ''] = render(event('ivr_option_selected', AT, { option: { key, label: '' } }));
    expect(new URLSearchParams(text).get('ivrOption')).toBe(key);
  });

  it('the extension is the configured one, whatever number the telephone system shows', () => {
    const configured = new TestSurroundings().put('user', {
      id: 'user-280085',
      num_id: 1,
      name: 'Ann',
      body: { extension: '77' },
    });
    const [text = ''] = dialect.render(
      event('call_ringing', AT, ofLeg(ringing, [caller, ringing])),
      endpoint,
      configured,
    );
    expect(new URLSearchParams(text).get('extension')).toBe('77');
  });

  it('a text message with half a character is still sent', () => {
    const [text = ''] = render(event('message_created', AT, { text: 'a\uD83Db\uD83D\uDE00' }));
    expect(new URLSearchParams(text).get('message')).toBe('a\uFFFDb\uD83D\uDE00');
  });
});

describe('of one call', () => {
  const second = dialled('1002', { answered_at: '2024-01-01T18:59:00.000Z' });

  it('one answer is told, the first extension’s, and its end names that one', () => {
    const legs = [caller, second, answering];
    expect(render(event('call_answered', AT, ofLeg(second, legs, SEED)))).toEqual([]);
    const [end = ''] = render(event('call_hungup', AT, { ...SEED, ...ENDED, legs }));
    expect(new URLSearchParams(end).get('extension')).toBe('280085');
  });

  it('the flow’s own answer, an outside number’s and the end of a leg are nothing', () => {
    const outside = dialled('+61290000000', { answered_at: AT, ended_at: AT });
    expect(render(event('call_answered', AT, { ...SEED, subject: 'call', leg: null }))).toEqual([]);
    expect(render(event('call_answered', AT, ofLeg(outside, [caller, outside], SEED)))).toEqual([]);
    expect(render(event('call_ringing', AT, ofLeg(outside, [caller, outside], SEED)))).toEqual([]);
    expect(render(event('call_hungup', AT, ofLeg(outside, [caller, outside], SEED)))).toEqual([]);
    expect(render(event('call_created', AT, ofLeg(outside, [caller, outside], SEED)))).toEqual([]);
  });

  it('of a click to call one answer is told, though call and called party answer at once', () => {
    const data = { ...OUTBOUND, legs: [clicked, called], answered_at: called.answered_at };
    expect(render(event('call_answered', AT, ofLeg(called, data.legs, data)))).toHaveLength(1);
    expect(render(event('call_answered', AT, { ...data, subject: 'call', leg: null }))).toEqual([]);
  });

  it('of an outbound call that a flow answers before anybody is dialled, that is the answer', () => {
    const flows = { ...OUTBOUND, answered_at: '2024-01-01T18:58:33.000Z' };
    const party = dialled('+61288880000', {
      started_at: '2024-01-01T18:58:40.000Z',
      answered_at: '2024-01-01T18:58:43.000Z',
    });
    expect(
      render(event('call_answered', AT, { ...flows, subject: 'call', leg: null, legs: [clicked] })),
    ).toHaveLength(1);
    expect(render(event('call_answered', AT, ofLeg(party, [clicked, party], flows)))).toEqual([]);
    const [end = ''] = render(event('call_hungup', AT, { ...flows, ...ENDED, legs: [clicked, party] }));
    expect(new URLSearchParams(end).get('answeredDuration')).toBe('87');
  });

  it('from extension to extension outbound events alone are told', () => {
    const callee = dialled('1002', { answered_at: null });
    const data = { ...OUTBOUND, to: { number: '1002', name: 'Alan Turing' } };
    expect(render(event('call_ringing', AT, ofLeg(callee, [clicked, callee], data)))).toEqual([]);
    const [start = ''] = render(event('call_created', AT, { ...data, legs: [clicked] }));
    expect(new URLSearchParams(start).get('destination')).toBe('1002');
  });
});

describe('nothing is told', () => {
  it.each([
    ['of a number outside that a flow calls', event('call_created', AT, { ...OUTBOUND, legs: [placer()] })],
    [
      'of an extension’s call that leads nowhere',
      event('call_created', AT, { ...OUTBOUND, flow_id: null, legs: [clicked] }),
    ],
    ['of a call to a number that is not ours', event('call_created', AT, SEED, { number_id: null })],
    ['of a recording that failed', event('recording_updated', AT, { status: 'failed' })],
    ['of words that could not be made out', event('transcribe_updated', AT, { status: 'failed' })],
    ['of a text message that goes out', event('message_created', AT, { direction: 'outbound' })],
    ['of a menu in an outbound call', event('ivr_option_selected', AT, { direction: 'outbound' })],
    ['of a hold', event('call_held', AT)],
  ])('%s', (_what, one) => expect(render(one)).toEqual([]));
});

describe('a request', () => {
  it.each([
    ['https://crm.example/hook', 'https://crm.example/hook?event=x'],
    ['https://crm.example/hook?key=a%2Fb', 'https://crm.example/hook?key=a%2Fb&event=x'],
    ['https://crm.example/hook?', 'https://crm.example/hook?event=x'],
    ['https://crm.example/hook?key=a&#part', 'https://crm.example/hook?key=a&event=x'],
  ])('to %s is a POST to %s without body and content type', (url, sent) => {
    expect(dialect.place('event=x', { url, method: 'GET' })).toEqual({
      method: 'POST',
      url: sent,
      body: null,
      content_type: null,
    });
  });

  it('has arrived with 200 alone', () => {
    expect([200, 201, 202, 204].filter((status) => dialect.accepts?.(status))).toEqual([200]);
    expect(dialect.https_only).toBe(true);
  });
});

describe('a test', () => {
  it('sends the values of the tables, and the current time', () => {
    const sent = dialect.choices.flatMap(({ name }) => dialect.testText?.(name, AT, surroundings) ?? []);
    expect(sent).toEqual([
      `event=inboundCallStart&${DATE}&${INBOUND_FIELDS}&crm_id=usefulid`,
      `event=inboundCallRinging&${DATE}&${INBOUND_FIELDS}&extension=280085&crm_id=usefulid`,
      `event=inboundCallAnswered&${DATE}&${INBOUND_FIELDS}&extension=280085&crm_id=usefulid`,
      `event=inboundCallEnd&${DATE}&${INBOUND_FIELDS}&extension=280085&duration=88&answeredDuration=77&crm_id=usefulid`,
      `event=outboundCallStart&${DATE}&${OUTBOUND_FIELDS}&crm_id=usefulid`,
      `event=outboundCallAnswered&${DATE}&${OUTBOUND_FIELDS}&crm_id=usefulid`,
      `event=outboundCallEnd&${DATE}&${OUTBOUND_FIELDS}&duration=88&answeredDuration=77&crm_id=usefulid`,
      `event=ivrOption&${DATE}&${INBOUND_FIELDS}&ivrOption=1&crm_id=usefulid`,
      `event=callRecordingAvailable&${DATE}&callid=testcall&crm_id=usefulid`,
      `event=callTranscriptionAvailable&${DATE}&callid=testcall&crm_id=usefulid`,
      `event=incomingSMS&${DATE}&from=61288880000&to=611800111222&message=This%20is%20a%20test%20message&messageid=testmessage`,
    ]);
  });
});

it('one choice is the portal’s Voice section: all events of calls, and no text message', () => {
  const voice = dialect.choices.find(({ name }) => name === 'voice');
  expect(voice?.types).not.toContain('message_created');
  expect(new Set(voice?.types)).toEqual(
    new Set(dialect.choices.filter(({ name }) => name !== 'incomingSMS').flatMap(({ types }) => types)),
  );
});

it.each(['{"who":"Ada & Co","n":2}', '\n  { "who": "Ada & Co", "n": 2 }\n'])(
  'what an admin’s own template makes travels as fields in the query: %j',
  (text) => {
    const url = 'https://crm.example/hook?a=1';
    expect(dialect.place(text, { url, method: 'POST' }).url).toBe(
      'https://crm.example/hook?a=1&who=Ada%20%26%20Co&n=2',
    );
  },
);
