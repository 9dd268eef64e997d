import type { Reply } from './reply.js';
import { flow, NUMBER, Rig } from './testing/rig.js';

const asking = flow({
  nodes: {
    n0: ['answer'],
    n1: ['fetch', { url: 'https://crm.example/${caller.number}' }],
    n2: ['talk', { text: '${vars.tier} ${fetch.n1.status} ${fetch.n1.body.customer.tier}' }],
    n3: ['hangup'],
  },
  edges: { 'n0:next': 'n1', 'n1:ok': 'n2', 'n1:timeout': 'n2', 'n2:next': 'n3', 'n1:error': 'n3' },
});

const gold: Reply = {
  outcome: 'ok',
  status: 200,
  body: { customer: { tier: 'gold' }, items: [{ sku: 'a' }] },
  reason: 'The server answered 200.',
};

async function asked(sketch = asking): Promise<Rig> {
  const rig = await new Rig(sketch).start();
  rig.pbx.call(NUMBER, { from: { number: '15557654321', name: null } });
  await rig.clock.advance(10);
  return rig;
}

const answered = async (rig: Rig, reply: Reply): Promise<void> => {
  rig.engine.onReply(rig.store.fetches.at(-1)!.wait, reply);
  await rig.clock.advance(10);
};

const changedBy = (rig: Rig, node: string) =>
  rig.store.allSteps.find(({ step }) => step.action_id === node)?.step.variables_changed;

describe('asking another system', () => {
  it('is written before anything is sent, as one request that a visit waits for', async () => {
    const rig = await asked();
    expect(rig.store.fetches).toEqual([
      expect.objectContaining({
        call_id: rig.call.id,
        flow_id: rig.call.flow_id,
        node_id: 'n1',
        at: expect.stringMatching(/Z$/),
        request: expect.objectContaining({
          method: 'GET',
          url: 'https://crm.example/+15557654321',
          tries: 2,
        }),
        wait: { activeflow_id: rig.activeflow.id, visit: 2 },
      }),
    ]);
    expect(rig.told).not.toContain('webhook');
    expect(rig.store.components).toEqual([]);
  });

  it('plays music until the answer is there', async () => {
    const rig = await asked();
    const sounds = () => rig.pbx.obeyed.flatMap((command) => ('sound' in command ? [command.sound] : []));
    expect(sounds()).toEqual(['music']);
    await answered(rig, gold);
    expect(sounds()).toEqual(['music', 'none']);
  });

  it('reads the answer into variables, by path and whole', async () => {
    const rig = await asked();
    await answered(rig, gold);
    expect(changedBy(rig, 'n1')).toEqual({
      'vars.tier': 'gold',
      'vars.first': 'a',
      'fetch.n1.status': '200',
      'fetch.n1.body.customer.tier': 'gold',
      'fetch.n1.body.items.0.sku': 'a',
    });
    const step = rig.store.allSteps[1]?.step;
    expect(step).toMatchObject({ outcome: 'ok', delivery_id: rig.store.fetches[0]?.id });
    expect(JSON.stringify(rig.pbx.obeyed)).toContain('gold 200 gold');
  });

  it('gives every variable its fallback when no answer comes in time', async () => {
    const rig = await asked();
    await rig.clock.advance(5000);
    expect(rig.path.slice(0, 2)).toEqual(['n0:next', 'n1:timeout']);
    expect(changedBy(rig, 'n1')).toEqual({ 'vars.tier': 'none', 'vars.first': '' });
    await answered(rig, gold);
    expect(rig.activeflow.snapshot.variables['vars.tier']).toBe('none');
  });

  it('forgets what an earlier answer said where the next says nothing of it', async () => {
    const rig = await asked(
      flow({
        nodes: { n1: ['fetch'], n2: ['wait', { ms: 60_000 }] },
        edges: { 'n1:ok': 'n1', 'n1:timeout': 'n2' },
      }),
    );
    await answered(rig, gold);
    await answered(rig, {
      outcome: 'bad_response',
      status: 200,
      body: undefined,
      reason: 'The answer is no JSON.',
    });
    expect(rig.activeflow.snapshot.variables).toEqual({
      'vars.tier': 'none',
      'vars.first': '',
      'fetch.n1.status': '200',
    });
    expect(rig.store.allSteps[1]?.step.reason).toBe('The answer is no JSON.');
  });

  it('keeps of a large answer what was asked for by path', async () => {
    const rig = await asked();
    const many = Array.from({ length: 5_000 }, (_, index) => ({ sku: `sku-${index}` }));
    await answered(rig, { ...gold, body: { customer: { tier: 'gold' }, items: many } });
    expect(changedBy(rig, 'n1')).toEqual({
      'vars.tier': 'gold',
      'vars.first': 'sku-0',
      'fetch.n1.status': '200',
    });
  });

  it('leaves by error when even that does not fit', async () => {
    const rig = await asked();
    await answered(rig, { ...gold, body: { customer: { tier: 'x'.repeat(70_000) } } });
    expect(rig.store.allSteps[1]?.step).toMatchObject({
      outcome: 'error',
      reason: 'The answer is too large for the variables.',
    });
  });

  it('takes hostile names and shapes as what they are', async () => {
    const rig = await asked();
    const body: unknown = JSON.parse('{"__proto__":{"customer":{"tier":"x"}},"items":"none"}');
    await answered(rig, { ...gold, body });
    expect(changedBy(rig, 'n1')).toMatchObject({ 'vars.tier': 'none', 'vars.first': '' });
    expect(({} as { customer?: string }).customer).toBeUndefined();
  });

  it('hears an answer that comes before its calls are restored', async () => {
    const rig = await asked();
    const { wait } = rig.store.fetches[0]!;
    const restored = rig.store.liveCalls();
    rig.store.liveCalls = () => {
      rig.engine.onReply(wait, gold);
      return restored;
    };
    await rig.restart();
    await rig.clock.advance(10);
    expect(rig.path).toEqual(['n0:next', 'n1:ok']);
  });
});

describe('asking with keys that nobody is shown', () => {
  const secret = flow({
    nodes: {
      n1: ['collect', { hidden: true }],
      n2: ['fetch', { url: 'https://bank.example/pins/${vars.typed}' }],
      n3: ['wait', { ms: 60_000 }],
    },
    edges: { 'n1:next': 'n2', 'n2:ok': 'n3' },
  });

  async function typed(): Promise<Rig> {
    const rig = await asked(secret);
    for (const digit of '4815#') rig.pbx.tell('in-1', { type: 'digit_received', digit });
    await rig.clock.advance(100);
    return rig;
  }

  const shown = ({ store }: Rig) =>
    JSON.stringify([store.events, store.allSteps, store.changes.flatMap(({ signals }) => signals)]);

  it('sends them, names them to the log as what it must not show, and shows them nowhere', async () => {
    const rig = await typed();
    expect(rig.store.fetches[0]?.request).toMatchObject({
      url: 'https://bank.example/pins/4815',
      masked: ['4815'],
    });
    await answered(rig, { ...gold, body: { customer: { tier: 'gold' }, items: [{ sku: 'for 4815' }] } });
    expect(shown(rig)).not.toContain('4815');
    expect(changedBy(rig, 'n2')).toMatchObject({
      'vars.tier': 'gold',
      'vars.first': '••••',
      'fetch.n2.body.items.0.sku': '••••',
    });
  });
});
