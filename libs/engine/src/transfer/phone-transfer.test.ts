import { flow, NUMBER, Rig } from '../testing/rig.js';
import type { FlowSketch } from '../testing/rig.js';

const dialling: FlowSketch = {
  nodes: { n1: ['dial', { to: '1001' }], n2: ['talk', { text: 'Sorry' }], n3: ['hangup'] },
  edges: { 'n1:busy': 'n2', 'n2:next': 'n3' },
};
const toBob = flow({ nodes: { b1: ['dial', { to: '1002' }] } }, 'extensions');

async function office(): Promise<Rig> {
  const rig = await new Rig([flow(dialling), toBob]).start();
  rig.extensionFlow = toBob;
  return rig;
}

/** A caller who talks to 1001. */
async function connected(more: Parameters<Rig['pbx']['call']>[1] = {}): Promise<Rig> {
  const rig = await office();
  rig.pbx.call(NUMBER, more);
  await rig.clock.advance(3000);
  return rig;
}

const calls = (rig: Rig) => [...rig.store.calls.values()];
const legs = (rig: Rig, at = 0) =>
  calls(rig)[at]!.legs.map(({ number, kind, state }) => `${kind} ${number} ${state}`);
const phoneOf = (rig: Rig, at = 0) => calls(rig)[at]!.legs[1]!.channel_id;
const reports = (rig: Rig) =>
  rig.pbx.obeyed.flatMap((command) => (command.kind === 'report_transfer' ? [command.result] : []));
const asks = (rig: Rig, channel: string, to: string, second: string | null = null) =>
  rig.pbx.tell(channel, { type: 'transfer_requested', to, consultation_channel_id: second });
const texts = (rig: Rig) =>
  rig.store.changes.flatMap(({ signals, joined }) =>
    [...signals, ...(joined?.signals ?? [])]
      .filter(({ kind }) => kind.startsWith('transfer'))
      .map(({ text }) => text),
  );

describe('a phone that transfers its call blindly', () => {
  it('is told that it is done, and the caller gets the target', async () => {
    const rig = await connected();
    const phone = phoneOf(rig);
    const before = rig.pbx.obeyed.length;
    asks(rig, phone, '1002');
    await rig.clock.advance(3000);
    const kinds = rig.pbx.obeyed.slice(before).map(({ kind }) => kind);
    expect(kinds).toEqual(['report_transfer', 'unbridge', 'background', 'originate', 'hangup', 'bridge']);
    expect(reports(rig)).toEqual(['done']);
    expect(legs(rig)).toEqual(['caller +15557654321 connected', 'user 1001 hangup', 'user 1002 connected']);
    expect(texts(rig)).toEqual([
      'Grace asks to transfer the call to 1002.',
      'Grace (1001) transfers Ada (+15557654321) to Bob (1002).',
    ]);
  });

  it('to a busy extension lets the flow decide', async () => {
    const rig = await connected();
    rig.pbx.phones.set('1002', 'busy');
    asks(rig, phoneOf(rig), '1002');
    await rig.clock.advance(3000);
    expect(rig.path).toEqual(['n1:transferred', 'n1:busy', 'n2:next', 'n3:hangup']);
  });

  it('to a number outside rings that', async () => {
    const rig = await connected();
    asks(rig, phoneOf(rig), '442071838750');
    await rig.clock.advance(3000);
    expect(legs(rig)[2]).toBe('number +442071838750 connected');
  });

  it('to a number of ours sends the caller into its flow', async () => {
    const rig = await connected();
    asks(rig, phoneOf(rig), NUMBER);
    await rig.clock.advance(3000);
    expect(rig.path).toEqual(['n1:transferred']);
    expect(rig.activeflow.snapshot.frames[0]).toMatchObject({ node_id: 'n1' });
    expect(legs(rig)).toEqual(['caller +15557654321 connected', 'user 1001 hangup', 'user 1001 connected']);
  });

  it.each([
    ['1099', 'The transfer is refused. 1099 is neither an extension nor a number in E.164.'],
    ['', 'The transfer is refused. Nothing is neither an extension nor a number in E.164.'],
  ])('to %j keeps its call, and is told that it failed', async (to, why) => {
    const rig = await connected();
    asks(rig, phoneOf(rig), to);
    await rig.clock.advance(1000);
    expect(reports(rig)).toEqual(['failed']);
    expect(legs(rig)).toEqual(['caller +15557654321 connected', 'user 1001 connected']);
    expect(texts(rig).at(-1)).toBe(why);
  });

  it('as the caller lets the called party go on in its place', async () => {
    const rig = await connected({ extension: '1003', from: { number: '1003', name: null } });
    asks(rig, 'in-1', '1002');
    await rig.clock.advance(3000);
    expect(legs(rig)).toEqual(['caller 1001 connected', 'user 1003 hangup', 'user 1002 connected']);
    expect(rig.pbx.obeyed.findLast(({ kind }) => kind === 'originate')).toMatchObject({
      from: { number: '1001', name: 'Grace' },
    });
    expect(texts(rig).at(-1)).toBe('Carol (1003) transfers Grace (1001) to Bob (1002).');
    // The flow is Grace's now: who placed the call has left, and it did not end.
    expect(rig.call).toMatchObject({ state: 'connected', from: { number: '1003' }, end_reason: null });
    rig.pbx.end(rig.call.channel_id, 'normal', 'remote', 200);
    await rig.clock.advance(100);
    expect(rig.call).toMatchObject({ state: 'hangup', end_reason: 'hungup_by_caller' });
    expect(rig.engine.counts().calls).toBe(0);
    expect(rig.pbx.forgotten).toEqual(new Set(rig.pbx.channels.keys()));
  });

  it('from outside may not: nobody is rung at our cost', async () => {
    const rig = await connected();
    asks(rig, 'in-1', '+442071838750');
    await rig.clock.advance(1000);
    expect(reports(rig)).toEqual(['failed']);
    expect(texts(rig).at(-1)).toBe('The transfer is refused. Only extensions of our own may transfer calls.');
    expect(rig.call.legs).toHaveLength(2);
  });

  it('has nobody to transfer in a menu', async () => {
    const rig = await new Rig(flow({ nodes: { n1: ['wait', { ms: 60_000 }] } })).start();
    rig.pbx.call(NUMBER, { extension: '1003' });
    await rig.clock.advance(100);
    asks(rig, 'in-1', '1002');
    await rig.clock.advance(100);
    expect(reports(rig)).toEqual(['failed']);
    expect(rig.call.state).toBe('initial');
  });
});

describe('a phone that connects the parties of its two lines', () => {
  /** 1001 talks to a caller, and has called 1002 on its second line. */
  async function twoLines(): Promise<{ rig: Rig; first: string; second: string }> {
    const rig = await connected();
    const second = rig.pbx.call('1002', { extension: '1001', from: { number: '1001', name: null } });
    await rig.clock.advance(3000);
    return { rig, first: phoneOf(rig), second };
  }

  it('leaves caller and consulted party together in the first call; the consultation ends as transferred', async () => {
    const { rig, first, second } = await twoLines();
    const bob = phoneOf(rig, 1);
    const before = rig.pbx.obeyed.length;
    asks(rig, first, '', second);
    await rig.clock.advance(500);
    const kinds = rig.pbx.obeyed.slice(before).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['bridge', 'hangup', 'hangup', 'report_transfer', 'unbridge']);
    expect(rig.pbx.obeyed.find(({ kind, id }) => kind === 'bridge' && rig.pbx.obeyed.slice(before).some((c) => c.id === id))).toMatchObject({ channel_ids: ['in-1', bob] }); // prettier-ignore
    expect(reports(rig)).toEqual(['done']);
    expect(legs(rig, 0)).toEqual([
      'caller +15557654321 connected',
      'user 1001 hangup',
      'user 1002 connected',
    ]);
    expect(calls(rig)[0]!.legs[2]).toMatchObject({ via: 'transfer', via_name: 'Grace', channel_id: bob });
    expect(calls(rig)[1]).toMatchObject({ state: 'hangup', end_reason: 'transferred', hangup_by: 'caller' });
    expect(texts(rig)).toEqual([
      'Grace asks to connect the two parties of its lines.',
      'Grace (1001) transfers Ada (+15557654321) to Bob (1002) after a consultation.',
      `Grace (1001) connects Bob (1002) with the party of call ${calls(rig)[0]!.live_id}, where they go on.`,
    ]);
    expect(rig.engine.counts().calls).toBe(1);
    expect(rig.pbx.forgotten).toEqual(new Set([second]));
    rig.pbx.end(bob, 'normal', 'remote', 200);
    await rig.clock.advance(100);
    expect(rig.call).toMatchObject({ state: 'hangup', end_reason: 'hungup_by_callee' });
    expect(rig.engine.counts().calls).toBe(0);
    expect(rig.pbx.forgotten).toEqual(new Set(rig.pbx.channels.keys()));
    expect(rig.reported).toEqual([]);
  });

  it('tells the events of both calls, each in its own order', async () => {
    const { rig, first, second } = await twoLines();
    const before = rig.store.events.length;
    asks(rig, first, '', second);
    await rig.clock.advance(500);
    const told = (at: number) =>
      rig.store.events
        .slice(before)
        .filter(({ call_id }) => call_id === calls(rig)[at]!.id)
        .map(({ type }) => type);
    expect(told(0)).toEqual(['call_created', 'call_answered', 'call_transferred', 'call_hungup']);
    expect(told(1)).toEqual(['call_hungup', 'call_hungup', 'activeflow_deleted', 'call_reported']);
    for (const { id } of calls(rig)) {
      const sequences = rig.store.events
        .filter(({ call_id }) => call_id === id)
        .map(({ sequence }) => sequence);
      expect(sequences).toEqual(sequences.map((_sequence, index) => index + 1));
    }
  });

  it('may connect two who have both called it', async () => {
    const rig = await connected();
    const waiting = rig.pbx.call(NUMBER, { from: { number: '+442071838750', name: 'Zoe' } });
    await rig.clock.advance(3000);
    asks(rig, phoneOf(rig), '', phoneOf(rig, 1));
    await rig.clock.advance(500);
    expect(legs(rig, 0)).toEqual([
      'caller +15557654321 connected',
      'user 1001 hangup',
      'number +442071838750 connected',
    ]);
    expect(calls(rig)[1]).toMatchObject({ state: 'hangup', end_reason: 'transferred', hangup_by: 'callee' });
    expect(rig.pbx.forgotten.has(waiting)).toBe(false);
    rig.pbx.end(waiting, 'normal', 'remote', 200);
    await rig.clock.advance(100);
    expect(rig.engine.counts().calls).toBe(0);
    expect(rig.pbx.forgotten).toEqual(new Set(rig.pbx.channels.keys()));
  });

  it('keeps both calls while the consulted party has not answered', async () => {
    const rig = await connected();
    const second = rig.pbx.call('1002', { extension: '1001', from: { number: '1001', name: null } });
    await rig.clock.advance(500);
    asks(rig, phoneOf(rig), '', second);
    await rig.clock.advance(100);
    expect(reports(rig)).toEqual(['failed']);
    expect(texts(rig).at(-1)).toMatch(/^The transfer is refused\. The consultation: Nobody is connected/);
    expect(rig.engine.counts().calls).toBe(2);
  });

  it.each([
    ['that is nobody’s', 'gone-1'],
    ['of the same call', 'in-1'],
  ])('keeps its call when the second line is one %s', async (_what, second) => {
    const rig = await connected();
    asks(rig, phoneOf(rig), '', second);
    await rig.clock.advance(100);
    expect(reports(rig)).toEqual(['failed']);
    expect(rig.call.state).toBe('connected');
  });

  it('that cannot be written ends both calls, and nobody stays on a line that nothing drives', async () => {
    const { rig, first, second } = await twoLines();
    rig.store.refuse = ({ joined }) => joined !== undefined;
    asks(rig, first, '', second);
    await rig.clock.advance(40_000);
    expect(calls(rig).map(({ end_reason, state }) => [end_reason, state])).toEqual([
      ['error', 'hangup'],
      ['error', 'hangup'],
    ]);
    expect([...rig.pbx.channels.values()].every(({ ended }) => ended)).toBe(true);
    expect(rig.engine.counts()).toMatchObject({ calls: 0, uncommitted: 0 });
  });
});
