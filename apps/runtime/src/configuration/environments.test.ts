import { ApiUnderTest, eventually } from './testing/api-under-test.js';

const OFFICE = '+442079460311';
const DESK = '+442079460312';
const ANNEX = '+442079460314';
const LOBBY = '+442079460313';
const OUTSIDE = '+33142685300';

let api: ApiUnderTest;
let london: string;
let paris: string;

const made = async (path: string, body: object) => (await api.post(path, body)).body.id as string;
const names = async (path: string) =>
  (await api.get(path)).body.result.map(({ name }: { name: string }) => name).sort();
const bye = (environment_id: string | null, name: string) => ({
  name,
  environment_id,
  document: {
    schema: 1,
    entry: 'bye',
    nodes: { bye: { type: 'hangup', label: 'Bye', config: {} } },
    edges: {},
  },
});

beforeAll(async () => {
  api = await ApiUnderTest.start({ HOOKSWITCH_SIMULATOR_SPEED: '20' });
  london = await made('/environments', { name: 'London', time_zone: 'Europe/London' });
  paris = await made('/environments', { name: 'Paris', time_zone: 'Europe/Paris' });
  await made('/users', { name: 'Grace', extension: '1301', environment_id: london });
  await made('/users', { name: 'Jean', extension: '1302', environment_id: paris });
  await made('/users', { name: 'Everybody’s', extension: '1303' });
  await made('/outbound_routes', { name: 'From Paris', patterns: ['+33.'], environment_id: paris });
});
afterAll(() => api.stop());

describe('an environment', () => {
  let flow: string;

  it('has flows of its own, and lists show them alone', async () => {
    flow = await made('/flows', bye(london, 'Reception'));
    await made('/flows', bye(paris, 'Accueil'));
    expect((await api.get(`/flows/${flow}`)).body).toMatchObject({
      environment_id: london,
      document: { entry: 'bye' },
    });
    expect(await names(`/flows?environment_id=${london}`)).toEqual(['Reception']);
    expect(await names(`/flows?environment_id=${paris}`)).toEqual(['Accueil']);
    expect(await names('/flows?environment_id=none')).toEqual(['Welcome']);
    expect(await names(`/users?environment_id=${paris}`)).toEqual(['Jean']);
  });

  it.each([
    ['/flows?environment_id=London', 'environment_id'],
    [`/webhooks?environment_id=none`, '/environment_id'],
  ])('is named by its id: %s', async (path, pointer) => {
    const { status, body } = await api.get(path);
    expect(status).toBe(400);
    expect(body.errors[0].pointer).toContain(pointer);
  });

  it('cannot use what is another’s: Apply names the field', async () => {
    const number = await api.post('/numbers', {
      name: 'Office',
      number: OFFICE,
      flow_id: flow,
      environment_id: paris,
    });
    const refused = await api.post('/configuration/apply');
    expect(refused.status).toBe(422);
    expect(refused.body.problems[0]).toMatchObject({
      code: 'other_environment',
      pointer: '/flow_id',
      object: { name: 'Office' },
    });
    const { id, environment_id: _, ...rest } = number.body;
    const moved = await api.put(
      `/numbers/${id}`,
      { ...rest, environment_id: london },
      String(number.headers['etag']),
    );
    expect(moved.status).toBe(200);
    expect((await api.post('/configuration/apply')).status).toBe(201);
  });

  it('is shown as a change of the flow that moves', async () => {
    const stored = await api.get(`/flows/${flow}`);
    const { name, document } = stored.body;
    await api.put(`/flows/${flow}`, { name, document }, String(stored.headers['etag']));
    const { changes } = (await api.get('/configuration/changes')).body;
    expect(changes).toEqual([
      {
        object: { type: 'flow', id: flow, name: 'Reception' },
        kind: 'changed',
        fields: [{ pointer: '/environment_id', old: london, new: null }],
      },
    ]);
    await api.post('/configuration/discard', {});
    expect((await api.get(`/flows/${flow}`)).body.environment_id).toBe(london);
  });
});

describe('a call', () => {
  const ends = async (id: string) =>
    eventually(
      async () => (await api.get(`/calls/${id}`)).body,
      ({ state }) => state === 'hangup',
    );
  const dialled = async (extension: string, to: string) =>
    (await api.post('/simulator/calls', { from: { extension }, to })).body.id as string;

  it('reaches extensions of its own environment and those of none', async () => {
    for (const extension of ['1302', '1303'])
      await api.send('PUT', `/simulator/phones/${extension}`, { behaviour: 'decline', after_ms: 10 });
    expect(await ends(await dialled('1301', '1302'))).toMatchObject({ end_reason: 'unallocated_number' });
    expect(await ends(await dialled('1301', '1303'))).toMatchObject({ to: { name: 'Everybody’s' } });
    expect((await ends(await dialled('1301', '1303'))).end_reason).not.toBe('unallocated_number');
    const click = await api.post('/calls', { from: { extension: '1301' }, to: '1302' });
    expect(click.status).toBe(422);
  });

  it('is transferred to extensions of its own environment and those of none', async () => {
    const rings = (target: string) => ({
      ...bye(london, `Rings ${target}`),
      document: {
        schema: 1,
        entry: 'ring',
        nodes: { ring: { type: 'dial', label: 'Ring', config: { to: { type: 'extension', target } } } },
        edges: {},
      },
    });
    const flow_id = await made('/flows', rings('1301'));
    await made('/numbers', { name: 'Desk', number: DESK, flow_id, environment_id: london });
    expect((await api.post('/configuration/apply')).status).toBe(201);
    for (const extension of ['1301', '1302', '1303'])
      await api.send('PUT', `/simulator/phones/${extension}`, { behaviour: 'answer', after_ms: 10 });
    const { id } = (await api.post('/simulator/calls', { from: { number: OUTSIDE }, to: DESK })).body;
    const legs = (count: number) =>
      eventually(
        async () => (await api.get(`/calls/${id}`)).body,
        ({ legs }) => legs.length === count && legs.at(-1).state === 'connected',
      );
    await legs(2);
    const transfer = (target: string) =>
      api.post(`/calls/${id}/transfer`, { to: { type: 'extension', target }, mode: 'blind' });
    const refused = await transfer('1302');
    const unknown = await transfer('1399');
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toEqual([
      { pointer: '/to/target', message: 'Nobody has the extension 1302.' },
    ]);
    expect(JSON.stringify(refused.body)).toBe(JSON.stringify(unknown.body).replaceAll('1399', '1302'));
    expect((await transfer('1303')).status).toBe(200);
    expect((await legs(3)).legs[2]).toMatchObject({ number: '1303' });
    await api.post(`/calls/${id}/hangup`);
  });

  it('is not put through by a flow to an extension of another environment, as to one that nobody has', async () => {
    const dials = {
      ...bye(null, 'Put through'),
      document: {
        schema: 1,
        entry: 'ring',
        default_exit: 'bye',
        nodes: {
          ring: {
            type: 'dial',
            label: 'Ring',
            config: { to: { type: 'extension', target: '${caller.name}' }, ring_time_s: 5 },
          },
          bye: { type: 'hangup', label: 'Bye', config: {} },
        },
        edges: {},
      },
    };
    const flow_id = await made('/flows', dials);
    await made('/numbers', { name: 'Annex', number: ANNEX, flow_id, environment_id: london });
    expect((await api.post('/configuration/apply')).status).toBe(201);
    for (const extension of ['1301', '1302'])
      await api.send('PUT', `/simulator/phones/${extension}`, { behaviour: 'decline', after_ms: 10 });
    await api.send('PUT', '/simulator/phones/1399', { behaviour: 'unregistered', after_ms: 10 });
    const comesTo = async (name: string) => {
      const from = { number: OUTSIDE, name };
      const { id } = (await api.post('/simulator/calls', { from, to: ANNEX })).body;
      const { legs, activeflow_id } = await ends(id);
      const { body } = await api.get(`/activeflows/${activeflow_id}/steps`);
      const [, ring] = legs;
      return [body.result[0].outcome, ring.number, ring.name, ring.user];
    };
    expect(await comesTo('1302')).toEqual(['unreachable', '1302', '', null]);
    expect(await comesTo('1399')).toEqual(['unreachable', '1399', '', null]);
    expect(await comesTo('1301')).toEqual(['declined', '1301', 'Grace', expect.objectContaining({})]);
  });

  it('finds those alone where its caller types an extension into a menu', async () => {
    const menu = {
      prompt: { text: 'Which extension?' },
      direct_dial: { enabled: true, digit_timeout_s: 1 },
      retries: 0,
      timeout_retries: 0,
      timeout_s: 1,
    };
    const flow = {
      ...bye(london, 'Directory'),
      document: {
        schema: 1,
        entry: 'menu',
        nodes: { menu: { type: 'menu', label: 'Menu', config: menu } },
        edges: {},
      },
    };
    const flow_id = await made('/flows', flow);
    await made('/numbers', { name: 'Lobby', number: LOBBY, flow_id, environment_id: london });
    expect((await api.post('/configuration/apply')).status).toBe(201);
    const types = async (digits: string) => {
      const script = [{ after_ms: 0, do: 'digits', digits }];
      const placed = await api.post('/simulator/calls', { from: { number: OUTSIDE }, to: LOBBY, script });
      return placed.body.id as string;
    };
    expect((await ends(await types('1302'))).legs).toHaveLength(1);
    const reaches = await types('1303');
    await eventually(
      async () => (await api.get(`/calls/${reaches}`)).body,
      ({ legs }) => legs[1]?.number === '1303',
    );
    await api.post(`/calls/${reaches}/hangup`);
  });

  it('goes outside by the routes of its environment', async () => {
    await api.send('PUT', `/simulator/phones/${encodeURIComponent(OUTSIDE)}`, {
      behaviour: 'decline',
      after_ms: 10,
    });
    expect(await ends(await dialled('1301', OUTSIDE))).toMatchObject({ end_reason: 'unallocated_number' });
    const legs = (await ends(await dialled('1302', OUTSIDE))).legs as { number: string }[];
    expect(legs.map(({ number }) => number)).toContain(OUTSIDE);
  });

  it('that we begin for a flow belongs where the flow does', async () => {
    const [flow] = (await api.get(`/flows?environment_id=${paris}`)).body.result;
    const { body } = await api.post('/calls', { to: '1302', flow_id: flow.id });
    expect(body.environment_id).toBe(paris);
  });
});

describe('a queue', () => {
  it('lets in agents of its environment and of none, and rings nobody whom it has been taken away from', async () => {
    const users: { id: string; name: string }[] = (await api.get('/users')).body.result;
    const idOf = (called: string) => users.find(({ name }) => name === called)?.id ?? '';
    const [grace, jean, everybody] = ['Grace', 'Jean', 'Everybody’s'].map(idOf);
    const queue = await made('/queues', { name: 'Support', environment_id: london });
    expect((await api.post('/configuration/apply')).status).toBe(201);
    const { environment_id } = (await api.get(`/queues/${queue}/status`)).body;
    expect(environment_id).toBe(london);
    const signIn = (user: string | undefined) => api.post(`/agents/${user}/sign_in`, { queue_ids: [queue] });
    expect(await signIn(grace)).toMatchObject({ status: 200, body: { environment_id: london } });
    expect(await signIn(everybody)).toMatchObject({ status: 200, body: { environment_id: null } });
    const refused = await signIn(jean);
    expect([refused.status, refused.body.errors]).toEqual([
      400,
      [
        {
          pointer: '/queue_ids/0',
          message: 'The queue belongs to another environment than the user: its calls may not ring them.',
        },
      ],
    ]);
    const agents = async () => (await api.get(`/queues/${queue}/status`)).body.agents.available;
    expect(await agents()).toBe(2);
    const stored = await api.get(`/queues/${queue}`);
    const { id: _id, num_id: _num, ...fields } = stored.body;
    await api.put(`/queues/${queue}`, { ...fields, environment_id: paris }, String(stored.headers['etag']));
    expect((await api.post('/configuration/apply')).status).toBe(201);
    expect(await agents()).toBe(1);
  });
});
