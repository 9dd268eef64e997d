import { ApiUnderTest } from '../../configuration/testing/api-under-test.js';
import { Receiver } from '../../configuration/testing/receiver.js';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

let api: ApiUnderTest;
let receiver: Receiver;
beforeAll(async () => {
  receiver = await Receiver.start();
  api = await ApiUnderTest.start({ HOOKSWITCH_ALLOW_HTTP: '1', HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8' });
});
afterAll(async () => {
  await api.stop();
  await receiver.stop();
});

const verify = (body: object) => api.post('/webhooks/verify', body);

describe('POST /webhooks/verify', () => {
  it('accepts what a webhook has really sent, by its secret or by the webhook itself', async () => {
    const webhook = await api.post('/webhooks', {
      name: 'Mine',
      url: receiver.url('/verify'),
      event_types: ['call_hungup'],
      secret: SECRET,
    });
    await api.post(`/webhooks/${webhook.body.id}/test`, { event_type: 'call_hungup' });
    const { headers, body } = await receiver.waitFor(({ path }) => path === '/verify');
    const texts = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
    const request = { headers: texts, body };
    expect((await verify({ ...request, secret: SECRET })).body.ok).toBe(true);
    // A secret that was drafted and never applied is in no request but the tests'.
    await api.post('/configuration/apply', {});
    expect((await verify({ ...request, webhook_id: webhook.body.id })).body.ok).toBe(true);
    const changed = await verify({ ...request, body: `${body} `, webhook_id: webhook.body.id });
    expect(changed.body).toMatchObject({
      ok: false,
      findings: expect.arrayContaining([{ ok: false, text: expect.stringMatching(/byte for byte/) }]),
    });
    expect(changed.text).not.toContain(SECRET.slice(6));
  });

  it('accepts by the public key what is signed by the secret one, of a rotated pair too', async () => {
    const pair =
      'whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==';
    const open = 'whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=';
    const fields = { name: 'Pair', url: receiver.url('/pair'), event_types: ['call_hungup'] };
    const refused = await api.post('/webhooks', { ...fields, secret: open });
    expect([refused.status, refused.body.errors[0]]).toEqual([
      400,
      { pointer: '/secret', message: expect.stringMatching(/public key/) },
    ]);
    const { body: webhook } = await api.post('/webhooks', { ...fields, secret: pair });
    await api.post('/configuration/apply', {});
    const { secret } = (await api.post(`/webhooks/${webhook.id}/rotate_secret`)).body;
    const next = `whpk_${Buffer.from(secret.slice('whsk_'.length), 'base64').subarray(32).toString('base64')}`;
    await api.post(`/webhooks/${webhook.id}/test`, { event_type: 'call_hungup' });
    const { headers, body } = await receiver.waitFor(({ path }) => path === '/pair');
    const texts = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
    expect(texts['webhook-signature']).toMatch(/^v1a,\S{88} v1a,\S{88}$/);
    for (const key of [open, next]) {
      expect((await verify({ headers: texts, body, secret: key })).body.ok).toBe(true);
      expect((await verify({ headers: texts, body: `${body} `, secret: key })).body.ok).toBe(false);
    }
    expect((await verify({ headers: texts, body, webhook_id: webhook.id })).body.ok).toBe(true);
  });

  it('refuses a webhook that is not there, or has no secret', async () => {
    const webhook = await api.post('/webhooks', { name: 'Open', url: receiver.url() });
    const request = { headers: {}, body: '' };
    expect((await verify({ ...request, webhook_id: webhook.body.id })).status).toBe(409);
    expect((await verify({ ...request, webhook_id: '019a0000-0000-7000-8000-000000000000' })).status).toBe(
      404,
    );
  });

  it.each([
    [{ headers: {}, body: '' }, '/secret'],
    [{ headers: {}, body: '', secret: 'x', webhook_id: '019a0000-0000-7000-8000-000000000000' }, '/secret'],
    [{ headers: { a: 1 }, body: '', secret: 'x' }, '/headers/a'],
    [{ headers: {}, secret: 'x' }, '/body'],
    [{ headers: {}, body: '', secret: 'x', received_at: 'soon' }, '/received_at'],
    [{ headers: {}, body: '', secret: 'x', more: 1 }, '/more'],
  ])('refuses %j and names the field', async (body, pointer) => {
    const answer = await verify(body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });
});
