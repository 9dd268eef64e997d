import type { EngineChange } from './records.js';
import { flow, NUMBER, Rig } from './testing/rig.js';

const talking = flow({
  nodes: { n1: ['answer'], n2: ['talk', { text: 'Hello' }], n3: ['webhook'], n4: ['wait', { ms: 60_000 }] },
  edges: { 'n1:next': 'n2', 'n2:next': 'n3', 'n3:next': 'n4' },
});

/** Refuses the change that this is true of, a number of times. */
function refuse(rig: Rig, what: (change: EngineChange) => boolean, times = 1): void {
  let left = times;
  rig.store.refuse = (change) => what(change) && left-- > 0;
}

describe('a change that cannot be written', () => {
  it('takes no effect: none of its commands leave, and the call is ended with error', async () => {
    const rig = await new Rig(talking).start();
    refuse(rig, ({ steps }) => steps.some(({ action_id }) => action_id === 'n1'));
    rig.pbx.call(NUMBER);
    await rig.clock.advance(2000);
    expect(rig.obeyed).toEqual(['answer', 'hangup']);
    expect(rig.call).toMatchObject({ state: 'hangup', end_reason: 'error', hangup_by: 'flow' });
    expect(rig.activeflow).toMatchObject({ status: 'ended', end_reason: 'error' });
    expect(rig.callEvents).toEqual(['call_created', 'call_hungup']);
    expect(rig.store.timerRows.size).toBe(0);
    expect(rig.engine.counts()).toMatchObject({ calls: 0, uncommitted: 0 });
    expect([...rig.pbx.forgotten]).toEqual(['in-1']);
    expect(rig.reported[0]).toMatch(/was not written: Error: disk full/);
    const { id: call_id, activeflow_id } = rig.call;
    expect(rig.reportedAbout[0]).toEqual({ call_id, activeflow_id });
  });

  it('that makes the call ends it too: it was never more than an attempt', async () => {
    const rig = await new Rig(talking).start();
    refuse(rig, () => true);
    rig.pbx.call(NUMBER);
    await rig.clock.advance(100);
    expect(rig.obeyed).toEqual(['hangup']);
    expect(rig.call).toMatchObject({ end_reason: 'error', state: 'hangup' });
  });

  it('hangs up at once though the end cannot be written either, and writes it when it can', async () => {
    const rig = await new Rig(talking).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(500);
    rig.store.refuse = () => true;
    rig.pbx.tell('in-1', { type: 'digit_received', digit: '1' });
    await rig.clock.advance(10);
    expect(rig.obeyed).toEqual(['answer', 'play', 'hangup']);
    expect(rig.call.ended_at).toBeNull();
    await rig.clock.advance(20_000);
    expect(rig.call.ended_at).toBeNull();
    rig.store.refuse = () => false;
    await rig.clock.advance(60_000);
    expect(rig.call).toMatchObject({ state: 'hangup', end_reason: 'error' });
    expect(rig.callEvents.at(-1)).toBe('call_hungup');
    expect(rig.activeflow.status).toBe('ended');
    expect(rig.engine.counts()).toMatchObject({ calls: 0, uncommitted: 0 });
    expect(rig.clock.waiting).toBe(0);
  });

  it('that is the end of a call is tried again as it is: no event is lost', async () => {
    const rig = await new Rig(talking).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(500);
    refuse(rig, ({ call }) => call.ended_at !== null, 2);
    rig.pbx.end('in-1', 'normal', 'remote', 200);
    await rig.clock.advance(100);
    expect(rig.call.ended_at).toBeNull();
    await rig.clock.advance(10_000);
    expect(rig.call).toMatchObject({ end_reason: 'hungup_by_caller', state: 'hangup' });
    expect(rig.told.slice(-3)).toEqual(['call_hungup', 'activeflow_deleted', 'call_reported']);
  });

  it('that can never be written, as the end of a call, is written without its events in the end', async () => {
    const rig = await new Rig(talking).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(500);
    rig.store.refuse = ({ events }) => events.some(({ type }) => type === 'call_hungup');
    rig.pbx.end('in-1', 'normal', 'remote', 200);
    await rig.clock.advance(120_000);
    expect(rig.call).toMatchObject({ state: 'hangup', end_reason: 'hungup_by_caller' });
    expect(rig.engine.counts().calls).toBe(0);
    expect(rig.clock.waiting).toBe(0);
  });

  it('leaves other calls alone', async () => {
    const rig = await new Rig(talking).start();
    rig.pbx.call(NUMBER);
    rig.pbx.call(NUMBER);
    await rig.clock.advance(10);
    const [first] = rig.store.calls.keys();
    refuse(rig, ({ call }) => call.id === first);
    await rig.clock.advance(2000);
    expect(rig.engine.counts().calls).toBe(1);
    expect([...rig.store.calls.values()].map(({ end_reason }) => end_reason)).toEqual(['error', null]);
  });
});

describe('commit before effect', () => {
  it('sends nothing before the commit, whatever happens meanwhile', async () => {
    const rig = await new Rig(talking).start();
    rig.store.automatic = false;
    rig.pbx.call(NUMBER);
    await rig.clock.advance(100);
    rig.pbx.tell('in-1', { type: 'digit_received', digit: '1' });
    await rig.clock.advance(100);
    expect(rig.pbx.received).toEqual([]);
    expect(rig.store.waiting).toBe(2);
    rig.store.commit();
    await rig.clock.advance(0);
    expect(rig.obeyed).toEqual(['answer']);
  });

  it('takes nothing more once it stops, and waits for what it took', async () => {
    const rig = await new Rig(talking).start();
    rig.store.automatic = false;
    rig.pbx.call(NUMBER);
    let stopped = false;
    const stopping = rig.engine.stop().then(() => (stopped = true));
    rig.pbx.call(NUMBER);
    await rig.clock.advance(10);
    expect([stopped, rig.store.waiting]).toEqual([false, 1]);
    rig.store.commit();
    await stopping;
    expect(rig.store.calls.size).toBe(1);
    expect(rig.obeyed).toEqual(['answer']);
  });
});
