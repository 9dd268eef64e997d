import { flow, NUMBER, Rig } from './testing/rig.js';

async function ring(...flows: ReturnType<typeof flow>[]): Promise<Rig> {
  const rig = await new Rig(flows).start();
  rig.pbx.call(NUMBER);
  await rig.clock.advance(10);
  return rig;
}

const count = (rig: Rig, step: string) => rig.path.filter((each) => each === step).length;

describe('a jump', () => {
  const looping = (more: Parameters<typeof flow>[0]) => ({
    ...more,
    nodes: { n1: ['set', { values: {} }], n2: ['goto', { max: 3 }], ...more.nodes } as const,
    edges: { 'n1:next': 'n2', 'n2:next': 'n1', ...more.edges },
  });

  it('is made as often as it may, and then leaves by limit_reached', async () => {
    const rig = await ring(flow(looping({ nodes: { n3: ['wait', { ms: 9000 }] }, edges: { 'n2:limit_reached': 'n3' } }))); // prettier-ignore
    expect(count(rig, 'n2:next')).toBe(3);
    expect(rig.path.at(-1)).toBe('n2:limit_reached');
  });

  it('is counted over a restart', async () => {
    const rig = await ring(flow(looping({ nodes: { n1: ['wait', { ms: 100 }] } })));
    await rig.clock.advance(250);
    await rig.restart();
    await rig.clock.advance(1000);
    expect(count(rig, 'n2:next')).toBe(3);
  });

  it('that is refused leads to on_limit where it is not connected, before the default exit', async () => {
    const nodes = { n3: ['wait', { ms: 9000 }], n4: ['wait', { ms: 9000 }] } as const;
    const rig = await ring(flow(looping({ nodes, on_limit: 'n4', default_exit: 'n3' })));
    expect(rig.activeflow.snapshot.frames.map(({ node_id }) => node_id)).toEqual(['n4']);
  });
});

describe('the step budget', () => {
  const round = { n1: ['set', { values: {} }], n2: ['set', { values: {} }] } as const;
  const edges = { 'n1:next': 'n2', 'n2:next': 'n1' };

  it('ends the flow where nobody has provided for it', async () => {
    const rig = await ring(flow({ nodes: round, edges }));
    expect(rig.path).toHaveLength(1000);
    expect(rig.call.end_reason).toBe('step_budget');
  });

  it('leads to on_limit, with a budget of its own', async () => {
    const nodes = { ...round, sorry: ['talk', { text: 'Sorry' }], bye: ['hangup'] } as const;
    const rig = await ring(flow({ nodes, edges: { ...edges, 'sorry:next': 'bye' }, on_limit: 'sorry' }));
    await rig.clock.advance(3000);
    expect(rig.path.slice(1000)).toEqual(['sorry:next', 'bye:hangup']);
    expect(rig.call.end_reason).toBe('completed');
    expect(rig.store.changes.flatMap(({ signals }) => signals.map(({ text }) => text))).toContain(
      'The step budget of 1,000 objects is used up. The flow goes on at “Node sorry”.',
    );
  });

  it('that is used up once more ends the flow', async () => {
    const rig = await ring(flow({ nodes: round, edges, on_limit: 'n1' }));
    expect(rig.path).toHaveLength(1100);
    expect(rig.call.end_reason).toBe('step_budget');
  });

  it('used up in a subflow leads to on_limit of the nearest flow that has one', async () => {
    const main = flow({
      nodes: { n1: ['run', { id: 'child' }], sorry: ['wait', { ms: 9000 }] },
      subflows: { child: 'f2' },
      on_limit: 'sorry',
    });
    const rig = await ring(main, flow({ nodes: round, edges }, 'f2'));
    expect(rig.path.at(-1)).toBe('n1:limit_reached');
    expect(rig.activeflow.snapshot.frames.map(({ node_id }) => node_id)).toEqual(['sorry']);
  });
});
