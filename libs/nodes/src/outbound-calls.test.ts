import type { FlowDocument } from '@hookswitch/flow-model';
import { House } from './testing/house.js';

const OFFICE = '+442079460111';
const PARIS = '+33142685300';
const ADA = { number: '+442079460555', name: 'Ada' };

const bye = { type: 'hangup', label: 'Bye', config: {} };
const flow = (nodes: FlowDocument['nodes'], edges: FlowDocument['edges']): FlowDocument => ({
  schema: 1,
  entry: Object.keys(nodes)[0] ?? '',
  on_hangup: null,
  default_exit: 'bye',
  nodes: { ...nodes, bye },
  edges,
  layout: { nodes: {} },
});

/** Forwards callers to Paris, and says sorry when that cannot be reached. */
const forwarding = flow(
  {
    paris: {
      type: 'dial',
      label: 'Paris',
      config: { to: { type: 'number', target: PARIS }, ring_time_s: 20 },
    },
    sorry: { type: 'talk', label: 'Sorry', config: { text: 'Sorry.', language: 'en-GB' } },
  },
  { 'paris:unreachable': 'sorry' },
);
const users = { '1001': 'Grace', '1002': 'Bob' };

let house: House;
const open = async (routes: Parameters<typeof House.open>[0]['routes'] = [{}], document = forwarding) => {
  house = await House.open({ numbers: { [OFFICE]: document }, users, ...(routes && { routes }) });
};
afterEach(async () => {
  expect(house.reported).toEqual([]);
  await house.close();
});

const call = () => [...house.calls.values()].at(-1)!;
const report = () =>
  house.events.findLast(({ type }) => type === 'call_reported')?.data as unknown as {
    disposition: string;
    cdrs: { subject: string; disposition: string; user_name: string | null; talk_duration_ms: number }[];
  };
/** What the phone at the other end saw calling. */
const shownTo = (number: string) =>
  house.simulator.channels().find(({ to }) => to.number === number)?.from.number;

describe('a user who dials a number outside', () => {
  it('is connected by the first route that fits, seen with its number; the call is an outbound one', async () => {
    await open([{ patterns: ['00.'], strip: 2, prepend: '+', trunk: 'paris', caller_number: OFFICE }]);
    house.phone(PARIS, { behaviour: 'answer', after_ms: 2000, hangup_after_ms: 5000 });
    house.place({ from: { extension: '1001' }, to: '0033142685300' });
    await house.clock.pass(3000);
    expect(shownTo(PARIS)).toBe(OFFICE);
    await house.clock.pass(30_000);
    expect(house.told).toEqual([
      'call_created',
      `call_created ${PARIS}`,
      `call_ringing ${PARIS}`,
      `call_answered ${PARIS}`,
      'call_answered',
      `call_hungup ${PARIS}`,
      'call_hungup',
      'call_reported',
    ]);
    expect(call()).toMatchObject({ direction: 'outbound', from: { number: '1001', name: 'Grace' } });
    expect(report().cdrs).toMatchObject([
      { subject: 'call', disposition: 'answered', user_name: 'Grace', talk_duration_ms: 5000 },
      { subject: 'leg', disposition: 'answered', user_name: null },
    ]);
  });

  it('without a route that they may use calls nobody', async () => {
    await open([{ user_ids: ['1002'] }]);
    house.place({ from: { extension: '1001' }, to: PARIS });
    await house.clock.pass(1000);
    expect(house.told).toEqual(['call_created', 'call_hungup', 'call_reported']);
    expect(call()).toMatchObject({ direction: 'outbound', end_reason: 'unallocated_number' });
  });

  it('calls nobody while there is no route at all', async () => {
    await open([]);
    house.place({ from: { extension: '1001' }, to: PARIS });
    await house.clock.pass(1000);
    expect(call().end_reason).toBe('unallocated_number');
  });

  it('reaches help though the house is full', async () => {
    await open([{ patterns: ['112'], emergency: true, user_ids: [] }]);
    house.full = true;
    house.phone('112', { behaviour: 'answer', after_ms: 1000 });
    house.place({ from: { extension: '1001' }, to: '112' });
    await house.clock.pass(5000);
    expect(call().state).toBe('connected');
    house.place({ from: { extension: '1002' }, to: '1001' });
    await house.clock.pass(1000);
    expect(call().end_reason).toBe('overload');
  });
});

describe('a flow that dials a number outside', () => {
  it('goes over the route’s trunk, with the route’s caller number, whoever may use it', async () => {
    await open([{ caller_number: OFFICE, user_ids: ['1002'] }]);
    house.place({ from: ADA, to: OFFICE });
    await house.clock.pass(1000);
    expect(shownTo(PARIS)).toBe(OFFICE);
    expect(call().direction).toBe('inbound');
  });

  it('shows the caller and uses the usual trunk while there is no route', async () => {
    await open([]);
    house.place({ from: ADA, to: OFFICE });
    await house.clock.pass(1000);
    expect(shownTo(PARIS)).toBe(ADA.number);
  });

  it('leaves by unreachable when no route leads there: the leg was never rung', async () => {
    await open([{ patterns: ['+44.'] }]);
    house.place({ from: ADA, to: OFFICE });
    await house.clock.pass(5000);
    expect(house.told.slice(0, 3)).toEqual(['call_created', `call_created ${PARIS}`, `call_hungup ${PARIS}`]);
    expect(call().legs[1]).toMatchObject({ cause: 'unallocated', kind: 'number' });
    expect(report().cdrs[1]).toMatchObject({ disposition: 'failed' });
  });
});

describe('click to call', () => {
  const click = (to: string, more: object = {}) =>
    house.engine.placeCall({
      gateway: 'simulator',
      from: { extension: '1001' },
      to,
      flow_id: null,
      crm_id: 'crm-7',
      caller_number: null,
      ...more,
    });

  it('rings the user, is accepted when they pick up, then dials', async () => {
    await open();
    house.phone('1001', { behaviour: 'answer', after_ms: 2000 });
    house.phone(PARIS, { behaviour: 'answer', after_ms: 3000, hangup_after_ms: 4000 });
    const placed = click(PARIS, { caller_number: OFFICE });
    await house.clock.pass(1000);
    expect(await placed).toMatchObject({ direction: 'outbound', state: 'initial', crm_id: 'crm-7' });
    expect(call()).toMatchObject({ state: 'initial', from: { number: '1001' }, to: { number: PARIS } });
    expect(shownTo('1001')).toBe(PARIS);
    await house.clock.pass(1005);
    expect(house.events.findLast(({ type }) => type === 'call_updated')?.data).toMatchObject({
      state: 'accepted',
      answered_at: null,
    });
    await house.clock.pass(1000);
    expect(shownTo(PARIS)).toBe(OFFICE);
    expect(call()).toMatchObject({ state: 'ringing', answered_at: null });
    await house.clock.pass(30_000);
    expect(house.told).toEqual([
      'call_created',
      'call_updated',
      'call_updated',
      `call_created ${PARIS}`,
      `call_ringing ${PARIS}`,
      `call_answered ${PARIS}`,
      'call_answered',
      `call_hungup ${PARIS}`,
      'call_hungup',
      'call_reported',
    ]);
    expect(report()).toMatchObject({ disposition: 'answered', end_reason: 'hungup_by_callee' });
    expect(report().cdrs[0]).toMatchObject({ talk_duration_ms: 4000, billing_duration_ms: 4000 });
  });

  it('to an extension rings that', async () => {
    await open();
    void click('1002');
    await house.clock.pass(5000);
    expect(call()).toMatchObject({ state: 'connected', to: { number: '1002', name: 'Bob' } });
    expect(call().legs.map(({ number }) => number)).toEqual(['1001', '1002']);
  });

  it('to a number of ours runs its flow, which answers the call', async () => {
    await open(
      [],
      flow(
        {
          answer: { type: 'answer', label: 'Answer', config: {} },
          wait: { type: 'wait', label: 'Wait', config: { duration_ms: 60_000 } },
        },
        { 'answer:next': 'wait', 'wait:next': 'bye' },
      ),
    );
    void click(OFFICE);
    await house.clock.pass(3000);
    expect(house.told.slice(-2)).toEqual(['call_updated', 'call_answered']);
    expect(call()).toMatchObject({ state: 'connected', to: { number: OFFICE } });
  });

  it.each([
    ['busy', 'busy', 'busy'],
    ['decline', 'hungup_by_caller', 'declined'],
    ['no_answer', 'completed', 'no_answer'],
  ] as const)('to whom is %s themselves dials nobody', async (behaviour, end_reason, disposition) => {
    await open();
    house.phone('1001', { behaviour });
    void click(PARIS);
    await house.clock.pass(60_000);
    expect(call().legs).toHaveLength(1);
    expect(call().end_detail).toMatch(/^Grace did not pick up: /);
    expect(report()).toMatchObject({ end_reason, disposition });
    expect(house.told).not.toContain('call_missed');
  });

  it('ends like any other call when who is called is busy, and when it is stopped', async () => {
    await open();
    house.phone(PARIS, { behaviour: 'busy' });
    void click(PARIS);
    await house.clock.pass(5000);
    expect(report()).toMatchObject({ disposition: 'busy' });
    house.phone('1001', { behaviour: 'no_answer' });
    void click(PARIS);
    await house.clock.pass(1000);
    await house.engine.hangupCall(call().id);
    await house.clock.pass(1000);
    expect(call()).toMatchObject({ end_reason: 'stopped', hangup_by: 'api' });
    expect(house.engine.counts().calls).toBe(0);
  });

  it.each([500, 2500, 4000])('survives the end of the process after %i ms', async (ms) => {
    await open();
    house.phone(PARIS, { behaviour: 'answer', after_ms: 3000, hangup_after_ms: 4000 });
    void click(PARIS);
    await house.clock.pass(ms);
    await house.kill(1000);
    await house.clock.pass(60_000);
    expect(house.told.slice(-4)).toEqual([
      'call_answered',
      `call_hungup ${PARIS}`,
      'call_hungup',
      'call_reported',
    ]);
    expect(report()).toMatchObject({ disposition: 'answered' });
  });

  it('is refused for nobody’s extension, an unreachable number, one’s own, and when the house is full', async () => {
    await open([{ patterns: ['+44.'] }]);
    const refused = async (asked: Promise<unknown>) =>
      asked.then(
        () => 'taken',
        ({ kind, pointer }: { kind: string; pointer: string }) => `${kind} ${pointer}`,
      );
    expect(await refused(click(PARIS, { from: { extension: '1999' } }))).toBe('unreachable /from/extension');
    expect(await refused(click(PARIS))).toBe('unreachable /to');
    expect(await refused(click('1001'))).toBe('unreachable /to');
    house.full = true;
    expect(await refused(click('1002'))).toBe('overload ');
    expect(house.events).toEqual([]);
  });
});

describe('a call that is begun for a flow', () => {
  it('rings the number, and runs the flow when it is answered', async () => {
    const reminder = flow(
      { say: { type: 'talk', label: 'Say', config: { text: 'Do not forget.', language: 'en-GB' } } },
      { 'say:next': 'bye' },
    );
    await open([{ caller_number: OFFICE }], reminder);
    house.place({ from: ADA, to: OFFICE });
    await house.clock.pass(10_000);
    const flowId = call().flow_id!;
    house.phone(PARIS, { behaviour: 'answer', after_ms: 2000 });
    const before = house.events.length;
    void house.engine.placeCall({
      gateway: 'simulator',
      from: null,
      to: PARIS,
      flow_id: flowId,
      crm_id: null,
      caller_number: null,
    });
    await house.clock.pass(20_000);
    expect(call()).toMatchObject({
      direction: 'outbound',
      from: { number: OFFICE },
      to: { number: PARIS },
      flow_id: flowId,
      end_reason: 'completed',
    });
    const told = house.events.slice(before).map(({ type }) => type);
    expect(told.filter((type) => type.startsWith('call_'))).toEqual([
      'call_created',
      'call_updated',
      'call_answered',
      'call_hungup',
      'call_reported',
    ]);
  });
});
