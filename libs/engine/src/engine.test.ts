import { flow, NUMBER, Rig } from './testing/rig.js';

const greeting = flow({
  nodes: { n1: ['answer'], n2: ['talk', { text: 'Hello ${caller.name}' }], n3: ['webhook'], n4: ['hangup'] },
  edges: { 'n1:next': 'n2', 'n2:next': 'n3', 'n3:next': 'n4' },
});

describe('a call through a flow', () => {
  it('is answered, greeted, told of and hung up', async () => {
    const rig = await new Rig(greeting).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(5000);
    expect(rig.reported).toEqual([]);
    expect(rig.path).toEqual(['n1:next', 'n2:next', 'n3:next', 'n4:hangup']);
    expect(rig.obeyed).toEqual(['answer', 'play', 'hangup']);
    expect(rig.told).toEqual([
      'call_created',
      'activeflow_created',
      'at n1',
      'call_answered',
      'at n2',
      'at n3',
      'webhook Node n3',
      'at n4',
      'call_hungup',
      'activeflow_deleted',
      'call_reported',
    ]);
    expect(rig.store.events.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(rig.call).toMatchObject({
      state: 'hangup',
      end_reason: 'completed',
      hangup_by: 'flow',
      release: 7,
    });
    expect(rig.activeflow).toMatchObject({ status: 'ended', end_reason: 'completed', step_count: 4 });
    expect(rig.store.timerRows.size).toBe(0);
    expect(rig.engine.counts()).toMatchObject({ calls: 0, activeflows: 0, uncommitted: 0 });
    expect([...rig.pbx.forgotten]).toEqual(['in-1']);
  });
});
