import { SmsServer } from '@hookswitch/messages/testing';
import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import { Receiver } from '../configuration/testing/receiver.js';
import { messageAnswer } from './message-answers.js';

const OFFICE = '+442079460444';
const SILENT = '+442079460445';
const ADA = '+447700900123';

/** Asks for the hours by text: answered when the text says so, else told to the CRM. */
const textBack = {
  schema: 1,
  entry: 'ask',
  nodes: {
    ask: {
      type: 'branch',
      label: 'What is asked?',
      config: {
        branches: [
          {
            id: 'hours',
            label: 'Hours',
            match: 'all',
            conditions: [{ variable: 'message.text', operator: 'contains', value: 'hours' }],
          },
        ],
      },
    },
    answer: { type: 'message', label: 'Our hours', config: { text: 'You asked "${message.text}": 9 to 5.' } },
  },
  edges: { 'ask:branch_hours': 'answer' },
};

let api: ApiUnderTest;
let london: string;
let sms: SmsServer;
let receiver: Receiver;

const settings = () => ({
  HOOKSWITCH_ALLOW_HTTP: '1',
  HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
  HOOKSWITCH_MESSAGES: sms.url,
  HOOKSWITCH_MESSAGES_HEADERS: 'authorization=Bearer provider-key',
});

beforeAll(async () => {
  sms = await SmsServer.start();
  receiver = await Receiver.start();
  api = await ApiUnderTest.start(settings());
  const flow = await api.post('/flows', { name: 'Text back', document: textBack });
  await api.post('/numbers', { number: OFFICE, name: 'Office', message_flow_id: flow.body.id });
  london = (await api.post('/environments', { name: 'London', time_zone: 'Europe/London' })).body.id;
  await api.post('/numbers', { number: SILENT, name: 'Silent', environment_id: london });
  await api.post('/webhooks', {
    name: 'All of messages',
    url: receiver.url(),
    event_types: ['message_created', 'message_updated', 'message_deleted'],
  });
  expect((await api.post('/configuration/apply')).body).toMatchObject({ number: 1 });
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

/** What the webhook was told of a message, in order. */
const toldOf = (id: string) =>
  receiver.received
    .map(({ body }) => JSON.parse(body) as { type: string; data: Record<string, unknown> })
    .filter(({ data }) => data['id'] === id);
const wrote = (text: string, more: object = {}) =>
  api.post('/messages/inbound', { from: ADA, to: OFFICE, text, ...more });
const reaches = (id: string, status: string) =>
  eventually(
    async () => (await api.get(`/messages/${id}`)).body,
    (message) => message.status === status,
  );
const listed = async (query: string) => (await api.get(`/messages?${query}`)).body.result;

describe('a text message that comes in', () => {
  it('runs the flow of its number, and the answer leaves by the provider', async () => {
    const { status, body } = await wrote('hours?');
    expect(status).toBe(201);
    messageAnswer.schema.parse(body);
    expect(body).toMatchObject({ direction: 'inbound', status: 'received', from: ADA, to: OFFICE });
    const [answer] = await eventually(
      () => listed('direction=outbound&status=sent'),
      (all) => all.length === 1,
    );
    messageAnswer.schema.parse(answer);
    expect(answer).toMatchObject({
      ...{ from: OFFICE, to: ADA, text: 'You asked "hours?": 9 to 5.', provider_id: 'SM1', tries: 1 },
      ...{ reference_type: 'message', reference_id: body.id, activeflow_id: body.activeflow_id },
    });
    expect(sms.asked).toHaveLength(1);
    expect(sms.asked[0]?.headers).toMatchObject({
      authorization: 'Bearer provider-key',
      'idempotency-key': answer.id,
    });
    expect(JSON.parse(sms.asked[0]?.body ?? '')).toEqual({
      ...{ id: answer.id, from: OFFICE, to: ADA, text: 'You asked "hours?": 9 to 5.' },
      status_url: expect.stringContaining(`/api/v1/messages/${answer.id}/receipts/`),
    });
    const activeflow = await api.get(`/activeflows/${body.activeflow_id}`);
    expect(activeflow.body).toMatchObject({
      ...{ reference_type: 'message', reference_id: body.id, status: 'ended', end_reason: 'completed' },
    });
    const steps = await api.get(`/activeflows/${body.activeflow_id}/steps`);
    expect(steps.body.result.map((step: { outcome: string }) => step.outcome)).toEqual([
      'branch_hours',
      'next',
    ]);
    const variables = await api.get(`/activeflows/${body.activeflow_id}/variables`);
    expect(variables.body.variables).toMatchObject({ 'message.text': 'hours?', 'message.from': ADA });
  });

  it('is no call', async () => {
    const { body } = await wrote('hello');
    expect((await api.get(`/calls/${body.id}`)).status).toBe(404);
    expect((await api.post(`/calls/${body.id}/hangup`)).status).toBe(404);
    expect((await api.get('/calls')).body.result).toEqual([]);
    expect((await api.get('/cdrs')).body.result).toEqual([]);
  });

  it('that the provider brings again is the one that is there, also while it is being taken', async () => {
    const both = await Promise.all([1, 2].map(() => wrote('again', { provider_id: 'p-1' })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 201]);
    const third = await wrote('again', { provider_id: 'p-1' });
    expect(third.status).toBe(200);
    expect(new Set([...both, third].map(({ body }) => body.id)).size).toBe(1);
    expect(await listed('search=again')).toHaveLength(1);
  });

  it('is kept and told where its number has no flow for messages', async () => {
    const { body } = await api.post('/simulator/messages', {
      from: 'INFO',
      to: SILENT,
      text: 'Your code is 7',
    });
    expect(body).toMatchObject({ status: 'received', from: 'INFO', activeflow_id: null });
    const told = await eventually(
      () => Promise.resolve(toldOf(body.id)),
      (all) => all.length === 1,
    );
    expect(told[0]).toMatchObject({ type: 'message_created', data: { text: 'Your code is 7' } });
  });

  it.each([
    ['/from', { from: '' }],
    ['/to', { to: 'Office' }],
    ['/text', { text: 7 }],
    ['/provider_id', { provider_id: '' }],
    ['/name', { name: 'x' }],
  ])('is refused for its %s', async (pointer, change) => {
    const { status, body } = await wrote('hello', change);
    expect(status).toBe(400);
    expect(body.errors[0].pointer).toBe(pointer);
  });
});

describe('POST /messages', () => {
  const send = (body: object = {}) =>
    api.post('/messages', { from: OFFICE, to: ADA, text: 'Hello', ...body });

  it('answers before the provider is asked, and events tell what became of it', async () => {
    const { status, body } = await send();
    expect(status).toBe(201);
    messageAnswer.schema.parse(body);
    expect(body).toMatchObject({ status: 'queued', direction: 'outbound', parts: 1 });
    await reaches(body.id, 'sent');
    const told = await eventually(
      () => Promise.resolve(toldOf(body.id)),
      (all) => all.length === 2,
    );
    expect(told.map(({ type, data }) => [type, data['status']])).toEqual([
      ['message_created', 'queued'],
      ['message_updated', 'sent'],
    ]);
  });

  it('says why the provider refused, and asks again where that helps, with the same id', async () => {
    sms.answer = (response) => response.writeHead(422).end('provider-key is wrong');
    const refused = await send();
    expect(await reaches(refused.body.id, 'failed')).toMatchObject({
      reason: 'The provider answered 422.',
      tries: 1,
    });
    sms.asked.length = 0;
    sms.answer = (response) => response.writeHead(sms.asked.length === 1 ? 503 : 200).end('{}');
    const { body } = await send();
    expect(await reaches(body.id, 'sent')).toMatchObject({ tries: 2, provider_id: null, reason: null });
    expect(sms.asked.map(({ headers }) => headers['idempotency-key'])).toEqual([body.id, body.id]);
  });

  it.each([
    [422, '/from', { from: '+442079469999' }],
    [422, '/to', { to: '1001' }],
    [422, '/text', { text: '   ' }],
    [400, '/text', { text: '' }],
    [400, '/text', { text: 'a'.repeat(1601) }],
    [400, '/to', { to: 'Ada' }],
    [400, '/urgent', { urgent: true }],
  ])('is refused with %i for its %s', async (status, pointer, change) => {
    const answer = await send(change);
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([status, pointer]);
  });

  it('is sent after a restart when the process ended before it was', async () => {
    sms.answer = (response) => response.writeHead(503).end();
    const { body } = await send({ text: 'over a restart' });
    await eventually(
      async () => (await api.get(`/messages/${body.id}`)).body,
      (message) => message.reason !== null,
    );
    sms.answer = (response) => response.writeHead(200).end('{"id":"SM9"}');
    api = await api.restart(settings());
    expect(await reaches(body.id, 'sent')).toMatchObject({ provider_id: 'SM9' });
    expect(new Set(sms.asked.map(({ headers }) => headers['idempotency-key']))).toEqual(new Set([body.id]));
  });
});

describe('GET /messages', () => {
  it('filters, pages, and refuses what it does not know', async () => {
    await wrote('filtered one', { from: '+447700900999' });
    await wrote('filtered two', { from: '+447700900999' });
    const conversation = await listed(`number=${encodeURIComponent(OFFICE)}&with=+447700900999`);
    expect(conversation.map(({ text }: { text: string }) => text)).toEqual(['filtered two', 'filtered one']);
    const first = await api.get('/messages?search=filtered&page_size=1');
    const second = await api.get(`/messages?search=filtered&page_token=${first.body.next_page_token}`);
    expect(second.body.result).toMatchObject([{ text: 'filtered one' }]);
    expect((await api.get('/messages?status=lost')).status).toBe(400);
    expect((await api.get('/messages?colour=red')).status).toBe(400);
  });
});

describe('GET /messages?environment_id=', () => {
  it('gives what came to the numbers of an environment, or of none', async () => {
    await wrote('for London', { to: SILENT, from: '+447700900777' });
    await wrote('for all', { from: '+447700900777' });
    const texts = async (environment: string) =>
      (await listed(`with=+447700900777&environment_id=${environment}&direction=inbound`)).map(
        ({ text }: { text: string }) => text,
      );
    expect(await texts(london)).toEqual(['for London']);
    expect(await texts('none')).toEqual(['for all']);
    expect(await texts('01937a00-0000-7000-8000-0000000fffff')).toEqual([]);
    const refused = await api.get('/messages?environment_id=London');
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, '/environment_id']);
  });
});

describe('DELETE /messages/{id}', () => {
  it('removes a message, and webhooks are told', async () => {
    const { body } = await wrote('to be removed');
    expect((await api.delete(`/messages/${body.id}`)).status).toBe(204);
    expect((await api.get(`/messages/${body.id}`)).status).toBe(404);
    await eventually(
      () => Promise.resolve(toldOf(body.id)),
      (all) => all.at(-1)?.type === 'message_deleted',
    );
  });

  it('waits until it is sent', async () => {
    sms.answer = () => undefined;
    const { body } = await api.post('/messages', { from: SILENT, to: '+447700900555', text: 'Slow' });
    expect((await api.delete(`/messages/${body.id}`)).status).toBe(409);
  });
});

describe('a flow for messages', () => {
  it('is refused at Apply with what needs a call', async () => {
    const flow = await api.post('/flows', {
      name: 'Talks',
      document: {
        schema: 1,
        entry: 'talk',
        nodes: { talk: { type: 'talk', label: 'Hello', config: { text: 'Hello' } } },
      },
    });
    const number = await api.post('/numbers', { number: '+442079460446', message_flow_id: flow.body.id });
    const { status, body } = await api.post('/configuration/apply');
    expect(status).toBe(422);
    expect(body.problems[0]).toMatchObject({ code: 'needs_call', node_id: 'talk', severity: 'error' });
    await api.delete(`/numbers/${number.body.id}`, number.headers['etag'] as string);
  });
});
