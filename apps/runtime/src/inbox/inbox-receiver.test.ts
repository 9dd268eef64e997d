import fastify from 'fastify';
import type { AddressInfo } from 'node:net';
import { request } from 'undici';
import { INBOX_BODY_LIMIT, mountInboxReceiver } from './inbox-receiver.js';
import { KEPT_REQUESTS } from './inbox-shelf.js';
import { INBOX_LIMIT, InboxService } from './inbox.service.js';
import type { Inbox, ReceivedRequest } from './received-request.js';

const server = fastify({ logger: false });
const announced: ReceivedRequest[] = [];
const kept: Inbox[] = [];
const inboxes = new InboxService(
  {
    load: () => Promise.resolve(kept),
    insert: (inbox) => {
      kept.push(inbox);
      return Promise.resolve();
    },
    remove: () => Promise.resolve(),
  },
  (received) => announced.push(received),
);
let origin = '';
let inbox: Inbox;

beforeAll(async () => {
  mountInboxReceiver(server, () => inboxes);
  await server.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  inbox = (await inboxes.create('First'))!;
});
afterAll(() => server.close());

describe('the built-in inbox', () => {
  it('keeps method, address, headers in the sender’s spelling, and the body’s bytes', async () => {
    const answer = await request(`${origin}/inbox/${inbox.id}/crm?x=1`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Tenant': 'acme' },
      body: '{"a": 1}',
    });
    expect(answer.statusCode).toBe(200);
    expect(await answer.body.json()).toEqual({ received: true, id: announced.at(-1)?.id });
    expect(inboxes.requests(inbox.id, 1)[0]).toMatchObject({
      method: 'POST',
      url: `/inbox/${inbox.id}/crm?x=1`,
      body: '{"a": 1}',
      body_encoding: 'utf8',
      size: 8,
    });
    expect(inboxes.requests(inbox.id, 1)[0]?.headers).toContainEqual({ name: 'X-Tenant', value: 'acme' });
  });

  it.each(['GET', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const)('takes %s', async (method) => {
    const answer = await request(`${origin}/inbox/${inbox.id}`, { method });
    await answer.body.dump();
    expect(answer.statusCode).toBe(200);
    expect(announced.at(-1)?.method).toBe(method);
  });

  it('keeps broken JSON and bytes that are no text', async () => {
    const send = (body: Buffer) =>
      request(`${origin}/inbox/${inbox.id}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
    await (await send(Buffer.from('{"__proto__": '))).body.dump();
    expect(announced.at(-1)?.body).toBe('{"__proto__": ');
    await (await send(Buffer.from([0xff, 0x00]))).body.dump();
    expect(announced.at(-1)).toMatchObject({ body: '/wA=', body_encoding: 'base64', size: 2 });
  });

  it('refuses a body above its limit and keeps nothing of it', async () => {
    const before = announced.length;
    const answer = await request(`${origin}/inbox/${inbox.id}`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: Buffer.alloc(INBOX_BODY_LIMIT + 1),
    });
    await answer.body.dump();
    expect(answer.statusCode).toBe(413);
    expect(announced).toHaveLength(before);
  });

  it.each(['nobody', '__proto__', '%00', '..%2f..%2fapi', '019a0000-0000-7000-8000-000000000000'])(
    'knows no inbox at %s',
    async (id) => {
      const answer = await request(`${origin}/inbox/${id}`, { method: 'POST', body: 'x' });
      await answer.body.dump();
      expect(answer.statusCode).toBe(404);
    },
  );

  it('keeps the last hundred, and lists them by pages', async () => {
    for (let i = 0; i <= KEPT_REQUESTS; i++) {
      await (await request(`${origin}/inbox/${inbox.id}`, { method: 'POST', body: String(i) })).body.dump();
    }
    expect(inboxes.count(inbox.id)).toBe(KEPT_REQUESTS);
    const first = inboxes.requests(inbox.id, 2);
    expect(first.map((received) => received.body)).toEqual(['100', '99']);
    expect(inboxes.requests(inbox.id, 1, first[1]?.id)[0]?.body).toBe('98');
    inboxes.clear(inbox.id);
    expect(inboxes.count(inbox.id)).toBe(0);
  });

  it('has a limited number of inboxes, known again after a restart', async () => {
    while (await inboxes.create('More')) continue;
    expect(inboxes.list()).toHaveLength(INBOX_LIMIT);
    const again = new InboxService(
      { load: () => Promise.resolve(kept), insert: () => Promise.resolve(), remove: () => Promise.resolve() },
      () => undefined,
    );
    await again.start();
    expect(again.get(inbox.id)?.name).toBe('First');
  });
});
