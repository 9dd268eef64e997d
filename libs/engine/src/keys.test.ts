import { flow, NUMBER, Rig } from './testing/rig.js';

/** Speech of 1 s, during which nobody listens to keys; then two nodes that do. */
const speech = (hidden: boolean) =>
  flow({
    nodes: {
      n1: ['answer'],
      n2: ['play', { prompt_id: 'p' }, { p: { key: 'k', duration_ms: 1000, name: 'Welcome' } }],
      n3: ['collect', { hidden }],
      n4: ['collect'],
      n5: ['set', { values: { seen: 'yes' } }],
      n6: ['dial', { to: '1001' }],
      n7: ['wait', { ms: 60_000 }],
    },
    edges: {
      'n1:next': 'n2',
      'n2:next': 'n3',
      'n2:error': 'n3',
      'n3:next': 'n4',
      'n4:next': 'n5',
      'n5:next': 'n6',
      'n6:answered_ended': 'n7',
    },
  });

async function begin(hidden = false): Promise<Rig> {
  const rig = await new Rig(speech(hidden)).start();
  rig.pbx.call(NUMBER);
  await rig.clock.advance(200);
  return rig;
}

function press(rig: Rig, keys: string): void {
  for (const digit of keys) rig.pbx.tell('in-1', { type: 'digit_received', digit });
}

describe('keys that are typed ahead', () => {
  it('are taken by the nodes that ask for keys, each as many as it wants', async () => {
    const rig = await begin();
    press(rig, '12#3#');
    expect(rig.path).toEqual(['n1:next']);
    await rig.clock.advance(1500);
    const steps = rig.store.allSteps.map(({ step }) => step);
    expect(steps.filter(({ type }) => type === 'collect').map((step) => step.variables_changed)).toEqual([
      { 'vars.typed': '12' },
      { 'vars.typed': '3' },
    ]);
  });

  it('are joined by those that follow', async () => {
    const rig = await begin();
    press(rig, '1');
    await rig.clock.advance(1500);
    press(rig, '2#');
    await rig.clock.advance(100);
    expect(rig.activeflow.snapshot.variables['vars.typed']).toBe('12');
  });

  it('outlast a restart', async () => {
    const rig = await begin();
    press(rig, '12');
    await rig.clock.advance(100);
    await rig.restart();
    await rig.clock.advance(1500);
    press(rig, '#');
    await rig.clock.advance(100);
    expect(rig.activeflow.snapshot.variables['vars.typed']).toBe('12');
  });

  it('are kept up to 32, and not at all between people who talk', async () => {
    const rig = await begin();
    press(rig, '7'.repeat(40));
    await rig.clock.advance(1500);
    press(rig, '##');
    await rig.clock.advance(5000);
    const { snapshot } = rig.activeflow;
    expect(rig.store.allSteps.map(({ step }) => step.variables_changed['vars.typed'])[2]).toBe(
      '7'.repeat(32),
    );
    expect([snapshot.frames[0]?.node_id, snapshot.typed]).toEqual(['n6', undefined]);
    press(rig, '55');
    await rig.clock.advance(100);
    expect(rig.activeflow.snapshot.typed).toBeUndefined();
  });
});

describe('keys that nobody is to be shown', () => {
  /** Everything of a call that leaves the engine for other eyes: events, steps, signals. */
  const shown = ({ store }: Rig) =>
    JSON.stringify([store.events, store.allSteps, store.changes.flatMap(({ signals }) => signals)]);

  it('are in no event, no step and no line of the timeline, also when they are typed ahead', async () => {
    const rig = await begin(true);
    press(rig, '48');
    await rig.clock.advance(1500);
    press(rig, '15#');
    await rig.clock.advance(100);
    const { variables, masked } = rig.activeflow.snapshot;
    expect(variables).toEqual({ 'vars.typed': '4815' });
    expect(masked).toEqual(['vars.typed']);
    expect(rig.store.events.filter(({ type }) => type === 'call_dtmf_received')).toEqual([]);
    expect(shown(rig)).toContain('pressed a key that is not shown');
    expect(shown(rig)).not.toMatch(/4815|pressed [0-9#]/);
    expect(shown(rig)).toContain('••••');
  });

  it('hide no longer what the variable is set to later', async () => {
    const rig = await begin(true);
    await rig.clock.advance(1500);
    press(rig, '4815##');
    await rig.clock.advance(100);
    expect(rig.activeflow.snapshot).toMatchObject({ variables: { 'vars.typed': '' } });
    expect(rig.activeflow.snapshot.masked).toBeUndefined();
  });

  it('are forgotten when the flow has ended', async () => {
    const rig = await begin(true);
    await rig.clock.advance(1500);
    press(rig, '4815#');
    rig.pbx.end('in-1', 'normal', 'remote');
    await rig.clock.advance(1000);
    expect(rig.activeflow.status).toBe('ended');
    expect(rig.activeflow.snapshot.variables).toEqual({ 'vars.typed': '••••' });
    expect(JSON.stringify(rig.activeflow)).not.toContain('4815');
  });
});
