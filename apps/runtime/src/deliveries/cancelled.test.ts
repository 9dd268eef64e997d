import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import { Receiver } from '../configuration/testing/receiver.js';

let api: ApiUnderTest;
let anna: ApiUnderTest;
let receiver: Receiver;
let webhookId: string;
let callId: string;

beforeAll(async () => {
  receiver = await Receiver.start();
  receiver.status = 503;
  api = await ApiUnderTest.start({
    HOOKSWITCH_ALLOW_HTTP: '1',
    HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
    HOOKSWITCH_SIMULATOR_SPEED: '100',
  });
  const { token } = (await api.post('/api_tokens', { name: 'Anna', role: 'admin' })).body;
  anna = ApiUnderTest.around(api.running, '', token);
  const webhook = { name: 'CRM', url: receiver.url('/crm'), event_types: ['call_created'] };
  webhookId = (await api.post('/webhooks', webhook)).body.id;
  expect((await api.post('/configuration/apply')).status).toBe(201);
  const call = { from: { number: '+442079460555', name: 'Ada' }, to: '+442079460000' };
  callId = (await api.post('/simulator/calls', call)).body.id;
  await eventually(owed, ({ status }) => status === 'retrying');
});
afterAll(async () => {
  await api.stop();
  await receiver.stop();
});

const owed = async () =>
  (await api.get(`/deliveries?call_id=${callId}&webhook_id=${webhookId}`)).body.result[0] ?? {};

/** Takes the webhook out of the drafts; the next Apply removes it. */
async function removeWebhook(): Promise<void> {
  const { headers } = await api.get(`/webhooks/${webhookId}`);
  await api.delete(`/webhooks/${webhookId}`, headers['etag'] as string);
}

describe('a delivery whose webhook an Apply removed', () => {
  it('says which release that was, when it was applied, and by whom', async () => {
    expect(await owed()).toMatchObject({ webhook_id: webhookId, cancelled_by: null });
    await removeWebhook();
    const { body: release } = await anna.post('/configuration/apply', { note: 'No CRM any more' });
    // What else is applied since has nothing to do with it.
    await api.post('/webhooks', {
      name: 'Another',
      url: receiver.url('/other'),
      event_types: ['call_missed'],
    });
    expect((await api.post('/configuration/apply')).body.number).toBe(release.number + 1);
    const cancelled = await eventually(owed, ({ status }) => status === 'cancelled', 60_000);
    expect(cancelled).toMatchObject({
      reason: `Its webhook was removed with release ${release.number}, applied by Anna, before its turn came: nobody is owed it any more.`,
      cancelled_by: { release: release.number, applied_at: release.created_at, applied_by: 'Anna' },
    });
    expect((await api.get(`/deliveries/${cancelled.id}`)).body).toEqual(cancelled);
    expect((await api.get('/deliveries?status=cancelled&event_type=call_created')).body.result).toEqual([
      cancelled,
    ]);
  });
});
