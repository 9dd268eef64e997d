import { newId } from '@hookswitch/flow-model';
import type { Delivery } from '@hookswitch/webhooks';
import { eventually } from '../configuration/testing/api-under-test.js';
import { placeToldCall } from './testing/told-call.js';
import type { ToldCall } from './testing/told-call.js';

const DAY_MS = 86_400_000;
let told: ToldCall;
let api: ToldCall['api'];
let receiver: ToldCall['receiver'];
let webhookId: string;
let callId: string;
let old: string;

beforeAll(async () => {
  told = await placeToldCall({
    path: '/crm?key=abcdef',
    event_types: ['call_hungup'],
    settings: { HOOKSWITCH_PAYLOAD_RETENTION_DAYS: '7' },
  });
  ({ api, receiver, webhookId, callId } = told);
  const [young] = await eventually(ofWebhook, (rows) => rows[0]?.status === 'delivered');
  old = await anotherOf(young.id, 8);
  await api.running.parts.retention.run();
});
afterAll(() => told.stop());

const ofWebhook = async () => (await api.get(`/deliveries?webhook_id=${webhookId}`)).body.result;
const found = async (q: string) => (await api.get(`/deliveries?q=${q}`)).body.result;

/** The same delivery once more, so many days older. */
async function anotherOf(id: string, days: number): Promise<string> {
  const { store } = api.running.parts;
  const { delivery, attempts } = (await store.deliveries.getWhole(id))!;
  const older: Delivery = {
    ...delivery,
    id: newId(),
    created_at: new Date(Date.now() - days * DAY_MS).toISOString(),
    status: 'pending',
    attempt_count: 0,
  };
  await store.deliveryLog.insert([older]);
  const attempt = { ...attempts[0]!, started_at: older.created_at };
  store.deliveryLog.settle({ delivery_id: older.id, status: 'delivered', attempt, next_attempt_at: null });
  await store.flush();
  return older.id;
}

describe('a delivery whose payload is older than the days that it is kept', () => {
  it('shows that it is gone, and still what was told to whom, when, and with which result', async () => {
    const { body, text } = await api.get(`/deliveries/${old}`);
    expect(body).toMatchObject({
      webhook_id: webhookId,
      event_type: 'call_hungup',
      call_id: callId,
      status: 'delivered',
      http_status: 200,
      attempt_count: 1,
      payload: 'removed',
      payload_removed_at: expect.stringMatching(/^\d{4}-.*Z$/),
      body: null,
    });
    expect(body.attempts).toEqual([
      expect.objectContaining({
        number: 1,
        http_status: 200,
        started_at: body.created_at,
        timings: expect.objectContaining({ total_ms: expect.any(Number) }),
        request: { method: 'POST', url: receiver.url('').replace(/\/$/, ''), headers: {}, body: null },
        response: null,
      }),
    ]);
    for (const value of ['460555', 'Ada', 'abcdef', 'seen']) expect(text).not.toContain(value);
  });

  it('leaves younger ones whole', async () => {
    const young = (await ofWebhook()).find(({ id }: { id: string }) => id !== old);
    expect(young).toMatchObject({
      payload: 'kept',
      payload_removed_at: null,
      attempts: [{ response: { body: 'seen' } }],
    });
    expect(young.body).toContain('+442079460555');
  });

  it('is found by what is left of it, not by what is gone', async () => {
    const ids = async (q: string) => (await found(q)).map(({ id }: { id: string }) => id);
    expect(await ids(callId)).toContain(old);
    for (const q of ['460555', 'abcdef', 'seen']) expect(await ids(q)).not.toContain(old);
  });

  it('is not sent again, and says why', async () => {
    receiver.received.length = 0;
    const one = await api.post(`/deliveries/${old}/resend`);
    expect([one.status, one.body.detail]).toEqual([
      409,
      expect.stringContaining('HOOKSWITCH_PAYLOAD_RETENTION_DAYS'),
    ]);
    const many = await api.post('/deliveries/resend', { ids: [old] });
    expect(many.body).toEqual({
      resent: 0,
      result: [{ id: old, resent: false, reason: expect.stringContaining('no longer kept') }],
    });
    expect(receiver.received).toEqual([]);
  });

  it('stays in its call’s timeline and ladder, and lends a template’s preview to another delivery of its event', async () => {
    const timeline = await api.get(`/calls/${callId}/timeline`);
    expect(JSON.stringify(timeline.body)).toContain(old);
    expect((await api.get(`/calls/${callId}/ladder`)).text).toContain(`attempt:${old}:1`);
    const preview = await api.post('/webhooks/template_preview', { template: '{}', delivery_id: old });
    // The younger one tells of the same event.
    expect(preview.status).toBe(200);
  });
});
