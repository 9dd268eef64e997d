import { Webhook } from 'standardwebhooks';
import { eventTypes } from '@hookswitch/events';
import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import { Receiver } from '../configuration/testing/receiver.js';
import type { Received } from '../configuration/testing/receiver.js';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

let api: ApiUnderTest;
let receiver: Receiver;
let webhook: { id: string; etag: string };

beforeAll(async () => {
  receiver = await Receiver.start();
});
afterAll(() => receiver.stop());

beforeEach(async () => {
  receiver.received.length = 0;
  receiver.status = 200;
  api = await ApiUnderTest.start({
    HOOKSWITCH_ALLOW_HTTP: '1',
    HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
    HOOKSWITCH_SIMULATOR_SPEED: '100',
  });
  const created = await api.post('/webhooks', {
    name: 'CRM',
    url: receiver.url('/events'),
    event_types: ['call_created', 'call_hungup'],
    secret: SECRET,
    headers: [{ name: 'X-Key', value: 'key-of-the-crm', secret: true }],
  });
  webhook = { id: created.body.id, etag: created.headers['etag'] as string };
});
afterEach(() => api.stop());

const call = () => api.post('/simulator/calls', { from: { number: '+442079460555' }, to: '+442079460000' });
const deliveries = async (query = '') =>
  (await api.get(`/deliveries?webhook_id=${webhook.id}${query}`)).body.result;

function verify({ headers, body }: Received, secret: string): unknown {
  return new Webhook(secret).verify(body, headers as Record<string, string>);
}

describe('a test event', () => {
  it('goes to the draft’s URL with its headers and signature, before any Apply, and is marked in the log', async () => {
    const answer = await api.post(`/webhooks/${webhook.id}/test`, { event_type: 'call_created' });
    expect(answer.status).toBe(202);
    expect(answer.body).toMatchObject({ test: true, webhook_id: webhook.id, event_type: 'call_created' });
    const received = await receiver.waitFor(({ path }) => path === '/events');
    expect(received.headers).toMatchObject({ 'webhook-id': answer.body.id, 'x-key': 'key-of-the-crm' });
    expect(verify(received, SECRET)).toMatchObject({
      type: 'call_created',
      data: eventTypes.call_created.example,
    });
    expect(Math.abs(Date.now() - Date.parse(JSON.parse(received.body).timestamp))).toBeLessThan(60_000);
    const [logged] = await eventually(deliveries, ([first]) => first?.status === 'delivered');
    expect(logged).toMatchObject({ id: answer.body.id, test: true, http_status: 200 });
    expect(JSON.stringify(logged)).not.toContain('key-of-the-crm');
    // How sending goes, in general, is not told by a test.
    expect((await api.get('/lanes')).body.result).toEqual([]);
  });

  it('is signed with the secret that is drafted, and with the rotated one after that', async () => {
    await api.post('/configuration/apply');
    const drafted = `whsec_${Buffer.from('drafted'.padEnd(32, '.')).toString('base64')}`;
    const { body, headers } = await api.get(`/webhooks/${webhook.id}`);
    await api.put(`/webhooks/${webhook.id}`, { ...body, secret: drafted }, headers['etag'] as string);
    await api.post(`/webhooks/${webhook.id}/test`, { event_type: 'call_created' });
    const first = await receiver.waitFor(() => true);
    verify(first, drafted);
    expect(() => verify(first, SECRET)).toThrow();
    const rotated = await api.post(`/webhooks/${webhook.id}/rotate_secret`);
    receiver.received.length = 0;
    await api.post(`/webhooks/${webhook.id}/test`, { event_type: 'call_created' });
    verify(await receiver.waitFor(() => true), rotated.body.secret);
  });

  it('is refused, with the field, where the draft cannot be sent to', async () => {
    const { body } = await api.post('/webhooks', { name: 'Empty', event_types: [] });
    const answer = await api.post(`/webhooks/${body.id}/test`, { event_type: 'call_created' });
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, '/url']);
    expect(await api.get('/deliveries')).toMatchObject({ body: { result: [] } });
  });
});

describe('pause and resume', () => {
  it('hold what is owed, over a restart, and send it in order', async () => {
    await api.post('/configuration/apply');
    const paused = await api.post(`/webhooks/${webhook.id}/pause`);
    expect([paused.status, paused.body.state.paused, paused.body.state.disabled_reason]).toEqual([
      200,
      true,
      null,
    ]);
    expect((await api.get(`/webhooks/${webhook.id}`)).body.state).toEqual(paused.body.state);
    const placed = await call();
    await eventually(deliveries, (list) => list.length === 2);
    expect((await deliveries()).map(({ status }: { status: string }) => status)).toEqual(['held', 'held']);
    expect(receiver.received).toEqual([]);
    expect((await api.get('/configuration/changes')).body.changes).toEqual([]);

    api = await api.restart({
      HOOKSWITCH_ALLOW_HTTP: '1',
      HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
    });
    expect((await api.get(`/webhooks/${webhook.id}`)).body.state.paused).toBe(true);
    const resumed = await api.post(`/webhooks/${webhook.id}/resume`);
    expect(resumed.body.state.paused).toBe(false);
    await eventually(deliveries, (list) =>
      list.every(({ status }: { status: string }) => status === 'delivered'),
    );
    expect(receiver.received.map(({ body }) => JSON.parse(body).type)).toEqual([
      'call_created',
      'call_hungup',
    ]);
    expect(receiver.received.every(({ body }) => JSON.parse(body).data.id === placed.body.id)).toBe(true);
  });

  it('come by themselves with a 410 answer, with the reason', async () => {
    await api.post('/configuration/apply');
    receiver.status = 410;
    await call();
    const { body } = await eventually(
      () => api.get(`/webhooks/${webhook.id}`),
      (answer) => answer.body.state.paused === true,
    );
    expect(body.state.disabled_reason).toMatch(/410/);
    expect(body.enabled).toBe(true);
  });
});

describe('rotating the secret', () => {
  it('acts at once, shows the new secret this once, and signs with both for a day', async () => {
    await api.post('/configuration/apply');
    const { status, body } = await api.post(`/webhooks/${webhook.id}/rotate_secret`);
    expect([status, body.secret]).toEqual([200, expect.stringMatching(/^whsec_[A-Za-z0-9+/=]{44}$/)]);
    await call();
    const received = await receiver.waitFor(() => true);
    verify(received, body.secret);
    verify(received, SECRET);
    const read = await api.get(`/webhooks/${webhook.id}`);
    expect(read.text).not.toContain(body.secret);
    expect(read.body.secret).toEqual({ secret: true, hint: `…${body.secret.slice(-4)}` });
    expect(read.body.state.rotated_at).toEqual(expect.any(String));
    const overlap = Date.parse(read.body.state.old_secret_until) - Date.parse(read.body.state.rotated_at);
    expect(overlap).toBe(24 * 60 * 60 * 1000);
    expect((await api.get('/configuration/changes')).body.changes).toEqual([]);
  });

  it('needs a secret to rotate', async () => {
    const { body } = await api.post('/webhooks', { name: 'Unsigned', event_types: [] });
    expect((await api.post(`/webhooks/${body.id}/rotate_secret`)).status).toBe(409);
  });
});
