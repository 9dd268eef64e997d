import { eventually } from '../configuration/testing/api-under-test.js';
import { placeToldCall } from './testing/told-call.js';
import type { ToldCall } from './testing/told-call.js';

let told: ToldCall;
let api: ToldCall['api'];
let receiver: ToldCall['receiver'];
let flowId: string;
let webhookId: string;
let callId: string;

beforeAll(async () => {
  told = await placeToldCall({
    path: '/global',
    event_types: ['call_created', 'call_hungup'],
    prepare: async (on, server) => {
      flowId = (await on.get('/flows')).body.result[0].id;
      const flow = await on.get(`/flows/${flowId}`);
      const config = { url: server.url('/node'), secret_token: 'token-of-the-node' };
      Object.assign(flow.body.document.nodes.tell.config, config);
      await on.put(`/flows/${flowId}`, flow.body, flow.headers['etag'] as string);
    },
  });
  ({ api, receiver, webhookId, callId } = told);
  await eventually(
    () => list(`?call_id=${callId}`),
    (rows) => rows.length === 3 && rows.every(({ status }: { status: string }) => status === 'delivered'),
  );
});
afterAll(() => told.stop());

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
      timings: {
        total_ms: delivery.attempts[0].duration_ms,
        first_byte_ms: expect.any(Number),
        tls_ms: null,
      },
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
    [() => '?http_status=204', 0],
    [() => '?status=pending', 0],
    [() => '?event_type=webhook_component_event', 1],
    [() => '?event_type=fetch', 0],
    [() => '?http_status=404', 0],
    [() => `?call_id=${callId}&event_type=call_hungup`, 1],
    [() => '?call_id=01937a5e-2c10-7b3f-8000-1f0d6a5c0a01', 0],
    [() => '?from=2020-01-01T00:00:00Z', 3],
    [() => '?to=2020-01-01T00:00:00Z', 0],
    [() => '?from=2020-01-01T00:00:00%2B01:00&to=2100-01-01T00:00:00.000Z', 3],
    [() => '?node_id=other', 0],
    [() => '?status=delivered,failed', 3],
    [() => '?http_status=2xx', 3],
    [() => '?http_status=5xx', 0],
    [() => '?error=timeout', 0],
    [() => '?test=false', 3],
    [() => '?test=true', 0],
    [() => '?environment_id=01937a5e-2c10-7b3f-8000-1f0d6a5c0a01', 0],
    [() => `?webhook_id=${webhookId}&status=delivered`, 2],
    [() => '?q=Ada', 3],
    [() => '?q=460555', 3],
    [() => '?q=seen%20ada', 3],
    [() => '?q=token-of-the-node', 0],
    [() => `?q=${callId}&event_type=call_created`, 1],
    [() => '?q=nobody', 0],
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
    ['from=2026-11-21T10:00:00Z&to=2026-11-21T10:00:00%2B01:00', '/to'],
    ['status=failed&status=held', '/status'],
    ['status=failed,lost', '/status'],
    ['status=failed,failed', '/status'],
    ['http_status=9xx', '/http_status'],
    ['error=bad_luck', '/error'],
    ['test=perhaps', '/test'],
    ['environment_id=7', '/environment_id'],
    ['q=%2B%20!', '/q'],
    [`q=${'a'.repeat(201)}`, '/q'],
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

  it('repeats several, and says of each what came of it', async () => {
    const rows = await list(`?call_id=${callId}`);
    const ids = [...rows.map(({ id }: { id: string }) => id), '01937a5e-2c10-7b3f-8000-1f0d6a5c0a01'];
    const before = new Map(
      rows.map(({ id, attempts }: { id: string; attempts: [] }) => [id, attempts.length]),
    );
    const answer = await api.post('/deliveries/resend', { ids });
    expect([answer.status, answer.body.resent]).toEqual([202, 3]);
    expect(answer.body.result.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(answer.body.result[3]).toMatchObject({ resent: false, reason: expect.stringMatching(/no such/) });
    await eventually(
      () => list(`?call_id=${callId}`),
      (again) =>
        again.every(
          ({ id, status, attempts }: { id: string; status: string; attempts: [] }) =>
            status === 'delivered' && attempts.length === Number(before.get(id)) + 1,
        ),
    );
  });

  it.each([
    [{}, '/ids'],
    [{ ids: [] }, '/ids'],
    [{ ids: ['x'] }, '/ids/0'],
    [
      {
        ids: Array.from({ length: 101 }, (_, n) => `01937a5e-2c10-7b3f-8000-${String(n).padStart(12, '0')}`),
      },
      '/ids',
    ],
    [{ ids: ['01937a5e-2c10-7b3f-8000-1f0d6a5c0a01', '01937a5e-2c10-7b3f-8000-1f0d6a5c0a01'] }, '/ids'],
    [{ all: true }, '/ids'],
  ])('refuses to repeat %j', async (body, pointer) => {
    const answer = await api.post('/deliveries/resend', body);
    expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([400, pointer]);
  });

  it('says why it cannot, when the webhook is paused', async () => {
    const [delivery] = await list('?event_type=call_created');
    await api.post(`/webhooks/${webhookId}/pause`);
    const answer = await api.post(`/deliveries/${delivery.id}/resend`);
    expect([answer.status, answer.body.detail]).toEqual([409, expect.stringMatching(/paused/i)]);
    await api.post(`/webhooks/${webhookId}/resume`);
  });

  it('says what failed, why, and how many there are of each state', async () => {
    receiver.status = 500;
    const test = await api.post(`/webhooks/${webhookId}/test`, { event_type: 'call_created' });
    await eventually(
      async () => (await api.get(`/deliveries/${test.body.id}`)).body.status,
      (status) => status === 'failed',
    );
    const [failed] = await list('?status=failed&error=http&http_status=5xx&q=answered%20500');
    expect(failed).toMatchObject({
      id: test.body.id,
      reason: 'It is set to be tried once only.',
      attempts: [
        {
          error: { code: 'http', message: 'The server answered 500.', advice: expect.stringMatching(/log/) },
        },
      ],
    });
    const { result: states } = (await api.get('/deliveries/states')).body;
    expect(states).toContainEqual({ status: 'failed', count: 1, more: false });
    receiver.status = 200;
  });
});
