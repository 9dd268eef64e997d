import { flow, NUMBER, Rig } from './testing/rig.js';
import type { FlowSketch } from './testing/rig.js';

async function run(sketch: FlowSketch, ms = 20_000): Promise<Rig> {
  const rig = await new Rig(flow(sketch)).start();
  rig.pbx.call(NUMBER);
  await rig.clock.advance(ms);
  return rig;
}

const ended = (rig: Rig) => [rig.call.end_reason, rig.call.hangup_by, rig.activeflow.end_reason];

describe('a node that is disabled', () => {
  it('is passed along its way out: nothing of it is begun, and its step says why', async () => {
    const sketch = flow({
      nodes: { n1: ['answer'], n2: ['talk', { text: 'Sorry' }], n3: ['hangup'] },
      edges: { 'n1:next': 'n2', 'n2:next': 'n3' },
    });
    const n2 = { ...sketch.nodes['n2']!, bypass: 'next' };
    const rig = await new Rig({ ...sketch, nodes: { ...sketch.nodes, n2 } }).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(20_000);
    expect(rig.path).toEqual(['n1:next', 'n2:next', 'n3:hangup']);
    expect(rig.store.allSteps[1]?.step.reason).toBe('disabled');
    expect(rig.obeyed).toEqual(['answer', 'hangup']);
  });
});

describe('where an outcome leads', () => {
  it('hangs up with no_exit when it is not connected', async () => {
    const rig = await run({ nodes: { n1: ['answer'] } });
    expect(rig.path).toEqual(['n1:next']);
    expect(ended(rig)).toEqual(['no_exit', 'flow', 'no_exit']);
    expect(rig.obeyed).toEqual(['answer', 'hangup']);
  });

  it('goes to the default exit when there is one', async () => {
    const rig = await run({
      nodes: { n1: ['answer'], n2: ['talk', { text: 'Sorry' }], n3: ['hangup'] },
      edges: { 'n2:next': 'n3' },
      default_exit: 'n2',
    });
    expect(rig.path).toEqual(['n1:next', 'n2:next', 'n3:hangup']);
    expect(rig.call.end_reason).toBe('completed');
  });

  it('does not go to the default exit from the default exit', async () => {
    const rig = await run({ nodes: { n1: ['answer'], n2: ['talk', { text: 'Sorry' }] }, default_exit: 'n2' });
    expect(rig.path).toEqual(['n1:next', 'n2:next']);
    expect(rig.call.end_reason).toBe('no_exit');
  });

  it('leaves by error when the code of a node fails, and says why', async () => {
    const rig = await run({
      nodes: { n1: ['faulty'], n2: ['hangup'] },
      edges: { 'n1:error': 'n2' },
    });
    expect(rig.path).toEqual(['n1:error', 'n2:hangup']);
    expect(rig.store.allSteps[0]?.step.reason).toMatch(/boom/);
    expect(rig.reported).toHaveLength(1);
    const { id: call_id, activeflow_id } = rig.call;
    expect(rig.reportedAbout).toEqual([{ call_id, activeflow_id, node_id: 'n1' }]);
  });

  it('leaves by error from a node type that this version does not know', async () => {
    const rig = await run({ nodes: { n1: ['hologram'], n2: ['hangup'] }, edges: { 'n1:error': 'n2' } });
    expect(rig.path).toEqual(['n1:error', 'n2:hangup']);
  });

  it('leaves by error when the gateway fails and the node ignores it', async () => {
    const rig = new Rig(flow({ nodes: { n1: ['answer'], n2: ['hangup'] }, edges: { 'n1:error': 'n2' } }));
    await rig.start();
    rig.pbx.failing.set('answer', 'codec');
    rig.pbx.call(NUMBER);
    await rig.clock.advance(1000);
    expect(rig.path).toEqual(['n1:error', 'n2:hangup']);
    expect(rig.store.allSteps[0]?.step.reason).toBe('codec');
  });
});

describe('the step budget', () => {
  it('ends a flow that runs in a circle after 1,000 nodes', async () => {
    const rig = await run({
      nodes: { n1: ['set', { values: { a: '1' } }], n2: ['set', { values: { a: '2' } }] },
      edges: { 'n1:next': 'n2', 'n2:next': 'n1' },
    });
    expect(rig.path).toHaveLength(1000);
    expect(ended(rig)).toEqual(['step_budget', 'flow', 'step_budget']);
    expect(rig.activeflow.step_count).toBe(1000);
  });

  it('counts over waits, and leaves the hang-up lane a budget of its own', async () => {
    const rig = await run(
      {
        nodes: { n1: ['wait', { ms: 10 }], n9: ['webhook'] },
        edges: { 'n1:next': 'n1' },
        on_hangup: 'n9',
      },
      60_000,
    );
    expect(rig.path).toHaveLength(1001);
    expect(rig.path.at(-1)).toBe('n9:next');
    expect(rig.call.end_reason).toBe('step_budget');
  });
});

describe('variables', () => {
  it('are set, read in templates, and noted in the step', async () => {
    const rig = await run({
      nodes: {
        n1: ['set', { values: { city: 'London', empty: '' } }],
        n2: [
          'talk',
          { text: '${caller.name} ${caller.number} ${called.number} ${vars.city} ${vars.none|nobody}' },
        ],
        n3: ['hangup'],
      },
      edges: { 'n1:next': 'n2', 'n2:next': 'n3' },
    });
    expect(rig.pbx.obeyed[0]).toMatchObject({
      kind: 'play',
      media: { speech: 'Ada +15557654321 +18005550100 London nobody', language: 'en', voice: null },
    });
    expect(rig.store.allSteps[0]?.step.variables_changed).toEqual({
      'vars.city': 'London',
      'vars.empty': '',
    });
    expect(rig.activeflow.snapshot.variables).toEqual({ 'vars.city': 'London', 'vars.empty': '' });
  });

  it('lead to error when they grow beyond their limit', async () => {
    const rig = await run({
      nodes: { n1: ['set', { values: { a: 'x'.repeat(66_000) } }], n2: ['hangup'] },
      edges: { 'n1:error': 'n2', 'n1:next': 'n1' },
    });
    expect(rig.path).toEqual(['n1:error', 'n2:hangup']);
    expect(rig.store.allSteps[0]?.step.reason).toMatch(/limit/);
    expect(rig.activeflow.snapshot.variables).toEqual({});
  });
});
