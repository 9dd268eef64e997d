import { flow, NUMBER, Rig } from './testing/rig.js';
import type { FlowSketch } from './testing/rig.js';

const CALLER = 'in-1';

/** Says hello, runs flow f2, and goes on by how that ended. */
const main = (more: Partial<FlowSketch> = {}) =>
  flow({
    nodes: {
      n1: ['answer'],
      n2: ['run', { id: 'child' }],
      n3: ['talk', { text: 'Back: ${vars.said|nothing}' }],
      n4: ['talk', { text: 'It failed' }],
      n5: ['hangup'],
      ...more.nodes,
    },
    edges: {
      'n1:next': 'n2',
      'n2:returned': 'n3',
      'n2:completed': 'n3',
      'n2:failed': 'n4',
      'n3:next': 'n5',
      'n4:next': 'n5',
      ...more.edges,
    },
    subflows: { child: 'f2' },
    ...(more.on_hangup && { on_hangup: more.on_hangup }),
  });

const child = (sketch: FlowSketch) => flow(sketch, 'f2');

async function ring(...flows: ReturnType<typeof flow>[]): Promise<Rig> {
  const rig = await new Rig(flows).start();
  rig.pbx.call(NUMBER);
  await rig.clock.advance(10);
  return rig;
}

describe('a subflow', () => {
  it('returns by a name, with values that the flow below reads; its steps say which flow they are of', async () => {
    const asked = child({
      nodes: { s1: ['wait', { ms: 50 }], s2: ['return', { name: 'paid', values: { said: 'yes' } }] },
      edges: { 's1:next': 's2' },
    });
    const rig = await ring(main(), asked);
    await rig.clock.advance(5000);
    expect(rig.path).toEqual(['n1:next', 's1:next', 's2:paid', 'n2:returned', 'n3:next', 'n5:hangup']);
    expect(rig.store.allSteps.map(({ step: { flow_hash, visit } }) => [flow_hash, visit])).toEqual([
      [undefined, undefined],
      ['f2', 3],
      ['f2', 4],
      [undefined, 2],
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(rig.pbx.obeyed).toContainEqual(
      expect.objectContaining({ media: expect.objectContaining({ speech: 'Back: yes' }) }),
    );
    expect(rig.call.end_reason).toBe('completed');
  });

  it('that waits for nothing is over in the step that began it', async () => {
    const rig = await ring(main(), child({ nodes: { s1: ['set', { values: { said: 'quick' } }] } }));
    expect(rig.path).toEqual(['n1:next', 's1:next', 'n2:completed']);
    expect(rig.activeflow.snapshot.frames.map(({ node_id }) => node_id)).toEqual(['n3']);
  });

  it.each([
    ['at an outcome that leads nowhere', ['wait', { ms: 1 }], 'completed'],
    ['by an error that leads nowhere', ['faulty'], 'failed'],
  ] as const)('ends %s', async (_how, node, outcome) => {
    const rig = await ring(main(), child({ nodes: { s1: node } }));
    await rig.clock.advance(10);
    expect(rig.path).toContain(`n2:${outcome}`);
  });

  it('takes its own default exit, not that of the flow below', async () => {
    const sketch = {
      nodes: { s1: ['faulty'], s2: ['return', { name: 'sorry' }] },
      default_exit: 's2',
    } as const;
    const rig = await ring(main(), child(sketch));
    expect(rig.path.slice(1, 4)).toEqual(['s1:error', 's2:sorry', 'n2:returned']);
  });

  it('hangs up for all', async () => {
    const rig = await ring(main(), child({ nodes: { s1: ['hangup'] } }));
    await rig.clock.advance(10);
    expect(rig.path).toEqual(['n1:next', 's1:hangup', 'n2:hangup']);
    expect(rig.call).toMatchObject({ end_reason: 'completed', hangup_by: 'flow' });
  });

  it('that its release does not have fails', async () => {
    const rig = await ring(main());
    expect(rig.path).toEqual(['n1:next', 'n2:failed']);
  });

  it('runs itself ten deep, and no deeper', async () => {
    const deep = flow({ nodes: { s1: ['run', { id: 'me' }] }, edges: {}, subflows: { me: 'f2' } }, 'f2');
    const rig = await ring(main(), deep);
    expect(rig.path.slice(1, 12)).toEqual(['s1:depth_exceeded', ...Array<string>(9).fill('s1:completed'), 'n2:completed']); // prettier-ignore
  });

  it('goes on after a restart where it was, and what was executed stays in order', async () => {
    const rig = await ring(
      main(),
      child({ nodes: { s1: ['wait', { ms: 500 }], s2: ['wait', { ms: 500 }] }, edges: { 's1:next': 's2' } }),
    );
    await rig.restart();
    await rig.clock.advance(600);
    const shown = rig.engine.activeflowResource(rig.activeflow.id);
    expect(shown?.executed_actions.map(({ id, flow_id }) => [id, flow_id?.slice(-1)])).toEqual([
      ['n1', undefined],
      ['n2', undefined],
      ['s1', '2'],
      ['s2', '2'],
    ]);
    expect(shown?.current_action?.waiting).toEqual([{ flow_id: shown?.flow_id, id: 'n2' }]);
    await rig.clock.advance(5000);
    expect(rig.path.slice(-5)).toEqual(['s1:next', 's2:next', 'n2:completed', 'n3:next', 'n5:hangup']);
  });
});

describe('a caller who hangs up in a subflow', () => {
  it('leaves every flow; the hang-up lanes run from the innermost outwards', async () => {
    const outer = main({ nodes: { h1: ['webhook', { name: 'outer' }] }, on_hangup: 'h1' });
    const inner = child({
      nodes: { s1: ['wait', { ms: 9000 }], k1: ['webhook', { name: 'inner', wait: true }] },
      entry: 's1',
      on_hangup: 'k1',
    });
    const rig = await ring(outer, inner);
    rig.pbx.end(CALLER, 'normal', 'remote', 200);
    await rig.clock.advance(10);
    expect(rig.path).toEqual(['n1:next', 's1:hangup', 'n2:hangup']);
    await rig.restart();
    await rig.clock.advance(6000);
    expect(rig.path.slice(3)).toEqual(['k1:timeout', 'h1:next']);
    expect(rig.told.filter((told) => told.startsWith('webhook'))).toEqual(['webhook inner', 'webhook outer']);
    expect(rig.activeflow.status).toBe('ended');
  });

  it('after it has returned is nothing to it any more', async () => {
    const inner = child({
      nodes: { s1: ['set', { values: {} }], k1: ['webhook'] },
      entry: 's1',
      on_hangup: 'k1',
    });
    const rig = await ring(main(), inner);
    rig.pbx.end(CALLER, 'normal', 'remote', 200);
    await rig.clock.advance(10);
    expect(rig.path.at(-1)).toBe('n3:hangup');
    expect(rig.activeflow.status).toBe('ended');
  });
});

it('a return in the flow that the call began with ends the call', async () => {
  const rig = await ring(flow({ nodes: { n1: ['return', { name: 'done' }] } }));
  await rig.clock.advance(10);
  expect(rig.path).toEqual(['n1:done']);
  expect(rig.call).toMatchObject({ end_reason: 'completed', hangup_by: 'flow' });
});
