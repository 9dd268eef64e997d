import { flow, NUMBER, Rig } from './testing/rig.js';
import type { FlowSketch } from './testing/rig.js';

const lane = (more: Partial<FlowSketch> = {}) =>
  flow({
    nodes: {
      n1: ['answer'],
      n2: ['talk', { text: 'Hello' }],
      h1: ['set', { values: { why: 'over' } }],
      h2: ['webhook', { name: 'After' }],
      ...more.nodes,
    },
    edges: { 'n1:next': 'n2', 'h1:next': 'h2', ...more.edges },
    entry: 'n1',
    on_hangup: 'h1',
  });

describe('the hang-up lane', () => {
  it('runs after the caller has hung up, then the activeflow ends', async () => {
    const rig = await new Rig(lane()).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(500);
    rig.pbx.end('in-1', 'normal', 'remote', 200);
    await rig.clock.advance(10);
    expect(rig.path).toEqual(['n1:next', 'n2:hangup', 'h1:next', 'h2:next']);
    expect(rig.told.slice(-6)).toEqual([
      'call_hungup',
      'at h1',
      'at h2',
      'webhook After',
      'activeflow_deleted',
      'call_reported',
    ]);
    expect(rig.activeflow).toMatchObject({ status: 'ended', end_reason: 'hungup_by_caller' });
    expect(rig.activeflow.snapshot.lane).toBe('ended');
    expect(rig.store.components[0]?.event.call_id).toBe(rig.call.id);
    expect(rig.engine.counts().calls).toBe(0);
  });

  it('runs after an end that the flow brought about, once the line is down', async () => {
    const rig = await new Rig(lane()).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(3000);
    expect(rig.call.end_reason).toBe('no_exit');
    expect(rig.path).toEqual(['n1:next', 'n2:next', 'h1:next', 'h2:next']);
    expect(rig.told.indexOf('call_hungup')).toBeLessThan(rig.told.indexOf('at h1'));
  });

  it('fails what needs a caller at once, and is over where nothing is connected', async () => {
    const rig = await new Rig(
      lane({
        nodes: { h3: ['talk', { text: 'Anybody?' }], h4: ['webhook'] },
        edges: { 'h2:next': 'h3', 'h3:error': 'h4' },
      }),
    ).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(500);
    rig.pbx.end('in-1', 'normal', 'remote', 200);
    await rig.clock.advance(10);
    expect(rig.path.slice(-2)).toEqual(['h3:error', 'h4:next']);
    expect(rig.store.allSteps.at(-2)?.step.reason).toBe('The caller has hung up.');
    expect(rig.activeflow.status).toBe('ended');
  });

  it('may wait for a reply, also over a restart; the call has ended meanwhile', async () => {
    const rig = await new Rig(
      lane({
        nodes: { h2: ['webhook', { wait: true }], h3: ['webhook', { name: 'Last' }] },
        edges: { 'h2:ok': 'h3' },
      }),
    ).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(500);
    rig.pbx.end('in-1', 'normal', 'remote', 200);
    await rig.clock.advance(10);
    expect(rig.call.ended_at).not.toBeNull();
    expect(rig.activeflow.status).toBe('running');
    await rig.restart();
    expect(rig.engine.counts()).toMatchObject({ calls: 1, activeflows: 1 });
    rig.engine.onReply(rig.store.components[0]!.wait!, { outcome: 'ok', status: 200, body: {}, reason: '' });
    await rig.clock.advance(10);
    expect(rig.path.slice(-2)).toEqual(['h2:ok', 'h3:next']);
    expect(rig.activeflow.status).toBe('ended');
    expect([...rig.pbx.forgotten]).toEqual(['in-1']);
  });

  it('can be broken off by request', async () => {
    const rig = await new Rig(lane({ nodes: { h2: ['webhook', { wait: true }] } })).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(500);
    rig.pbx.end('in-1', 'normal', 'remote', 200);
    await rig.clock.advance(10);
    const stopped = rig.engine.stopActiveflow(rig.activeflow.id);
    await rig.clock.advance(10);
    expect((await stopped)?.end_reason).toBe('hungup_by_caller');
    expect(rig.path.at(-1)).toBe('h2:hangup');
    expect(rig.activeflow.status).toBe('ended');
  });
});
