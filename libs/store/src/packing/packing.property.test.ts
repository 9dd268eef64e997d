import type { Call, Leg, Signal } from '@hookswitch/calls';
import type { Frame, Snapshot, Step } from '@hookswitch/engine';
import type { Attempt, ComponentTarget } from '@hookswitch/webhooks';
import fc from 'fast-check';
import { packAttempt, unpackAttempt } from './packed-attempt.js';
import { packCall, unpackCall } from './packed-call.js';
import { applyCallChange, differInChangeOnly, packCallChange } from './packed-call-change.js';
import { packSnapshot, unpackSnapshot } from './packed-snapshot.js';
import { packSignal, packStep, unpackSignal, unpackStep } from './packed-step.js';
import { packTarget, unpackTarget } from './packed-target.js';

/** Times as many runs as usual: `HOOKSWITCH_PROPERTY_EFFORT=50 npm test`. */
const EFFORT = Number(process.env.HOOKSWITCH_PROPERTY_EFFORT ?? 1);
const ID = '01937a5e-0000-7000-8000-000000000001';

const written = (value: unknown): never => JSON.parse(JSON.stringify(value)) as never;

/** What rows are made of: texts that packing has numbers for, those that look like them, and any. */
const text = fc.oneof(
  fc.constantFrom('', '0', '-1', 'POST', 'x-pbx-token', '••••', 'Hookswitch', 'constructor', ID),
  fc.string({ unit: 'grapheme' }),
);
const maybe = fc.option(text);
const whole = fc.nat();
/** Any value as JSON keeps it: it writes -0 as 0. */
const json = fc.jsonValue({ maxDepth: 2 }).map((value) => written(value));
/** JSON has no properties of this name worth keeping: parsers and assignments drop it. */
const record = fc.dictionary(
  text.filter((name) => name !== '__proto__'),
  text,
  { noNullPrototype: true },
);
const party = fc.record(
  { number: text, name: maybe, withheld: fc.boolean() },
  { requiredKeys: ['number', 'name'] },
);

const device = fc.option(fc.record({ name: text, sip_name: text }));
const devices = fc.record({
  own: device,
  others: fc.array(
    fc.record({
      ...{ channel_id: text, device, cursor: whole, rings: fc.boolean() },
      end: fc.option(fc.record({ cause: fc.constantFrom('busy', 'declined'), sip_status: fc.option(whole) })),
    }),
    { maxLength: 3 },
  ),
});
const plainLeg = fc.record({
  ...{ id: text, channel_id: text, number: text, name: text, started_at: text },
  ...{ live_id: whole, user_id: maybe, via_name: maybe },
  ...{ ringing_at: maybe, answered_at: maybe, ended_at: maybe, sip_status: fc.option(whole) },
  kind: fc.constantFrom('caller', 'user', 'number', 'agent'),
  via: fc.constantFrom(null, 'dial'),
  state: fc.constantFrom('initial', 'connected', 'hangup'),
  cause: fc.constantFrom(null, 'normal', 'busy'),
});
const leg = fc.tuple(plainLeg, fc.option(devices), maybe).map(([one, several, queue_id]) => ({
  ...one,
  ...(several !== null && { devices: several }),
  ...(queue_id !== null && { queue_id }),
})) as fc.Arbitrary<Leg>;
const stop = fc.record({
  ...{ name: text, node_id: text, entered_at: text, id: maybe, left_at: maybe, outcome: maybe },
  type: fc.constantFrom('ivr', 'queue', 'ring_group', 'voicemail'),
});
const call = fc
  .record(
    {
      ...{ id: text, channel_id: text, started_at: text, gateway: text, end_detail: text },
      ...{ live_id: whole, release: fc.option(whole), sequence: whole, from: party, to: party },
      diverted: fc.option(party),
      came_to: fc.constantFrom(null, 'voicemail'),
      stands_for: fc.constantFrom(null, 'message'),
      as_dialled: fc.option(fc.record({ from: text, to: text })),
      place: fc.constantFrom(null, 'ivr', 'queue'),
      stops: fc.array(stop, { maxLength: 2 }),
      ...{ crm_id: maybe, environment_id: maybe, number_id: maybe, flow_id: maybe, activeflow_id: maybe },
      ...{ answered_at: maybe, ended_at: maybe, webhooks_enabled: fc.boolean() },
      direction: fc.constantFrom('inbound', 'outbound'),
      state: fc.constantFrom('initial', 'connected', 'hangup'),
      end_reason: fc.constantFrom(null, 'completed'),
      hangup_by: fc.constantFrom(null, 'caller'),
      both: fc.array(fc.tuple(leg, whole), { maxLength: 3 }),
    },
    { noNullPrototype: true },
  )
  .map(({ both, end_detail, diverted, came_to, stands_for, as_dialled, place, stops, ...rest }) => ({
    ...rest,
    ...(came_to === null ? {} : { came_to }),
    ...(stands_for === null ? {} : { stands_for }),
    ...(as_dialled === null ? {} : { as_dialled }),
    ...(place === null ? {} : { place }),
    ...(stops.length === 0 ? {} : { came_through: stops }),
    ...(diverted === null ? {} : { diverted_from: diverted }),
    ...(end_detail.length > 3 ? { end_detail } : {}),
    legs: both.map(([one]) => one),
    cursors: both.map(([, cursor]) => cursor),
  })) as fc.Arbitrary<Call>;
const changed = fc.dictionary(fc.constantFrom('vars.a', 'digits'), maybe, { noNullPrototype: true });
const transfer = fc.record({
  ...{ mode: fc.constantFrom('blind', 'attended'), requested_by: fc.constantFrom('phone', 'api'), by: maybe },
  to: fc.record({ type: fc.constantFrom('extension', 'number'), target: text, name: maybe, flow_id: maybe }),
});
const frame = fc.record(
  {
    ...{ flow_hash: fc.constantFrom('f', 'g'), node_id: text, visit: whole, entered_at: text },
    ...{ value: json, context: json, names: record, changed, transfer },
    pending: fc.array(fc.constant({ kind: 'answer', id: '1', channel_id: 'c' } as const), { maxLength: 2 }),
    masked: fc.constant(true as const),
  },
  { requiredKeys: ['flow_hash', 'node_id', 'visit', 'entered_at', 'value', 'context', 'names', 'pending'] },
) as fc.Arbitrary<Frame>;
const snapshot = fc.record(
  {
    flow_hash: fc.constantFrom('f', 'g'),
    lane: fc.constantFrom('running', 'hangup_lane', 'ended'),
    frames: fc.array(frame, { maxLength: 3 }),
    ...{ variables: record, budget: whole, visits: whole },
    jumps: fc.dictionary(fc.constantFrom('f:n1', 'g:n2'), whole, { noNullPrototype: true }),
    ...{ limited: fc.constant(true), lanes: fc.array(fc.constantFrom('f', 'g')) },
    ...{ typed: fc.constantFrom('1', '*#'), masked: fc.constantFrom(['vars.pin']) },
  },
  { requiredKeys: ['flow_hash', 'lane', 'frames', 'variables', 'budget', 'visits'] },
) as fc.Arbitrary<Snapshot>;
const plainStep = fc.record({
  ...{ sequence: whole, action_id: text, type: text, label: text, outcome: text, next_action_id: maybe },
  ...{ reason: maybe, variables_changed: changed, tm_start: text, tm_end: text, delivery_id: maybe },
});
const stepPlace = fc.record(
  { flow_hash: fc.constantFrom('f', 'g'), visit: whole },
  { requiredKeys: [], noNullPrototype: true },
);
const step = fc
  .tuple(plainStep, stepPlace)
  .map(([one, place]) => ({ ...one, ...place })) as fc.Arbitrary<Step>;
const signal: fc.Arbitrary<Signal> = fc.record(
  { at: text, kind: text, leg_id: maybe, text, device: text },
  { requiredKeys: ['at', 'kind', 'leg_id', 'text'] },
);
const target = fc.record(
  {
    ...{ method: text, url: text, timeout_ms: whole, retry: fc.boolean() },
    headers: fc.array(fc.tuple(text, text)),
    secret_token: fc.constantFrom(null, { $secret: 's', version: 1, hint: '…' }),
    signing_secret: fc.constantFrom(null, { $secret: 's', version: 2, hint: '…cret' }),
    masked: fc.array(text),
    fetch: fc.record({ content_type: text, tries: whole, max_bytes: whole, expects_json: fc.boolean() }),
  },
  { requiredKeys: ['method', 'url', 'timeout_ms', 'retry', 'headers', 'secret_token', 'signing_secret'] },
) as fc.Arbitrary<ComponentTarget>;
const span = fc.option(whole);
const attempt = fc.record(
  {
    ...{ number: whole, started_at: text, duration_ms: whole, http_status: fc.option(whole) },
    error: fc.option(fc.record({ code: text, message: text })),
    request: fc.record({ method: text, url: text, headers: record, body: maybe }),
    response: fc.option(fc.record({ headers: record, body: text })),
    fallback: fc.constant(true),
    timings: fc.oneof(
      fc.record({
        reused: fc.constant(false),
        dns_ms: span,
        connect_ms: span,
        tls_ms: span,
        first_byte_ms: span,
      }),
      fc.record({
        reused: fc.constant(true),
        dns_ms: fc.constant(null),
        connect_ms: fc.constant(null),
        tls_ms: fc.constant(null),
        first_byte_ms: span,
      }),
    ),
  },
  { requiredKeys: ['number', 'started_at', 'duration_ms', 'http_status', 'error', 'request', 'response'] },
) as fc.Arbitrary<Attempt>;

describe('a row without the names of its fields', () => {
  it.each<[string, fc.Arbitrary<unknown>, (value: never) => unknown, (value: never) => unknown]>([
    ['call', call, packCall, unpackCall],
    ['snapshot', snapshot, packSnapshot, unpackSnapshot],
    ['step', step, packStep, unpackStep],
    ['line of signalling', signal, packSignal, unpackSignal],
    ['request', target, packTarget, unpackTarget],
    ['attempt', attempt, (value) => packAttempt(ID, value), (value) => unpackAttempt(ID, value)],
  ])('gives back any %s as it was, and reads the one that has them', (_what, any, pack, unpack) => {
    fc.assert(
      fc.property(any, (value) => {
        expect(unpack(written(pack(value as never)))).toEqual(value);
        expect(unpack(written(value))).toEqual(value);
      }),
      { numRuns: 200 * EFFORT },
    );
  });

  it('gives back a call after any change of it', () => {
    fc.assert(
      fc.property(call, call, (one, other) => {
        const legs = one.legs.map((each, index) => {
          const { state, ringing_at, answered_at, ended_at, cause, sip_status } = other.legs[index] ?? each;
          return { ...each, state, ringing_at, answered_at, ended_at, cause, sip_status };
        });
        const { state, ended_at, answered_at, end_reason, hangup_by, sequence, end_detail } = other;
        const { end_detail: _before, ...rest } = one;
        const now = { ended_at, answered_at, end_reason, hangup_by, sequence };
        const detail = end_detail === undefined ? {} : { end_detail };
        const cursors = legs.map((_leg, index) => other.cursors[index] ?? 0);
        const changed: Call = { ...rest, ...now, ...detail, state, legs, cursors };
        expect(differInChangeOnly(one, changed)).toBe(true);
        const packed = applyCallChange(written(packCall(one)), written(packCallChange(changed)));
        expect(unpackCall(written(packed))).toEqual(changed);
        expect(packed).toEqual(packCall(changed));
      }),
      { numRuns: 200 * EFFORT },
    );
  });

  it('takes whatever else differs, of the call or of a leg, for more than a change', () => {
    const told = ['state', 'ended_at', 'answered_at', 'end_reason', 'hangup_by', 'end_detail', 'sequence'];
    const toldOfLegs = ['state', 'ringing_at', 'answered_at', 'ended_at', 'cause', 'sip_status'];
    const one = fc.sample(call, { numRuns: 50 }).find(({ legs }) => legs.length > 0)!;
    for (const name of Object.keys(one)) {
      if (name === 'cursors') continue;
      const isTold = told.includes(name);
      expect([name, differInChangeOnly(one, { ...one, [name]: 'another', legs: one.legs })]).toEqual([
        name,
        isTold || name === 'legs',
      ]);
    }
    const [first, ...others] = one.legs;
    expect(differInChangeOnly(one, { ...one, legs: others })).toBe(false);
    for (const name of Object.keys(first!)) {
      const legs = [{ ...first!, [name]: 'another' }, ...others];
      expect([name, differInChangeOnly(one, { ...one, legs })]).toEqual([name, toldOfLegs.includes(name)]);
    }
  });

  it('is read for ever: the numbers that stand for texts keep their meaning', () => {
    const numbers = Array.from({ length: 30 }, (_, number) => number);
    const named = numbers.flatMap((number) => [`x-${number}`, number]);
    const { request } = unpackAttempt(ID, [1, 'at', 2, 200, 0, 0, 'url', [...named, 5, -1], 0, 0]);
    expect(request.method).toBe('POST');
    expect(Object.values(request.headers)).toEqual([
      ...['POST', 'content-type', 'application/json', 'x-pbx-token', '••••', 'webhook-id'],
      ...['webhook-timestamp', 'webhook-sequence', 'webhook-signature', 'user-agent', 'Hookswitch', 'date'],
      ...[
        'connection',
        'keep-alive',
        'timeout=5',
        'content-length',
        '0',
        '2',
        'transfer-encoding',
        'chunked',
      ],
      ...['server', 'etag', 'application/json; charset=utf-8', 'text/plain; charset=utf-8', 'text/plain'],
      ...['text/html', 'x-request-id', 'close', 'PUT', 'authorization', ID],
    ]);
  });
});
