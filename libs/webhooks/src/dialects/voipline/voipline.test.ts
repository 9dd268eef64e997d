import { dialled, event, ofLeg, placer } from '../../testing/call-events.js';
import { webhook } from '../../testing/directory.js';
import type { CallData } from '../call-legs.js';
import { TestSurroundings } from '../../testing/surroundings.js';
import { voiplineDialect as dialect } from './voipline.dialect.js';

const AT = '2026-11-21T09:31:40.500Z';
const STARTED = '2026-11-21T09:30:00.000Z';
const RUNG = '2026-11-21T09:30:05.000Z';
const ANSWERED = '2026-11-21T09:30:09.800Z';

const endpoint = webhook({ dialect: 'voipline', event_types: ['*'] });
const surroundings = new TestSurroundings();
const render = (one: Parameters<typeof dialect.render>[0], event_types = ['*']) =>
  dialect.render(one, { ...endpoint, event_types }, surroundings);

const CALL_ID = '01937a5e-2c10-7b3f-8000-1f0d6a5c0a01';
const INBOUND =
  `"unique_call_id":"${CALL_ID}","user_name":"Ada Byron","user_number":"+442079460123",` +
  `"dest_number":"+442079460999","call_start_at":"${STARTED}"`;
const OUTBOUND =
  `"unique_call_id":"${CALL_ID}","user_name":"Grace Hopper","user_number":"1001",` +
  `"dest_number":"+442079460123","call_start_at":"${STARTED}"`;
const GRACE = '"pbx_user_name":"Grace Hopper","pbx_user_extension":"1001"';
const OF_CALL = {
  facts: {
    call: { crm_id: null, started_at: STARTED, user: { id: 'u', name: 'Grace Hopper', extension: '1001' } },
  },
};

const caller = placer();
const grace = dialled('1001', { started_at: RUNG, answered_at: ANSWERED });
const inQueue = dialled('1001', { via: 'queue', via_name: 'Support' });
const user = placer({}, '1001');
const outside = dialled('+442079460123', { started_at: RUNG, answered_at: ANSWERED });
const placed = {
  direction: 'outbound',
  from: { number: '1001', name: 'Grace Hopper' },
  to: { number: '+442079460123', name: null },
} as const;

describe('each tick box has its own flat JSON body', () => {
  it.each([
    [
      'user_inbound_call',
      event('call_ringing', AT, ofLeg(inQueue, [caller, inQueue])),
      `{"type":"user_inbound_call",${INBOUND},"call_type":"inbound",${GRACE},"queue_name":"Support","ring_group_name":""}`,
    ],
    [
      'user_inbound_call_answered',
      event('call_answered', AT, ofLeg(grace, [caller, grace])),
      `{"type":"user_inbound_call_answered",${INBOUND},"call_type":"inbound",${GRACE},"queue_name":"","ring_group_name":"","answered_at":"${ANSWERED}","wait_time":5}`,
    ],
    [
      'user_inbound_call_completion',
      event('call_hungup', AT, ofLeg({ ...grace, ended_at: AT, cause: 'normal' }, [caller, grace])),
      `{"type":"user_inbound_call_completion",${INBOUND},"call_type":"inbound",${GRACE},"queue_name":"","ring_group_name":"","answered_at":"${ANSWERED}","ended_at":"${AT}","duration":91,"wait_time":5,"disposition":"answered"}`,
    ],
    [
      'queue_call_summary',
      event('queuecall_done', AT),
      `{"type":"queue_call_summary",${INBOUND},"call_type":"inbound",${GRACE},"queue_name":"Support","answered_at":"2026-11-21T09:30:26.400Z","ended_at":"${AT}","duration":74,"wait_time":24,"disposition":"answered"}`,
    ],
    [
      'ring_group_call_summary',
      event('ring_group_call_ended', AT),
      `{"type":"ring_group_call_summary",${INBOUND},"call_type":"inbound","pbx_user_name":"Ada Byron","pbx_user_extension":"1001","ring_group_name":"Sales","answered_at":"${ANSWERED}","ended_at":"${AT}","duration":91,"wait_time":5,"disposition":"answered"}`,
    ],
    [
      'voicemail',
      { ...event('voicemail_left', AT), ...OF_CALL },
      `{"type":"voicemail",${INBOUND},"call_type":"inbound",${GRACE},"ended_at":"2026-11-21T09:30:22.500Z","duration":13,"voicemail_url":"https://pbx.example/api/v1/voicemails/01937a5e-4a30-7e42-8000-2b6f9c8d0a25/audio"}`,
    ],
    [
      'inbound_call_recording',
      { ...event('recording_updated', AT), ...OF_CALL },
      `{"type":"inbound_call_recording",${INBOUND},"call_type":"inbound",${GRACE},"ended_at":"${AT}","duration":91,"recording_url":"https://pbx.example/api/v1/recordings/01937a5e-4a30-7e42-8000-2b6f9c8d0a05/file"}`,
    ],
    [
      'user_outbound_call',
      event('call_created', AT, { ...placed, legs: [user] }),
      `{"type":"user_outbound_call",${OUTBOUND},"call_type":"outbound",${GRACE}}`,
    ],
    [
      'user_outbound_call_answered',
      event('call_answered', AT, ofLeg(outside, [user, outside], placed)),
      `{"type":"user_outbound_call_answered",${OUTBOUND},"call_type":"outbound",${GRACE},"answered_at":"${ANSWERED}","wait_time":10}`,
    ],
    [
      'user_outbound_call_completion',
      event('call_hungup', AT, {
        ...placed,
        ended_at: AT,
        legs: [user, outside],
        subject: 'call',
        leg: null,
      }),
      `{"type":"user_outbound_call_completion",${OUTBOUND},"call_type":"outbound",${GRACE},"answered_at":"${ANSWERED}","ended_at":"${AT}","duration":91,"wait_time":10,"disposition":"answered"}`,
    ],
    [
      'outbound_call_recording',
      { ...event('recording_updated', AT, { ...placed, direction: 'outbound' }), ...OF_CALL },
      `{"type":"outbound_call_recording",${OUTBOUND},"call_type":"outbound",${GRACE},"ended_at":"${AT}","duration":91,"recording_url":"https://pbx.example/api/v1/recordings/01937a5e-4a30-7e42-8000-2b6f9c8d0a05/file"}`,
    ],
  ])('%s', (name, one, text) => {
    expect(render(one)).toEqual([text]);
    expect(render(one, [name])).toEqual([text]);
    expect(dialect.eventName(text, one)).toBe(name);
    const ticked = dialect.choices.filter(
      ({ includes, types }) => types.some((type) => type === one.type) && includes?.(one),
    );
    expect(ticked.map((choice) => choice.name)).toEqual([name]);
  });

  it('webhook_component_event is the one of a Webhook object: seven texts', () => {
    const [text = ''] = render(event('webhook_component_event', AT));
    expect(text).toBe(`{"type":"webhook_component_event",${INBOUND},"component_name":"Tell the CRM"}`);
  });

  it('names the user as they are configured, and a withheld caller Anonymous', () => {
    const configured = new TestSurroundings().put('user', {
      id: 'user-1001',
      num_id: 1,
      name: 'Grace H.',
      body: { extension: '77' },
    });
    const hidden = { from: { number: 'Anonymous', name: null } };
    const one = event('call_ringing', AT, ofLeg(grace, [caller, grace], hidden));
    expect(JSON.parse(dialect.render(one, endpoint, configured)[0]!)).toMatchObject({
      user_name: '',
      user_number: 'Anonymous',
      pbx_user_name: 'Grace H.',
      pbx_user_extension: '77',
    });
  });
});

describe('a user who clicks to call a number of ours, where another user answers', () => {
  const one = event(
    'call_answered',
    AT,
    ofLeg(grace, [placer({}, '1002'), grace], {
      ...placed,
      from: { number: '1002', name: 'Alan Turing' },
      to: { number: '+442079460999', name: null },
    }),
  );

  it('is told to both tick boxes, and to those alone that are ticked', () => {
    const types = (boxes: string[]) => render(one, boxes).map((text) => dialect.eventName(text, one));
    const both = ['user_inbound_call_answered', 'user_outbound_call_answered'];
    expect(types(['*'])).toEqual(both);
    expect(types(['call_answered'])).toEqual(both);
    expect(types(['user_outbound_call_answered'])).toEqual(['user_outbound_call_answered']);
    expect(types(['user_inbound_call_answered', 'voicemail'])).toEqual(['user_inbound_call_answered']);
  });
});

describe('from extension to extension', () => {
  const alan = placer({}, '1002');
  const call = {
    ...placed,
    from: { number: '1002', name: 'Alan Turing' },
    to: { number: '1001', name: 'Grace Hopper' },
  };
  const ofGrace = ofLeg(grace, [alan, grace], call);
  const boxes = (one: Parameters<typeof render>[0]) =>
    render(one).map((text) => dialect.eventName(text, one));

  it.each<['call_created' | 'call_ringing' | 'call_answered' | 'call_hungup', Partial<CallData>, string[]]>([
    ['call_created', { ...call, legs: [alan] }, ['user_outbound_call']],
    ['call_ringing', ofGrace, []],
    ['call_answered', ofGrace, ['user_outbound_call_answered']],
    ['call_hungup', ofGrace, []],
    [
      'call_hungup',
      { ...call, ended_at: AT, legs: [alan, grace], subject: 'call', leg: null },
      ['user_outbound_call_completion'],
    ],
  ])('%s is told to the caller’s side alone', (type, data, told) => {
    expect(boxes(event(type, AT, data))).toEqual(told);
  });

  it('is an inbound call for whom it is transferred to', () => {
    const third = dialled('280085', { via: 'transfer' });
    expect(boxes(event('call_ringing', AT, ofLeg(third, [alan, grace, third], call)))).toEqual([
      'user_inbound_call',
    ]);
  });
});

describe('numbers', () => {
  const as_dialled = { from: '07700900123', to: '020 7946 0999' };
  const facts = { ...OF_CALL.facts, as_dialled };

  it.each([
    ['call_ringing', ofLeg(grace, [caller, grace])],
    ['queuecall_done', {}],
    ['ring_group_call_ended', {}],
    ['voicemail_left', {}],
    ['recording_updated', {}],
  ] as const)('of %s are written as they were dialled', (type, data) => {
    expect(JSON.parse(render({ ...event(type, AT, data), facts })[0]!)).toMatchObject({
      user_number: '07700900123',
      dest_number: '020 7946 0999',
    });
  });
});

describe('how it came out', () => {
  const legEnd = (leg: Partial<typeof grace>, others: readonly (typeof grace)[] = [caller]) => {
    const ended = { ...dialled('1001', { started_at: RUNG, ended_at: AT }), ...leg };
    const [text = ''] = render(event('call_hungup', AT, ofLeg(ended, [...others, ended])));
    return (JSON.parse(text) as { disposition: string }).disposition;
  };

  it.each([
    ['no_answer', 'no_answer'],
    ['busy', 'busy'],
    ['declined', 'busy'],
    ['unreachable', 'failed'],
    ['cancelled', 'no_answer'],
    ['answered_elsewhere', 'answered_elsewhere'],
  ] as const)('a user whose phone ended with %s: %s', (cause, disposition) => {
    expect(legEnd({ cause })).toBe(disposition);
  });

  it('a user who rang until the caller gave up, or until somebody else was quicker', () => {
    expect(legEnd({ cause: 'cancelled' }, [{ ...caller, ended_at: AT }])).toBe('abandoned');
    const quicker = dialled('1002', { started_at: RUNG, answered_at: ANSWERED });
    expect(legEnd({ cause: 'cancelled' }, [caller, quicker])).toBe('answered_elsewhere');
  });

  it.each([
    ['caller_hung_up', 'abandoned'],
    ['timeout', 'timeout'],
    ['exit_1', 'abandoned'],
    ['callback_taken', 'abandoned'],
    ['left_empty', 'no_answer'],
    ['error', 'failed'],
  ])('a wait in a queue that ended with %s: %s', (reason, disposition) => {
    const [text = ''] = render(event('queuecall_abandoned', AT, { reason }));
    expect(JSON.parse(text)).toMatchObject({
      type: 'queue_call_summary',
      disposition,
      pbx_user_name: '',
      answered_at: '',
      duration: 0,
      wait_time: 99,
    });
  });

  it.each([
    ['declined', 'busy'],
    ['unreachable', 'failed'],
    ['rejected_by_confirm', 'no_answer'],
    ['abandoned', 'abandoned'],
  ] as const)('a ring group that nobody took (%s): %s', (disposition, told) => {
    const nobody = { disposition, answered_at: null, answered_by: null };
    expect(JSON.parse(render(event('ring_group_call_ended', AT, nobody))[0]!)).toMatchObject({
      disposition: told,
      answered_at: '',
      pbx_user_extension: '',
    });
  });

  it.each([
    ['abandoned', { hangup_by: 'caller' }, [dialled('+1', { cause: 'cancelled' })]],
    ['busy', { hangup_by: 'flow' }, [dialled('+1', { cause: 'busy' })]],
    ['no_answer', { hangup_by: 'flow' }, [dialled('+1', { cause: 'no_answer' })]],
    ['busy', { end_reason: 'busy', hangup_by: 'gateway' }, []],
    ['failed', { hangup_by: 'flow' }, []],
    ['abandoned', { hangup_by: 'caller' }, []],
  ] as const)('an outbound call: %s', (disposition, end, parties) => {
    const data = { ...placed, ...end, ended_at: AT, answered_at: null, legs: [user, ...parties] };
    const [text = ''] = render(event('call_hungup', AT, { ...data, subject: 'call', leg: null }));
    expect(JSON.parse(text)).toMatchObject({ disposition, answered_at: '', duration: 0, wait_time: 101 });
  });
});

describe('nothing is told', () => {
  it.each([
    ['of an inbound call as such', event('call_created', AT)],
    [
      'of a number outside that is rung for an inbound call',
      event('call_ringing', AT, ofLeg(outside, [caller, outside])),
    ],
    ['of a number outside that a flow calls', event('call_created', AT, { ...placed, legs: [placer()] })],
    ['of the flow’s answer', event('call_answered', AT, { subject: 'call', leg: null })],
    ['of a recording that failed', event('recording_updated', AT, { status: 'failed' })],
    ['of a hold', event('call_held', AT)],
    [
      'of a number that leads nowhere',
      event('call_created', AT, { ...placed, flow_id: null, activeflow_id: null, legs: [user] }),
    ],
    [
      'of its end',
      event('call_hungup', AT, {
        ...placed,
        flow_id: null,
        activeflow_id: null,
        end_reason: 'unallocated_number',
        legs: [user],
        subject: 'call',
        leg: null,
      }),
    ],
  ])('%s', (_what, one) => expect(render(one)).toEqual([]));
});

describe('a request', () => {
  it('is a POST of JSON, with the newest secret in X-Pbx-Token, and that one hidden in the log', () => {
    expect(dialect.place('{}', { url: 'https://crm.example', method: 'PUT' })).toEqual({
      method: 'POST',
      url: 'https://crm.example',
      body: '{}',
      content_type: 'application/json',
    });
    expect(dialect.proof?.(['new', 'old'], '{}')).toEqual({
      name: 'x-pbx-token',
      value: 'new',
      secret: true,
    });
  });

  it('of a test is a sample of its tick box, with every field filled', () => {
    const samples = dialect.choices.map(({ name }) => dialect.testText?.(name, AT, surroundings) ?? '');
    expect(samples.map((text) => dialect.eventName(text, event('call_created', AT, {})))).toEqual(
      dialect.choices.map(({ name }) => name),
    );
    for (const text of samples) {
      const { queue_name, ring_group_name, ...fields } = JSON.parse(text) as Record<string, string>;
      expect([queue_name, ring_group_name]).not.toContain(null);
      expect(Object.values(fields)).not.toContain('');
    }
    expect(dialect.testText?.('call_answered', AT, surroundings)).toBeUndefined();
  });
});
