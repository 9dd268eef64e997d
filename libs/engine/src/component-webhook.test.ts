import { flow, NUMBER, Rig } from './testing/rig.js';

const asking = flow({
  nodes: {
    n1: ['webhook', { name: 'Ask ${caller.name}', wait: true }],
    n2: ['talk', { text: '${webhook.n1.status} ${webhook.n1.body.tier} ${webhook.n1.body.items.1.sku}' }],
    n3: ['hangup'],
    n4: ['hangup'],
  },
  edges: { 'n1:ok': 'n2', 'n2:next': 'n3', 'n1:server_error': 'n4', 'n1:timeout': 'n4', 'n1:error': 'n4' },
});

async function asked(): Promise<Rig> {
  const rig = await new Rig(asking).start();
  rig.pbx.call(NUMBER);
  await rig.clock.advance(10);
  return rig;
}

describe('the Webhook component', () => {
  it('states the seven facts, and owes one request', async () => {
    const rig = await new Rig(
      flow({
        nodes: { n1: ['webhook', { name: '' }], n2: ['webhook', { name: 'CRM' }] },
        edges: { 'n1:next': 'n2' },
      }),
    ).start();
    rig.pbx.call(NUMBER.slice(1), { from: { number: '15557654321', name: null } });
    await rig.clock.advance(10);
    const [first, second] = rig.store.components;
    expect(first).toMatchObject({ node_id: 'n1', profile: 'record', wait: null, flow_id: rig.call.flow_id });
    expect(first?.event).toMatchObject({
      type: 'webhook_component_event',
      call_id: rig.call.id,
      activeflow_id: rig.activeflow.id,
    });
    expect(Object.entries(first!.event.data)).toEqual([
      ['unique_call_id', rig.call.id],
      ['user_name', ''],
      ['user_number', '+15557654321'],
      ['dest_number', NUMBER],
      ['call_start_at', rig.call.started_at],
      ['component_name', 'Node n1'],
    ]);
    expect(second?.event.data.component_name).toBe('CRM');
    expect(second!.event.sequence!).toBeGreaterThan(first!.event.sequence!);
    expect(rig.store.allSteps.map(({ step }) => step.delivery_id)).toEqual([first?.id, second?.id]);
  });

  it('says Anonymous for a withheld number', async () => {
    const rig = await new Rig(flow({ nodes: { n1: ['webhook'] } })).start();
    rig.pbx.call(NUMBER, { from: { number: '+15557654321', name: null, withheld: true } });
    await rig.clock.advance(10);
    expect(rig.store.components[0]?.event.data).toMatchObject({ user_number: 'Anonymous', user_name: '' });
    expect(JSON.stringify(rig.store.events)).not.toContain('+15557654321');
  });

  it('waits for the reply, and keeps its status and body', async () => {
    const rig = await asked();
    const wait = rig.store.components[0]!.wait!;
    expect(wait).toEqual({ activeflow_id: rig.activeflow.id, visit: 1 });
    const body = {
      tier: 'gold',
      items: [{ sku: 'a' }, { sku: 'b' }],
      none: null,
      deep: { ok: true, n: 1.5 },
    };
    rig.engine.onReply(wait, { outcome: 'ok', status: 200, body, reason: '' });
    await rig.clock.advance(10);
    expect(rig.path).toEqual(['n1:ok']);
    expect(rig.pbx.obeyed[0]).toMatchObject({ media: { speech: '200 gold b' } });
    expect(rig.store.allSteps[0]?.step.variables_changed).toEqual({
      'webhook.n1.status': '200',
      'webhook.n1.body.tier': 'gold',
      'webhook.n1.body.items.0.sku': 'a',
      'webhook.n1.body.items.1.sku': 'b',
      'webhook.n1.body.deep.ok': 'true',
      'webhook.n1.body.deep.n': '1.5',
    });
    rig.engine.onReply(wait, { outcome: 'ok', status: 200, body, reason: '' });
    await rig.clock.advance(10);
    expect(rig.path).toEqual(['n1:ok']);
  });

  it('leaves by what the first attempt came to, with the reason', async () => {
    const rig = await asked();
    rig.engine.onReply(rig.store.components[0]!.wait!, {
      outcome: 'server_error',
      status: 503,
      body: undefined,
      reason: 'HTTP 503',
    });
    await rig.clock.advance(10);
    expect(rig.store.allSteps[0]?.step).toMatchObject({ outcome: 'server_error', reason: 'HTTP 503' });
  });

  it('leaves by error when the reply is too large to keep', async () => {
    const rig = await asked();
    const body = Array.from({ length: 501 }, (_, index) => index);
    rig.engine.onReply(rig.store.components[0]!.wait!, { outcome: 'ok', status: 200, body, reason: '' });
    await rig.clock.advance(10);
    expect(rig.store.allSteps[0]?.step).toMatchObject({
      outcome: 'error',
      reason: expect.stringMatching(/too large/),
    });
  });

  it('ignores a reply of an earlier visit, of a node left by time, and of nobody', async () => {
    const rig = await asked();
    const wait = rig.store.components[0]!.wait!;
    await rig.clock.advance(5000);
    expect(rig.path).toEqual(['n1:timeout', 'n4:hangup']);
    const changes = rig.store.changes.length;
    rig.engine.onReply(wait, { outcome: 'ok', status: 200, body: {}, reason: '' });
    rig.engine.onReply(
      { activeflow_id: 'nobody', visit: 1 },
      { outcome: 'ok', status: 200, body: {}, reason: '' },
    );
    await rig.clock.advance(10);
    expect(rig.store.changes).toHaveLength(changes);
  });

  it('takes the reply of a request on its way while it retires, and nothing else', async () => {
    const rig = await asked();
    rig.engine.retire();
    rig.pbx.call(NUMBER);
    rig.pbx.tell('in-1', { type: 'digit_received', digit: '1' });
    await rig.clock.advance(60_000);
    expect([rig.store.calls.size, rig.path]).toEqual([1, []]);
    const reply = { outcome: 'ok', status: 200, body: { tier: 'gold' }, reason: '' } as const;
    rig.engine.onReply(rig.store.components[0]!.wait!, reply);
    await rig.clock.advance(10);
    expect(rig.path).toEqual(['n1:ok']);

    rig.engine.onReply({ activeflow_id: rig.activeflow.id, visit: 2 }, reply);
    await rig.engine.stop();
    const changes = rig.store.changes.length;
    rig.engine.onReply({ activeflow_id: rig.activeflow.id, visit: 2 }, reply);
    expect(rig.store.changes).toHaveLength(changes);
  });

  it('takes hostile names in a reply as names', async () => {
    const rig = await asked();
    const body: unknown = JSON.parse('{"__proto__": {"polluted": "yes"}, "constructor": "x"}');
    rig.engine.onReply(rig.store.components[0]!.wait!, { outcome: 'ok', status: 200, body, reason: '' });
    await rig.clock.advance(10);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect(rig.activeflow.snapshot.variables['webhook.n1.body.__proto__.polluted']).toBe('yes');
  });
});
