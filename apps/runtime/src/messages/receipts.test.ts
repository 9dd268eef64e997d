import { SmsServer } from '@hookswitch/messages/testing';
import type { Asked } from '@hookswitch/messages/testing';
import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import { Receiver } from '../configuration/testing/receiver.js';
import { messageAnswer } from './message-answers.js';

const OFFICE = '+442079460444';
const ADA = '+447700900123';

let api: ApiUnderTest;
let sms: SmsServer;
let receiver: Receiver;
const settings = (more: Record<string, string> = {}) => ({
  HOOKSWITCH_ALLOW_HTTP: '1',
  HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
  HOOKSWITCH_MESSAGES: sms.url,
  ...more,
});
beforeAll(async () => {
  sms = await SmsServer.start();
  receiver = await Receiver.start();
  api = await ApiUnderTest.start(settings());
  await api.post('/numbers', { number: OFFICE, name: 'Office' });
  await api.post('/webhooks', {
    name: 'All of messages',
    url: receiver.url(),
    event_types: ['message_created', 'message_updated'],
  });
  expect((await api.post('/configuration/apply')).status).toBe(201);
});
afterAll(async () => {
  await api.stop();
  await receiver.stop();
  await sms.stop();
});
beforeEach(() => {
  sms.asked.length = 0;
  sms.answer = (response) => response.writeHead(202).end('{"id":"SM1"}');
});

/** Where the provider was told to bring receipts of what it was asked to send. */
const addressIn = ({ body }: Asked): string => (JSON.parse(body) as { status_url: string }).status_url;
const get = async (id: string) => (await api.get(`/messages/${id}`)).body;
const reaches = (id: string, status: string) =>
  eventually(
    () => get(id),
    (message) => message.status === status,
  );

/** A message that its provider has accepted, and where its receipts go. */
async function sent(): Promise<{ readonly id: string; readonly address: string }> {
  const { body } = await api.post('/messages', { from: OFFICE, to: ADA, text: 'Hello' });
  await reaches(body.id, 'sent');
  return { id: body.id, address: addressIn(sms.asked.at(-1)!) };
}

/** As a provider brings it: without any token of ours. */
async function bring(address: string, receipt: object | string, type = 'application/json') {
  const body = typeof receipt === 'string' ? receipt : JSON.stringify(receipt);
  const answer = await fetch(address, { method: 'POST', headers: { 'content-type': type }, body });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
}
const FORM = 'application/x-www-form-urlencoded';

/** What the webhook was told of a message, in order. */
const statusesTold = (id: string) =>
  receiver.received
    .map(({ body }) => JSON.parse(body) as { data: { id: string; status: string } })
    .filter(({ data }) => data.id === id)
    .map(({ data }) => data.status);

describe('a receipt that a provider brings', () => {
  it('makes a message delivered, with its time, and webhooks are told', async () => {
    const { id, address } = await sent();
    expect(address).toContain(`/api/v1/messages/${id}/receipts/`);
    expect((await bring(address, { status: 'delivered' })).status).toBe(204);
    const message = await get(id);
    messageAnswer.schema.parse(message);
    expect(message).toMatchObject({ status: 'delivered', reason: null, failed_at: null, provider_id: 'SM1' });
    expect(message.delivered_at >= message.sent_at).toBe(true);
    await eventually(
      () => Promise.resolve(statusesTold(id)),
      (told) => told.length === 3,
    );
    expect(statusesTold(id)).toEqual(['queued', 'sent', 'delivered']);
    const listed = (await api.get('/messages?status=delivered')).body.result;
    expect(listed.map((one: { id: string }) => one.id)).toEqual([id]);
  });

  it('makes it undelivered, and says by which code', async () => {
    const { id, address } = await sent();
    await bring(address, { status: 'undelivered', error_code: 30003 });
    const message = await get(id);
    expect(message).toMatchObject({
      status: 'undelivered',
      reason: 'The provider says that it was not delivered (30003).',
      delivered_at: null,
    });
    expect(message.failed_at).not.toBeNull();
  });

  it('counts once, and has the last word: what comes again, or later, changes nothing', async () => {
    const { id, address } = await sent();
    expect((await bring(address, { status: 'sent' })).status).toBe(204);
    expect(await get(id)).toMatchObject({ status: 'sent' });
    await Promise.all([1, 2, 3].map(() => bring(address, { status: 'delivered' })));
    const delivered = await get(id);
    for (const status of ['delivered', 'failed', 'undelivered', 'queued'])
      expect((await bring(address, { status })).status).toBe(204);
    // The provider's word is no change by somebody who administers.
    expect((await api.get('/audit_entries?action=take_receipt')).body.result).toEqual([]);
    expect(await get(id)).toEqual(delivered);
    await eventually(
      () => Promise.resolve(statusesTold(id)),
      (told) => told.length === 3,
    );
    expect(statusesTold(id)).toEqual(['queued', 'sent', 'delivered']);
  });

  it('may be quicker than the provider’s answer', async () => {
    const answers: (() => void)[] = [];
    sms.answer = (response) => answers.push(() => response.writeHead(202).end('{"id":"SM7"}'));
    const { body } = await api.post('/messages', { from: OFFICE, to: ADA, text: 'Quick' });
    const asked = await eventually(
      () => Promise.resolve(sms.asked),
      (all) => all.length === 1,
    );
    expect((await bring(addressIn(asked[0]!), { status: 'delivered' })).status).toBe(204);
    expect(await get(body.id)).toMatchObject({ status: 'delivered', provider_id: null });
    for (const answer of answers) answer();
    const named = await eventually(
      () => get(body.id),
      (message) => message.provider_id === 'SM7',
    );
    expect(named).toMatchObject({ status: 'delivered', tries: 1 });
  });

  it('ends the asking of a provider that has the message and answers badly', async () => {
    sms.answer = (response) => response.writeHead(503).end();
    const { body } = await api.post('/messages', { from: OFFICE, to: ADA, text: 'Deaf' });
    await eventually(
      () => get(body.id),
      (message) => message.reason !== null,
    );
    await bring(addressIn(sms.asked[0]!), { status: 'delivered' });
    const asked = sms.asked.length;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect([sms.asked.length, (await get(body.id)).status]).toEqual([asked, 'delivered']);
  });

  it('is refused with 404 for another address, in the same words whatever is wrong with it', async () => {
    const [one, other] = [await sent(), await sent()];
    const tokenOf = (address: string) => address.split('/').at(-1) ?? '';
    const wrong = [
      one.address.replace(tokenOf(one.address), tokenOf(other.address)),
      `${one.address.slice(0, -1)}${one.address.endsWith('A') ? 'B' : 'A'}`,
      one.address.replace(one.id, '01937a00-0000-7000-8000-0000000fffff'),
    ];
    const answers = await Promise.all(wrong.map((address) => bring(address, { status: 'delivered' })));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.detail}`))).toEqual(
      new Set(['404 There is no message at this address.']),
    );
    expect((await get(one.id)).status).toBe('sent');
    await api.delete(`/messages/${other.id}`);
    expect((await bring(other.address, { status: 'delivered' })).status).toBe(404);
    expect((await api.get(`/messages/${other.id}`)).status).toBe(404);
  });

  it.each<[string, object | string, string, number, string]>([
    ['says nothing', {}, 'application/json', 400, '/status'],
    ['says what nobody knows', { status: 'splendid' }, 'application/json', 400, '/status'],
    ['is no JSON', '{', 'application/json', 400, ''],
    ['is no receipt', '<a/>', 'text/xml', 415, ''],
  ])('that %s is refused', async (_, receipt, type, status, pointer) => {
    const { id, address } = await sent();
    const answer = await bring(address, receipt, type);
    expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([status, pointer]);
    expect((await get(id)).status).toBe('sent');
  });

  it('opens no other address to forms', async () => {
    const answer = await bring(`${api.running.url}/api/v1/messages`, 'from=1', FORM);
    expect([401, 415]).toContain(answer.status);
  });

  it('comes as the provider writes it, to where others reach us, also after a restart', async () => {
    const before = await sent();
    api = await api.restart(
      settings({
        HOOKSWITCH_PUBLIC_URL: 'https://pbx.example/hs',
        HOOKSWITCH_MESSAGES_BODY: 'To={to}&Body={text}&StatusCallback={status_url}',
        HOOKSWITCH_MESSAGES_STATUS: '/MessageStatus',
        HOOKSWITCH_MESSAGES_CODE: '/ErrorCode',
        HOOKSWITCH_MESSAGES_WORDS: 'gone=delivered',
      }),
    );
    const here = (address: string) => `${api.running.url}${address.slice(address.indexOf('/api/'))}`;
    const { body } = await api.post('/messages', { from: OFFICE, to: ADA, text: 'By form' });
    await reaches(body.id, 'sent');
    const address = new URLSearchParams(sms.asked.at(-1)!.body).get('StatusCallback') ?? '';
    expect(address).toMatch(
      new RegExp(`^https://pbx\\.example/hs/api/v1/messages/${body.id}/receipts/[\\w-]{43}$`),
    );
    const receipt = 'MessageSid=SM1&MessageStatus=undelivered&ErrorCode=30005';
    expect((await bring(here(address), receipt, FORM)).status).toBe(204);
    expect(await get(body.id)).toMatchObject({
      status: 'undelivered',
      reason: expect.stringMatching('30005'),
    });
    // What was sent before has the same address still.
    expect((await bring(here(before.address), 'MessageStatus=gone', FORM)).status).toBe(204);
    expect((await get(before.id)).status).toBe('delivered');
  });
});

describe('without a provider', () => {
  it('a message counts as delivered at once', async () => {
    api = await api.restart(settings({ HOOKSWITCH_MESSAGES: 'log' }));
    const { body } = await api.post('/messages', { from: OFFICE, to: ADA, text: 'To the log' });
    const message = await reaches(body.id, 'delivered');
    expect([message.sent_at, message.tries]).toEqual([message.delivered_at, 1]);
    await eventually(
      () => Promise.resolve(statusesTold(body.id)),
      (told) => told.length === 2,
    );
    expect(statusesTold(body.id)).toEqual(['queued', 'delivered']);
  });
});
