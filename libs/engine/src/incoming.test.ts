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
    expect(rig.told).toEqual(['call_created', 'call_hungup']);
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
    rig.admitted = false;
    const awaited = rig.engine.whenCommitted(rig.pbx.call(NUMBER));
    await rig.clock.advance(10);
    expect(await awaited).toMatchObject({ state: 'hangup', end_reason: 'overload', number_id: 'number-1' });
    expect(rig.pbx.obeyed).toMatchObject([{ kind: 'hangup', cause: 'busy' }]);
    expect(rig.engine.counts().calls).toBe(1);
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
});
