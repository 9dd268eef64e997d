import { flow, NUMBER, Rig } from './testing/rig.js';

const plain = flow({ nodes: { n1: ['wait', { ms: 60_000 }] } });

describe('a call that comes in', () => {
  it('is bound to the live release, and can be awaited by its channel', async () => {
    const rig = await new Rig(plain).start();
    rig.store.automatic = false;
    const channel = rig.pbx.call(NUMBER, { crm_id: 'crm-1' });
    const awaited = rig.engine.whenCommitted(channel);
    let known = false;
    void awaited.then(() => (known = true));
    await rig.clock.advance(10);
    expect(known).toBe(false);
    rig.store.commit();
    const call = await awaited;
    expect(call).toMatchObject({
      direction: 'inbound',
      state: 'initial',
      release: 7,
      flow_id: plain.flow_id,
      number_id: 'number-1',
      environment_id: 'environment-1',
      crm_id: 'crm-1',
      live_id: 1,
      legs: [{ kind: 'caller', live_id: 2 }],
    });
    expect(await rig.engine.whenCommitted(channel)).toBe(call);
    expect([...rig.engine.calls()].map(({ id }) => id)).toEqual([call.id]);
    expect(rig.engine.activeflow(call.activeflow_id!)).toMatchObject({ release: 7, reference_id: call.id });
  });

  it('counts live ids on, also after a restart', async () => {
    const rig = await new Rig(plain).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(10);
    await rig.restart();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(10);
    expect([...rig.store.calls.values()].map(({ live_id }) => live_id)).toEqual([1, 3]);
  });

  it('hears busy, without a record, while nothing can be written down; calls are taken again afterwards', async () => {
    let canWrite = false;
    const rig = await new Rig(plain).start();
    await rig.restart(0, { canWrite: () => canWrite });
    rig.pbx.call(NUMBER);
    await rig.clock.advance(10);
    expect(rig.pbx.obeyed).toMatchObject([{ kind: 'hangup', cause: 'busy' }]);
    expect([rig.store.calls.size, rig.told, rig.engine.counts().calls]).toEqual([0, [], 0]);
    canWrite = true;
    rig.pbx.call(NUMBER);
    await rig.clock.advance(10);
    expect(rig.engine.counts().calls).toBe(1);
  });

  it('ends at once as unallocated_number when its number leads nowhere', async () => {
    const rig = await new Rig(plain).start();
    const awaited = rig.engine.whenCommitted(rig.pbx.call('+18005559999'));
    await rig.clock.advance(10);
    expect(await awaited).toMatchObject({
      state: 'hangup',
      end_reason: 'unallocated_number',
      hangup_by: 'gateway',
      activeflow_id: null,
      flow_id: null,
    });
    expect(rig.pbx.obeyed).toMatchObject([{ kind: 'hangup', cause: 'unallocated' }]);
    expect(rig.told).toEqual(['call_created', 'call_hungup', 'call_reported']);
    expect(rig.store.activeflows.size).toBe(0);
    expect(rig.engine.counts().calls).toBe(0);
  });

  it('leads nowhere while nothing has been applied', async () => {
    const rig = new Rig(plain);
    rig.live = false;
    await rig.start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(10);
    expect(rig.call).toMatchObject({ end_reason: 'unallocated_number', release: null });
  });

  it('is refused as busy when there is no room; running calls go on', async () => {
    const rig = await new Rig(plain).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(10);
    const reason = '10 calls are in progress.';
    rig.overload = { treatment: 'busy', reason, quiet: false };
    const awaited = rig.engine.whenCommitted(rig.pbx.call(NUMBER));
    await rig.clock.advance(10);
    expect(await awaited).toMatchObject({
      state: 'hangup',
      end_reason: 'overload',
      end_detail: reason,
      number_id: 'number-1',
      activeflow_id: null,
    });
    expect(rig.store.changes.flatMap(({ signals }) => signals).map(({ text }) => text)).toContain(reason);
    expect(rig.pbx.obeyed).toMatchObject([{ kind: 'hangup', cause: 'busy' }]);
    expect(rig.engine.counts().calls).toBe(1);
  });

  it('is taken by its number’s overflow flow when there is no room and one is set', async () => {
    const overflow = { ...flow({ nodes: { o1: ['wait', { ms: 60_000 }] } }, 'f2'), flow_id: 'overflow-flow' };
    const rig = await new Rig([plain, overflow]).start();
    rig.overflow = 1;
    rig.overload = { treatment: 'overflow', reason: '10 calls are in progress.', quiet: false };
    rig.pbx.call(NUMBER);
    await rig.clock.advance(10);
    expect(rig.call).toMatchObject({ end_reason: null, flow_id: 'overflow-flow', release: 7 });
    expect(rig.activeflow).toMatchObject({
      flow_id: 'overflow-flow',
      snapshot: { frames: [{ node_id: 'o1' }] },
    });
    expect(
      rig.store.changes
        .flatMap(({ signals }) => signals)
        .map(({ text }) => text)
        .join(),
    ).toMatch(/overflow flow takes the call. 10 calls/);
  });

  it('is refused without telling any webhook when even that would be too much', async () => {
    const rig = await new Rig(plain).start();
    rig.overload = { treatment: 'busy', reason: 'Far too much is owed.', quiet: true };
    rig.pbx.call(NUMBER);
    await rig.clock.advance(10);
    expect(rig.store.events.map(({ facts }) => facts.webhooks_enabled)).toEqual([false, false, false]);
  });

  it('of an extension carries its user', async () => {
    const rig = await new Rig(plain).start();
    rig.pbx.call(NUMBER, { extension: '1001', from: { number: '1001', name: null } });
    await rig.clock.advance(10);
    expect(rig.call.from).toEqual({ number: '1001', name: 'Grace' });
    expect(rig.call.legs[0]).toMatchObject({ user_id: 'user-1', kind: 'caller' });
  });

  it('that never comes is not awaited for ever', async () => {
    const rig = await new Rig(plain).start();
    const awaited = rig.engine.whenCommitted('in-77', 500);
    const refused = expect(awaited).rejects.toThrow(/in-77 within 500 ms/);
    await rig.clock.advance(600);
    await refused;
    expect(rig.clock.waiting).toBe(0);
  });

  it('from one extension to another runs the flow that every release with users has', async () => {
    const rig = new Rig(flow({ nodes: { n1: ['hangup'] } }));
    rig.extensionFlow = flow({ nodes: { r1: ['dial', { to: '1002' }] } }, 'extensions');
    rig.flows.push(rig.extensionFlow);
    await rig.start();
    rig.pbx.call('1002', { extension: '1001', from: { number: '1001', name: null } });
    await rig.clock.advance(3000);
    expect(rig.call).toMatchObject({
      to: { number: '1002', name: 'Bob' },
      number_id: null,
      environment_id: 'environment-1',
      state: 'connected',
    });
    rig.pbx.call('1002');
    rig.pbx.call('1002', { extension: '1099' });
    await rig.clock.advance(100);
    const ends = [...rig.store.calls.values()].slice(1).map(({ end_reason }) => end_reason);
    expect(ends).toEqual(['unallocated_number', 'unallocated_number']);
  });
});
