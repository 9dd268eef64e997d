import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import { Receiver } from '../configuration/testing/receiver.js';

const SETTINGS = {
  HOOKSWITCH_ALLOW_HTTP: '1',
  HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
  HOOKSWITCH_SIMULATOR_SPEED: '100',
};

let api: ApiUnderTest;
let receiver: Receiver;

beforeAll(async () => {
  receiver = await Receiver.start();
});
afterAll(() => receiver.stop());
beforeEach(async () => {
  receiver.received.length = 0;
  api = await ApiUnderTest.start(SETTINGS);
});
afterEach(() => api.stop());

const webhook = async (name: string) =>
  (
    await api.post('/webhooks', {
      name,
      url: receiver.url(`/${name}`),
      event_types: ['call_created', 'call_hungup'],
    })
  ).body.id as string;
const call = () => api.post('/simulator/calls', { from: { number: '+442079460555' }, to: '+442079460000' });
const statuses = async (id: string): Promise<string[]> =>
  (await api.get(`/deliveries?webhook_id=${id}`)).body.result.map(({ status }: { status: string }) => status);

/** A flow whose Webhook object tells the receiver of each call. */
async function flowWithComponent(): Promise<void> {
  const { body } = await api.post('/flows', {
    name: 'Reception',
    document: {
      schema: 1,
      entry: 'n1',
      on_hangup: null,
      default_exit: null,
      nodes: {
        n1: { type: 'webhook', label: 'Tell', config: { name: 'Tell', url: receiver.url('/component') } },
        n2: { type: 'hangup', label: 'Bye', config: {} },
      },
      edges: { 'n1:next': 'n2' },
      layout: { nodes: {} },
    },
  });
  const numbers = (await api.get('/numbers')).body.result;
  const known = numbers.find(({ number }: { number: string }) => number === '+442079460000');
  if (known === undefined) {
    await api.post('/numbers', { number: '+442079460000', name: 'Main', flow_id: body.id });
    return;
  }
  const { headers } = await api.get(`/numbers/${known.id}`);
  await api.put(`/numbers/${known.id}`, { ...known, flow_id: body.id }, headers['etag'] as string);
}

describe('the switch over all global webhooks', () => {
  it('holds what they are owed at once, over a restart, while objects in flows go on; then all is sent', async () => {
    const [crm, paused] = [await webhook('crm'), await webhook('paused')];
    await flowWithComponent();
    await api.post('/configuration/apply');
    await api.post(`/webhooks/${paused}/pause`);

    const off = await api.put('/webhook_sending', { enabled: false });
    expect([off.status, off.body.enabled]).toEqual([200, false]);
    expect(Math.abs(Date.now() - Date.parse(off.body.switched_at))).toBeLessThan(60_000);
    await call();
    await eventually(
      () => statuses(crm),
      (list) => list.length === 2,
    );
    expect(await statuses(crm)).toEqual(['held', 'held']);
    await receiver.waitFor(({ path }) => path === '/component');
    expect(receiver.received.map(({ path }) => path)).toEqual(['/component']);
    expect((await api.get('/configuration/changes')).body.changes).toEqual([]);
    const [held] = (await api.get(`/deliveries?webhook_id=${crm}`)).body.result;
    const resent = await api.post(`/deliveries/${held.id}/resend`);
    expect([resent.status, resent.body.detail]).toEqual([409, expect.stringContaining('switched off')]);

    api = await api.restart(SETTINGS);
    expect((await api.get('/webhook_sending')).body.enabled).toBe(false);
    await call();
    await eventually(
      () => statuses(crm),
      (list) => list.length === 4,
    );
    await api.post(`/webhooks/${paused}/resume`);
    await api.post(`/webhooks/${paused}/pause`);
    expect(new Set(await statuses(crm))).toEqual(new Set(['held']));

    await api.put('/webhook_sending', { enabled: true });
    await eventually(
      () => statuses(crm),
      (list) => list.every((status) => status === 'delivered'),
    );
    expect(receiver.received.filter(({ path }) => path === '/crm')).toHaveLength(4);
    // What has its own pause keeps it.
    expect(await statuses(paused)).toEqual(['held', 'held', 'held', 'held']);
    expect(receiver.received.filter(({ path }) => path === '/paused')).toEqual([]);
  });

  it('takes true and false only, from those who are signed in', async () => {
    for (const body of [{}, { enabled: 'no' }, { enabled: false, more: 1 }]) {
      expect((await api.put('/webhook_sending', body)).status).toBe(400);
    }
    const bare = await fetch(`${api.running.url}/api/v1/webhook_sending`, { method: 'PUT' });
    expect(bare.status).toBe(401);
    expect((await api.get('/webhook_sending')).body).toMatchObject({ enabled: true, switched_at: null });
  });
});

describe('the address that requests come from', () => {
  it('is that of the settings, and receivers see it', async () => {
    api = await api.restart({ ...SETTINGS, HOOKSWITCH_OUTGOING_ADDRESS: '127.0.0.5' });
    expect((await api.get('/webhook_sending')).body.outgoing).toEqual({
      address: '127.0.0.5',
      source: 'setting',
      public: false,
      proxy: null,
    });
  });

  it('is told without the password of the proxy', async () => {
    api = await api.restart({ ...SETTINGS, HOOKSWITCH_OUTGOING_PROXY: 'http://crm:hidden@127.0.0.1:3128' });
    const { body } = await api.get('/webhook_sending');
    expect(body.outgoing).toEqual({
      address: '127.0.0.1',
      source: 'proxy',
      public: false,
      proxy: '127.0.0.1:3128',
    });
  });
});
