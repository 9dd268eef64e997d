import type { FlowDocument } from '@hookswitch/flow-model';
import { House } from './testing/house.js';

const SHOP = '+442079460111';
const IVR = '+442079460222';
const TWO = '+442079460333';
const ADA = { number: '+442079460555', name: 'Ada' };

type NodeSketch = FlowDocument['nodes'][string];
const ring = (target: string, ring_time_s = 20): NodeSketch => ({
  type: 'dial',
  label: `Ring ${target}`,
  config: { to: { type: 'extension', target }, ring_time_s },
});

function drawing(nodes: Record<string, NodeSketch>, edges: Record<string, string> = {}): FlowDocument {
  const bye = { type: 'hangup', label: 'Bye', config: {} };
  const [entry = ''] = Object.keys(nodes);
  const layout = { nodes: {} };
  return { schema: 1, entry, on_hangup: null, default_exit: 'bye', nodes: { ...nodes, bye }, edges, layout };
}

const plan = {
  numbers: {
    [SHOP]: drawing({ ring: ring('1001') }),
    [IVR]: drawing(
      {
        answer: { type: 'answer', label: 'Answer', config: {} },
        hello: { type: 'talk', label: 'Hello', config: { text: 'Hello.', language: 'en-GB' } },
        ring: ring('1001'),
      },
      { 'answer:next': 'hello', 'hello:next': 'ring' },
    ),
    [TWO]: drawing({ first: ring('1001', 5), second: ring('1002') }, { 'first:no_answer': 'second' }),
  },
  users: { '1001': 'Grace', '1002': 'Bob', '1003': 'Carol' },
};

let house: House;
beforeEach(async () => {
  house = await House.open(plan);
});
afterEach(async () => {
  expect(house.reported).toEqual([]);
  for (const id of house.calls.keys()) {
    const sequences = house.events.filter(({ call_id }) => call_id === id).map(({ sequence }) => sequence);
    expect(sequences).toEqual(sequences.map((_, index) => index + 1));
  }
  await house.close();
});

/** How each leg came out, as the report says it. */
const outcomes = (): string[] =>
  house.events
    .filter(({ type }) => type === 'call_reported')
    .flatMap(({ data }) =>
      (
        data as unknown as { cdrs: { subject: string; to: { number: string }; disposition: string }[] }
      ).cdrs.map(({ subject, to, disposition }) => `${subject} ${to.number} ${disposition}`),
    );

const RINGS_1001 = ['call_created', 'call_created 1001', 'call_ringing 1001'];
const TALKS_WITH_1001 = [...RINGS_1001, 'call_answered 1001', 'call_answered'];

describe('an inbound call that rings a user', () => {
  it('is answered; the user hangs up', async () => {
    house.phone('1001', { behaviour: 'answer', after_ms: 3000, hangup_after_ms: 10_000 });
    house.place({ from: ADA, to: SHOP });
    await house.clock.pass(60_000);
    expect(house.told).toEqual([...TALKS_WITH_1001, 'call_hungup 1001', 'call_hungup', 'call_reported']);
    expect(outcomes()).toEqual([`call ${SHOP} answered`, 'leg 1001 answered']);
  });

  it('is answered; the caller hangs up', async () => {
    house.place({ from: ADA, to: SHOP, script: [{ after_ms: 12_000, do: 'hangup' }] });
    await house.clock.pass(60_000);
    expect(house.told).toEqual([...TALKS_WITH_1001, 'call_hungup 1001', 'call_hungup', 'call_reported']);
    const [call] = house.calls.values();
    expect(call).toMatchObject({ end_reason: 'hungup_by_caller', hangup_by: 'caller' });
  });

  it.each([
    ['busy', 'busy', ['call_created', 'call_created 1001']],
    ['decline', 'declined', RINGS_1001],
    ['no_answer', 'no_answer', RINGS_1001],
    ['unregistered', 'failed', ['call_created', 'call_created 1001']],
  ] as const)('finds the phone %s: missed comes before hung up', async (behaviour, outcome, begun) => {
    house.phone('1001', { behaviour });
    house.place({ from: ADA, to: SHOP });
    await house.clock.pass(60_000);
    expect(house.told).toEqual([
      ...begun,
      'call_missed 1001',
      'call_hungup 1001',
      'call_hungup',
      'call_reported',
    ]);
    expect(outcomes()).toEqual([`call ${SHOP} ${outcome}`, `leg 1001 ${outcome}`]);
  });

  it('is abandoned while the phone rings', async () => {
    house.phone('1001', { behaviour: 'no_answer' });
    house.place({ from: ADA, to: SHOP, script: [{ after_ms: 8000, do: 'hangup' }] });
    await house.clock.pass(60_000);
    expect(house.told).toEqual([
      ...RINGS_1001,
      'call_missed 1001',
      'call_hungup 1001',
      'call_hungup',
      'call_reported',
    ]);
    expect(outcomes()).toEqual([`call ${SHOP} abandoned`, 'leg 1001 abandoned']);
  });

  it('goes on to a second phone when the first does not answer', async () => {
    house.phone('1001', { behaviour: 'no_answer' });
    house.place({ from: ADA, to: TWO, script: [{ after_ms: 20_000, do: 'hangup' }] });
    await house.clock.pass(60_000);
    expect(house.told).toEqual([
      ...RINGS_1001,
      'call_missed 1001',
      'call_hungup 1001',
      'call_created 1002',
      'call_ringing 1002',
      'call_answered 1002',
      'call_answered',
      'call_hungup 1002',
      'call_hungup',
      'call_reported',
    ]);
    expect(outcomes()).toEqual([`call ${TWO} answered`, 'leg 1001 no_answer', 'leg 1002 answered']);
  });

  it('is answered by the flow first, once as a call, then by the user', async () => {
    house.place({ from: ADA, to: IVR, script: [{ after_ms: 15_000, do: 'hangup' }] });
    await house.clock.pass(60_000);
    expect(house.told).toEqual([
      'call_created',
      'call_answered',
      'call_created 1001',
      'call_ringing 1001',
      'call_answered 1001',
      'call_hungup 1001',
      'call_hungup',
      'call_reported',
    ]);
  });

  it('leads nowhere', async () => {
    house.place({ from: ADA, to: '+442079460999' });
    await house.clock.pass(1000);
    expect(house.told).toEqual(['call_created', 'call_hungup', 'call_reported']);
    expect(outcomes()).toEqual(['call +442079460999 failed']);
  });

  it('comes when the house is full', async () => {
    house.full = true;
    house.place({ from: ADA, to: SHOP });
    await house.clock.pass(1000);
    expect(house.told).toEqual(['call_created', 'call_hungup', 'call_reported']);
    expect(outcomes()).toEqual([`call ${SHOP} busy`]);
  });
});

describe('in a call', () => {
  const connect = async () => {
    const channel = house.place({ from: ADA, to: SHOP });
    await house.clock.pass(5000);
    expect(house.told).toEqual(TALKS_WITH_1001);
    return channel;
  };
  const since = () => house.told.slice(TALKS_WITH_1001.length);

  it('hold belongs to who pressed it, and one party’s does not end the other’s', async () => {
    const caller = await connect();
    house.simulator.hold(house.line('1001'));
    await house.clock.pass(1000);
    house.simulator.hold(caller);
    await house.clock.pass(1000);
    house.simulator.unhold(house.line('1001'));
    await house.clock.pass(1000);
    const [call] = house.calls.values();
    expect(call?.state).toBe('on_hold');
    house.simulator.unhold(caller);
    await house.clock.pass(1000);
    expect(since()).toEqual(['call_held 1001', 'call_held', 'call_unheld 1001', 'call_unheld']);
    expect([...house.calls.values()][0]?.state).toBe('connected');
  });

  it('each digit is told, whoever pressed it', async () => {
    const caller = await connect();
    house.simulator.press(caller, '4#');
    await house.clock.pass(1000);
    house.simulator.press(house.line('1001'), '7');
    await house.clock.pass(1000);
    expect(since()).toEqual(['call_dtmf_received 4', 'call_dtmf_received #', 'call_dtmf_received 1001 7']);
  });

  it('a blind transfer is told before the target is rung, and who transfers leaves', async () => {
    const caller = await connect();
    house.simulator.transfer(house.line('1001'), '1002');
    await house.clock.pass(10_000);
    house.simulator.hangup(caller);
    await house.clock.pass(1000);
    expect(since()).toEqual([
      'call_transferred 1001',
      'call_created 1002',
      'call_hungup 1001',
      'call_ringing 1002',
      'call_answered 1002',
      'call_hungup 1002',
      'call_hungup',
      'call_reported',
    ]);
    expect(outcomes()).toEqual([`call ${SHOP} answered`, 'leg 1001 answered', 'leg 1002 answered']);
  });

  it('an attended transfer is told once the target has been consulted', async () => {
    const caller = await connect();
    const [call] = house.calls.values();
    await house.engine.transfer(call!.id, { to: { type: 'extension', target: '1002' }, mode: 'attended' });
    await house.clock.pass(5000);
    await house.engine.completeTransfer(call!.id);
    await house.clock.pass(5000);
    house.simulator.hangup(caller);
    await house.clock.pass(1000);
    expect(since().filter((type) => !type.includes('held'))).toEqual([
      'call_created 1002',
      'call_ringing 1002',
      'call_answered 1002',
      'call_transferred 1001',
      'call_hungup 1001',
      'call_hungup 1002',
      'call_hungup',
      'call_reported',
    ]);
  });

  it('a consultation that is given up leaves the two who talked together', async () => {
    await connect();
    house.phone('1002', { behaviour: 'no_answer' });
    const [call] = house.calls.values();
    await house.engine.transfer(call!.id, { to: { type: 'extension', target: '1002' }, mode: 'attended' });
    await house.clock.pass(5000);
    await house.engine.cancelTransfer(call!.id);
    await house.clock.pass(5000);
    expect(since().filter((type) => !type.includes('held'))).toEqual([
      'call_created 1002',
      'call_ringing 1002',
      'call_missed 1002',
      'call_hungup 1002',
    ]);
    expect([...house.calls.values()][0]?.state).toBe('connected');
  });

  it('the end by request is told like any other', async () => {
    await connect();
    const [call] = house.calls.values();
    await house.engine.hangupCall(call!.id);
    await house.clock.pass(1000);
    expect(since()).toEqual(['call_hungup 1001', 'call_hungup', 'call_reported']);
    expect([...house.calls.values()][0]).toMatchObject({ end_reason: 'stopped', hangup_by: 'api' });
  });
});

describe('a call from extension to extension', () => {
  it('is told like one from outside, with the caller’s extension', async () => {
    house.phone('1002', { behaviour: 'answer', after_ms: 2000, hangup_after_ms: 5000 });
    house.place({ from: { extension: '1001' }, to: '1002' });
    await house.clock.pass(60_000);
    expect(house.told).toEqual([
      'call_created',
      'call_created 1002',
      'call_ringing 1002',
      'call_answered 1002',
      'call_answered',
      'call_hungup 1002',
      'call_hungup',
      'call_reported',
    ]);
    expect([...house.calls.values()][0]).toMatchObject({ from: { number: '1001', name: 'Grace' } });
  });
});

describe('a process that is killed', () => {
  it.each([
    ['before the phone rings', 100],
    ['while the phone rings', 1500],
    ['while they talk', 5000],
    ['in the middle of which both have hung up', 18_000],
  ])('%s loses and repeats nothing', async (_when, ms) => {
    house.phone('1001', { behaviour: 'answer', after_ms: 3000, hangup_after_ms: 16_000 });
    house.place({ from: ADA, to: SHOP, script: [{ after_ms: 30_000, do: 'hangup' }] });
    await house.clock.pass(ms);
    await house.kill(2000);
    await house.clock.pass(60_000);
    expect(house.told).toEqual([...TALKS_WITH_1001, 'call_hungup 1001', 'call_hungup', 'call_reported']);
    expect(outcomes()).toEqual([`call ${SHOP} answered`, 'leg 1001 answered']);
  });
});
