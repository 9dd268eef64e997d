import { CallRequestError } from './call-requests.js';
import { flow, NUMBER, Rig } from './testing/rig.js';

const talking = flow({
  nodes: { n1: ['answer'], n2: ['talk', { text: 'Long' }], n3: ['wait', { ms: 600_000 }] },
  edges: { 'n1:next': 'n2', 'n2:next': 'n3' },
});

async function running(ms = 500): Promise<Rig> {
  const rig = await new Rig(talking).start();
  rig.pbx.call(NUMBER);
  await rig.clock.advance(ms);
  return rig;
}

describe('requests for a running call', () => {
  it('hang it up', async () => {
    const rig = await running();
    const answer = rig.engine.hangupCall(rig.call.id);
    await rig.clock.advance(10);
    expect(await answer).toMatchObject({ id: rig.call.id });
    expect(rig.call).toMatchObject({ end_reason: 'stopped', hangup_by: 'api', state: 'hangup' });
    expect(rig.path).toEqual(['n1:next', 'n2:hangup']);
    expect(rig.store.allSteps.at(-1)?.step.reason).toMatch(/by request/);
  });

  it('stop its activeflow', async () => {
    const rig = await running();
    void rig.engine.stopActiveflow(rig.activeflow.id);
    await rig.clock.advance(10);
    expect(rig.activeflow).toMatchObject({ status: 'ended', end_reason: 'stopped' });
  });

  it('hold it and take it back, as the gateway says', async () => {
    const rig = await running();
    void rig.engine.hold(rig.call.id);
    await rig.clock.advance(10);
    expect(rig.call.state).toBe('on_hold');
    expect(rig.callEvents.at(-1)).toBe('call_held');
    expect(rig.activeflow.snapshot.frames[0]?.pending.map(({ kind }) => kind)).toEqual(['play']);
    const again = rig.engine.hold(rig.call.id);
    await rig.clock.advance(10);
    expect((await again)?.state).toBe('on_hold');
    void rig.engine.unhold(rig.call.id);
    await rig.clock.advance(10);
    expect(rig.call.state).toBe('connected');
    expect(rig.obeyed).toEqual(['answer', 'play', 'hold', 'unhold']);
    expect(rig.path).toEqual(['n1:next']);
  });

  it('send digits', async () => {
    const rig = await running();
    void rig.engine.sendDigits(rig.call.id, '12#');
    await rig.clock.advance(10);
    expect(rig.pbx.obeyed.at(-1)).toMatchObject({ kind: 'send_digits', digits: '12#', channel_id: 'in-1' });
    await expect(rig.engine.sendDigits(rig.call.id, '1;2')).rejects.toThrow(CallRequestError);
  });

  it('are refused before the call is answered, and find nothing when there is no such call', async () => {
    const rig = await new Rig(flow({ nodes: { n1: ['wait', { ms: 1000 }] } })).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(10);
    await expect(rig.engine.hold(rig.call.id)).rejects.toThrow('The call is not answered yet.');
    await expect(rig.engine.sendDigits(rig.call.id, '1')).rejects.toThrow(CallRequestError);
    expect(await rig.engine.hangupCall('nobody')).toBeUndefined();
    expect(await rig.engine.stopActiveflow('nobody')).toBeUndefined();
    expect(await rig.engine.hold('nobody')).toBeUndefined();
  });

  it('leave only after their commit', async () => {
    const rig = await running();
    rig.store.automatic = false;
    let done = false;
    void rig.engine.hangupCall(rig.call.id).then(() => (done = true));
    await rig.clock.advance(10);
    expect([done, rig.obeyed.includes('hangup')]).toEqual([false, false]);
    rig.store.automatic = true;
    rig.store.commit();
    await rig.clock.advance(10);
    expect([done, rig.obeyed.includes('hangup')]).toEqual([true, true]);
  });
});

describe('what can be read of a running call', () => {
  it('is its activeflow in wire form', async () => {
    const rig = await running();
    expect(rig.engine.activeflowResource(rig.activeflow.id)).toMatchObject({
      status: 'running',
      current_action: { id: 'n2', next_id: 'n3', type: 'talk', option: { text: 'Long' } },
      actions: [{ id: 'n1' }, { id: 'n2' }, { id: 'n3' }],
      executed_actions: [{ id: 'n1' }, { id: 'n2' }],
      customer_id: null,
      forward_action_id: null,
    });
    expect(rig.engine.activeflowResource('nobody')).toBeUndefined();
    await rig.restart();
    expect(rig.engine.activeflowResource(rig.activeflow.id)?.executed_actions.map(({ id }) => id)).toEqual([
      'n1',
      'n2',
    ]);
  });

  it('is told after each commit to who subscribes, until they leave', async () => {
    const rig = await new Rig(talking).start();
    const heard: string[] = [];
    const leave = rig.engine.subscribe(({ events }) => heard.push(...events.map(({ type }) => type)));
    rig.engine.subscribe(() => {
      throw new Error('listener');
    });
    rig.pbx.call(NUMBER);
    await rig.clock.advance(10);
    expect(heard).toEqual([
      'call_created',
      'activeflow_created',
      'activeflow_updated',
      'call_answered',
      'activeflow_updated',
    ]);
    leave();
    void rig.engine.hangupCall(rig.call.id);
    await rig.clock.advance(10);
    expect(heard).toHaveLength(5);
    expect(rig.reported[0]).toMatch(/listener/);
  });
});
