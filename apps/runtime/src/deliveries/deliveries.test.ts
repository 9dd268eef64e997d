import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import { Receiver } from '../configuration/testing/receiver.js';

let api: ApiUnderTest;
let receiver: Receiver;
let flowId: string;
let webhookId: string;
let callId: string;

beforeAll(async () => {
  receiver = await Receiver.start();
  api = await ApiUnderTest.start({
    HOOKSWITCH_ALLOW_HTTP: '1',
    HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
    HOOKSWITCH_SIMULATOR_SPEED: '100',
  });
  flowId = (await api.get('/flows')).body.result[0].id;
  const flow = await api.get(`/flows/${flowId}`);
  Object.assign(flow.body.document.nodes.tell.config, {
    url: receiver.url('/node'),
    secret_token: 'token-of-the-node',
  });
  await api.put(`/flows/${flowId}`, flow.body, flow.headers['etag'] as string);
  const webhook = await api.post('/webhooks', {
    name: 'CRM',
    url: receiver.url('/global'),
    event_types: ['call_created', 'call_hungup'],
  });
  webhookId = webhook.body.id;
  expect((await api.post('/configuration/apply')).status).toBe(201);
  const call = { from: { number: '+442079460555', name: 'Ada' }, to: '+442079460000' };
  callId = (await api.post('/simulator/calls', call)).body.id;
  await eventually(
    () => list(`?call_id=${callId}`),
    (rows) => rows.length === 3 && rows.every(({ status }: { status: string }) => status === 'delivered'),
  );
});
afterAll(async () => {
  await api.stop();
  await receiver.stop();
});

const list = async (query: string) => (await api.get(`/deliveries${query}`)).body.result;

describe('the delivery log', () => {
  it('shows each attempt with what was sent and answered, but no secret', async () => {
    const [delivery] = await list(`?node_id=tell&flow_id=${flowId}`);
    expect(delivery).toMatchObject({
      webhook_id: null,
      flow_id: flowId,
      node_id: 'tell',
      event_type: 'webhook_component_event',
      call_id: callId,
      status: 'delivered',
      http_status: 200,
      next_attempt_at: null,
      test: false,
    });
    expect(delivery.attempts).toHaveLength(1);
    expect(delivery.attempts[0]).toMatchObject({
      number: 1,
      http_status: 200,
      error: null,
      request: { method: 'POST', url: receiver.url('/node') },
      response: { body: 'seen' },
    });
    const sent = receiver.received.find(({ path }) => path === '/node');
    expect(delivery.attempts[0].request.body).toBe(sent?.body);
    expect(sent?.headers).toMatchObject({ 'webhook-id': delivery.id, 'x-pbx-token': 'token-of-the-node' });
    expect(JSON.stringify(delivery)).not.toContain('token-of-the-node');
    expect((await api.get(`/deliveries/${delivery.id}`)).body).toEqual(delivery);
  });

  it.each([
    [() => `?webhook_id=${webhookId}`, 2],
    [() => '?event_type=call_created', 1],
    [() => '?status=delivered', 3],
    [() => '?status=failed', 0],
    [() => '?http_status=200', 3],
    [() => '?http_status=404', 0],
    [() => `?call_id=${callId}&event_type=call_hungup`, 1],
    [() => '?call_id=01937a5e-2c10-7b3f-8000-1f0d6a5c0a01', 0],
    [() => '?from=2020-01-01T00:00:00Z', 3],
    [() => '?to=2020-01-01T00:00:00Z', 0],
    [() => '?from=2020-01-01T00:00:00%2B01:00&to=2100-01-01T00:00:00.000Z', 3],
    [() => '?node_id=other', 0],
  ])('is filtered by %s', async (query, count) => {
    expect(await list(query())).toHaveLength(count);
  });

  it('comes by pages, newest first', async () => {
    const first = (await api.get('/deliveries?page_size=2')).body;
    const second = (await api.get(`/deliveries?page_size=2&page_token=${first.next_page_token}`)).body;
    expect([first.result.length, second.result.length, second.next_page_token]).toEqual([2, 1, null]);
    const ids = [...first.result, ...second.result].map(({ id }: { id: string }) => id);
    expect(ids).toEqual([...ids].sort().reverse());
  });

  it.each([
    ['colour=red', '/colour'],
    ['status=lost', '/status'],
    ['webhook_id=7', '/webhook_id'],
    ['flow_id=x', '/flow_id'],
    ['call_id=x', '/call_id'],
    ['event_type=call_exploded', '/event_type'],
    ['http_status=abc', '/http_status'],
    ['http_status=99', '/http_status'],
    ['from=yesterday', '/from'],
    ['to=2026-02-30T00:00:00Z', '/to'],
    ['status=failed&status=held', '/status'],
    ['page_size=0', '/page_size'],
    ['page_size=101', '/page_size'],
    ['page_token=nonsense', '/page_token'],
    ['node_id[]=x', '/node_id[]'],
  ])('refuses ?%s, naming the field', async (query, pointer) => {
    const answer = await api.get(`/deliveries?${query}`);
    expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([400, pointer]);
  });

  it.each(['/deliveries/nobody', '/deliveries/01937a5e-2c10-7b3f-8000-1f0d6a5c0a01'])(
    'knows no %s',
    async (path) => {
      expect((await api.get(path)).status).toBe(404);
      expect((await api.post(`${path}/resend`)).status).toBe(404);
    },
  );
});

describe('sending again', () => {
  it('repeats a delivery under the same id with the same bytes', async () => {
    const [delivery] = await list('?event_type=call_hungup');
    const answer = await api.post(`/deliveries/${delivery.id}/resend`);
    expect([answer.status, answer.body.id]).toEqual([202, delivery.id]);
    const again = await eventually(
      async () => (await api.get(`/deliveries/${delivery.id}`)).body,
      ({ status, attempts }) => status === 'delivered' && attempts.length === 2,
    );
    expect(again.attempts.map(({ number }: { number: number }) => number)).toEqual([1, 2]);
    const sent = receiver.received.filter(({ headers }) => headers['webhook-id'] === delivery.id);
    expect(sent.map(({ body }) => body)).toEqual([delivery.body, delivery.body]);
  });

  it('says why it cannot, when the webhook is paused', async () => {
    const [delivery] = await list('?event_type=call_created');
    await api.post(`/webhooks/${webhookId}/pause`);
    const answer = await api.post(`/deliveries/${delivery.id}/resend`);
    expect([answer.status, answer.body.detail]).toEqual([409, expect.stringMatching(/paused/i)]);
    await api.post(`/webhooks/${webhookId}/resume`);
  });
});
