import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import { Receiver } from '../configuration/testing/receiver.js';

const SALES = '+442079460111';
const SUPPORT = '+442079460112';
const PASSWORD = 'what-the-mobile-signs-in-with';
const PHONES = ['1301', 'grace-mobile', 'grace-laptop', '1302'];

let api: ApiUnderTest;
let server: Receiver;
let grace: string;

beforeAll(async () => {
  const ground = { HOOKSWITCH_ALLOW_HTTP: '1', HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8' };
  api = await ApiUnderTest.start({ HOOKSWITCH_SIMULATOR_SPEED: '20', ...ground });
  server = await Receiver.start();
  await api.post('/webhooks', { name: 'CRM', url: server.url(), event_types: ['*'] });
  const user = await api.post('/users', {
    name: 'Grace',
    extension: '1301',
    devices: [
      { name: 'Mobile', sip_name: 'grace-mobile', sip_password: PASSWORD },
      { name: 'Laptop', sip_name: 'grace-laptop' },
    ],
  });
  expect(user.status).toBe(201);
  grace = user.body.id;
  const bob = await api.post('/users', { name: 'Bob', extension: '1302' });
  const group = await api.post('/ring_groups', {
    name: 'Sales',
    ring_time_s: 5,
    members: [{ user_id: grace }, { user_id: bob.body.id }],
  });
  const queue = await api.post('/queues', {
    name: 'Support',
    strategy: 'linear',
    members: [{ user_id: grace }],
    ring_time_s: 5,
    wrap_up_s: 0,
  });
  await numberTo(SALES, { type: 'ring_group', label: 'Sales', config: { ring_group_id: group.body.id } });
  await numberTo(SUPPORT, { type: 'queue', label: 'Support', config: { queue_id: queue.body.id } });
  const applied = await api.post('/configuration/apply');
  expect([applied.status, applied.body.problems ?? []]).toEqual([201, []]);
});
afterAll(() => Promise.all([api.stop(), server.stop()]));
beforeEach(async () => {
  server.received.length = 0;
  for (const phone of PHONES) await phoneDoes(phone, 'no_answer');
});

async function numberTo(number: string, node: object): Promise<void> {
  const document = {
    schema: 1,
    entry: 'n1',
    default_exit: 'n2',
    nodes: { n1: node, n2: { type: 'hangup', label: 'Bye', config: {} } },
    edges: {},
  };
  const flow = await api.post('/flows', { name: `Flow of ${number}`, document });
  expect((await api.post('/numbers', { number, flow_id: flow.body.id })).status).toBe(201);
}

const phoneDoes = async (phone: string, behaviour: string, more: object = { after_ms: undefined }) =>
  expect((await api.put(`/simulator/phones/${phone}`, { behaviour, ...more })).status).toBe(200);
const call = async (to: string, from: object = { number: '+442079460555' }) => {
  const { status, body } = await api.post('/simulator/calls', { from, to });
  expect(status).toBe(201);
  return body.id as string;
};
const read = async (id: string) => (await api.get(`/calls/${id}`)).body;
const reaches = (id: string, state: string) =>
  eventually(
    () => read(id),
    (found) => found.state === state,
  );
const presence = async (extension: string) =>
  (await api.get('/presence?page_size=100')).body.result.find(
    (row: { extension: string }) => row.extension === extension,
  );
/** Events of a call as the webhook was told them: of legs with their number. */
const told = (id: string) =>
  server.received
    .map(({ body }) => JSON.parse(body))
    .filter(({ data }) => data.id === id)
    .map(({ type, data }) => (data.leg ? `${type} ${data.leg.number}` : type) as string);
const hungUp = async (id: string) => {
  await api.post(`/calls/${id}/hangup`);
  await reaches(id, 'hangup');
  await eventually(
    () => Promise.resolve(told(id)),
    (types) => types.includes('call_reported'),
  );
  return told(id);
};
const times = (types: readonly string[], type: string) => types.filter((one) => one === type).length;

describe('a user with further phones', () => {
  it('is read back without the passwords, which no list, export or release shows', async () => {
    const { body } = await api.get(`/users/${grace}`);
    expect(body.devices).toEqual([
      { name: 'Mobile', sip_name: 'grace-mobile', sip_password: { secret: true, hint: '…with' } },
      { name: 'Laptop', sip_name: 'grace-laptop', sip_password: null },
    ]);
    const texts = await Promise.all(
      ['/users', '/configuration/export', '/releases/1', '/configuration/csv/users', '/presence'].map(
        api.get,
      ),
    );
    expect(texts.map(({ status }) => status)).toEqual(texts.map(() => 200));
    for (const { text } of texts) expect(text).not.toContain(PASSWORD);
    expect(texts[1]!.body.objects.user).toContainEqual(expect.objectContaining({ devices: body.devices }));
  });

  it('keeps them when the users come in as CSV again', async () => {
    const text = 'extension,name\n1301,Grace Hopper\n';
    const path = '/configuration/csv/users';
    expect((await api.send('POST', path, text, undefined, 'text/csv')).body).toMatchObject({ changed: 1 });
    const { body } = await api.get(`/users/${grace}`);
    expect(body).toMatchObject({ name: 'Grace Hopper', devices: [{ sip_name: 'grace-mobile' }, {}] });
    expect(body.devices[0].sip_password).toEqual({ secret: true, hint: '…with' });
    await api.post('/configuration/discard');
  });

  it.each([
    [[{ name: 'Mobile', sip_name: '1302' }], '/devices/0/sip_name'],
    [[{ name: '', sip_name: 'x-1' }], '/devices/0/name'],
    [[{ name: 'Mobile', sip_name: 'x-1', color: 'red' }], '/devices/0/color'],
    ['mobile', '/devices'],
  ])('is refused with the field and the rule: %j', async (devices, pointer) => {
    const { status, body } = await api.post('/users', { name: 'Cy', extension: '1303', devices });
    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('cannot have the name of another user’s phone: Apply says whose it is', async () => {
    const devices = [{ name: 'Mobile', sip_name: 'grace-mobile' }];
    const { body } = await api.post('/users', { name: 'Cy', extension: '1303', devices });
    const { status, body: refused } = await api.post('/configuration/apply');
    expect([status, refused.problems]).toEqual([
      422,
      [expect.objectContaining({ code: 'duplicate_value', pointer: '/devices/0/sip_name' })],
    ]);
    const { headers } = await api.get(`/users/${body.id}`);
    expect((await api.delete(`/users/${body.id}`, String(headers['etag']))).status).toBe(204);
  });
});

describe('a ring group with a member who has several phones', () => {
  it('connects the phone that is answered first; to the caller and to reports it is the member', async () => {
    await phoneDoes('grace-laptop', 'answer', { after_ms: 300 });
    await phoneDoes('grace-mobile', 'decline', { after_ms: 50 });
    await phoneDoes('1302', 'decline', { after_ms: 50 });
    const id = await call(SALES);
    const connected = await reaches(id, 'connected');
    expect(connected.legs).toMatchObject([
      { kind: 'caller' },
      { number: '1301', name: 'Grace', state: 'connected' },
      { number: '1302', state: 'hangup' },
    ]);
    expect((await presence('1301')).state).toBe('busy');
    const types = await hungUp(id);
    expect(times(types, 'call_created 1301')).toBe(1);
    expect(times(types, 'call_ringing 1301')).toBe(1);
    expect(times(types, 'call_answered 1301')).toBe(1);
    expect(times(types, 'call_missed 1301')).toBe(0);
    const { body } = await api.get(`/cdrs?call_id=${id}`);
    expect(body.result).toHaveLength(3);
    const texts = (await api.get(`/calls/${id}/timeline?page_size=100`)).text;
    expect(texts).toContain('Grace (Laptop) is answered.');
    expect(texts).toContain('Grace (Mobile) ended: declined');
  });

  it('has missed one call, when nobody answers any of them', async () => {
    const id = await call(SALES);
    await reaches(id, 'ringing');
    expect((await presence('1301')).state).toBe('ringing');
    await reaches(id, 'hangup');
    await eventually(
      () => Promise.resolve(told(id)),
      (types) => types.includes('call_reported'),
    );
    expect(times(told(id), 'call_missed 1301')).toBe(1);
    expect(times(told(id), 'call_missed 1302')).toBe(1);
  });
});

describe('a queue with an agent who has several phones', () => {
  it('offers a call once, and again only when all of them have declined', async () => {
    await phoneDoes('1301', 'unregistered');
    await phoneDoes('grace-laptop', 'unregistered');
    await phoneDoes('grace-mobile', 'decline', { after_ms: 100 });
    const id = await call(SUPPORT);
    await eventually(
      () => Promise.resolve(told(id)),
      (types) => types.includes('call_missed 1301'),
    );
    expect(times(told(id), 'call_created 1301')).toBe(1);
    expect(times(told(id), 'call_missed 1301')).toBe(1);
    const waiting = await api.get('/queue_statuses');
    expect(waiting.body.result[0]).toMatchObject({ waiting: 1 });
    await hungUp(id);
  });

  it('offers nothing to an agent who talks on one of them', async () => {
    await phoneDoes('grace-mobile', 'answer', { after_ms: 100 });
    const first = await call(SUPPORT);
    await eventually(
      () => api.get(`/agents/${grace}`),
      ({ body }) => body.status === 'in_call',
    );
    expect((await read(first)).legs[1]).toMatchObject({ kind: 'agent', number: '1301', state: 'connected' });
    const second = await call(SUPPORT);
    await eventually(
      () => api.get('/queue_statuses'),
      ({ body }) => body.result[0].waiting === 1,
    );
    expect((await read(second)).legs).toHaveLength(1);
    await hungUp(second);
    await hungUp(first);
  });

  it('takes an agent for reachable while one of their phones is', async () => {
    await phoneDoes('1301', 'unregistered');
    await phoneDoes('grace-mobile', 'unregistered');
    expect((await presence('1301')).state).toBe('available');
    expect((await api.get(`/agents/${grace}`)).body).toMatchObject({ status: 'available' });
    await phoneDoes('grace-laptop', 'unregistered');
    expect(await presence('1301')).toMatchObject({
      state: 'offline',
      devices: [
        { name: 'Mobile', sip_name: 'grace-mobile', state: 'offline' },
        { name: 'Laptop', sip_name: 'grace-laptop', state: 'offline' },
      ],
    });
  });
});

describe('a further phone that calls', () => {
  it('is its user: the one who is called sees the extension', async () => {
    await phoneDoes('1302', 'answer', { after_ms: 50 });
    const id = await call('1302', { device: 'grace-mobile' });
    expect(await reaches(id, 'connected')).toMatchObject({
      from: { number: '1301', name: 'Grace' },
      legs: [{ user: { id: grace, extension: '1301' } }, { number: '1302' }],
    });
    expect(await presence('1301')).toMatchObject({ state: 'busy', devices: [{ state: 'busy' }, {}] });
    await hungUp(id);
  });

  it.each([[{ device: 'A B' }], [{ device: 7 }], [{ device: 'x', extension: '1301' }]])(
    'is named as a phone registers: %j is refused',
    async (from) => {
      const { status, body } = await api.post('/simulator/calls', { from, to: '1302' });
      expect(status).toBe(400);
      expect(body.errors[0].pointer).toMatch(/^\/from/);
    },
  );
});

it('is rung by a click to call at all phones, and goes on as the one that is picked up', async () => {
  await phoneDoes('grace-laptop', 'answer', { after_ms: 100 });
  await phoneDoes('1302', 'answer', { after_ms: 100 });
  const { body } = await api.post('/calls', { from: { extension: '1301' }, to: '1302' });
  const connected = await reaches(body.id, 'connected');
  expect(connected.legs).toMatchObject([{ number: '1301' }, { number: '1302' }]);
  const types = await hungUp(body.id);
  expect(times(types, 'call_missed 1301')).toBe(0);
});
