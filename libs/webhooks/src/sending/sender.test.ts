import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { LOOPBACK_ALLOWED } from '../testing/rig.js';
import { Receiver } from '../testing/receiver.js';
import { ANSWER_CAP } from './exchange.js';
import type { OutgoingRequest, SendResult } from './outgoing-request.js';
import { Sender } from './sender.js';

/** A server that misbehaves on the level of TCP. */
class RawServer {
  readonly sockets: Socket[] = [];
  readonly closed: Promise<void>[] = [];
  #server: Server;

  constructor(onSocket: (socket: Socket) => void) {
    this.#server = createServer((socket) => {
      this.sockets.push(socket);
      this.closed.push(new Promise((resolve) => socket.once('close', () => resolve())));
      socket.on('error', () => undefined);
      socket.resume();
      onSocket(socket);
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

describe('the sender', () => {
  let sender: Sender;
  let server: RawServer | undefined;

  beforeEach(() => (sender = new Sender(LOOPBACK_ALLOWED)));
  afterEach(async () => {
    await sender.destroy();
    await server?.close();
    server = undefined;
  });

  function send(url: string, changes: Partial<OutgoingRequest> = {}): Promise<SendResult> {
    return new Promise((done) =>
      sender.send(
        { method: 'POST', url, headers: [], shown: {}, body: '{}', timeout_ms: 2_000, ...changes },
        done,
      ),
    );
  }

  async function against(onSocket: (socket: Socket) => void, changes: Partial<OutgoingRequest> = {}) {
    server = new RawServer(onSocket);
    return send(`http://${await server.open()}/`, changes);
  }

  it('keeps answer, status and headers', async () => {
    const receiver = await Receiver.open((_request, response) =>
      response.writeHead(201, { 'X-Id': '7', 'Set-Cookie': ['a=1', 'b=2'] }).end('created'),
    );
    const result = await send(receiver.url);
    expect(result).toMatchObject({
      failure: null,
      http_status: 201,
      response: { body: 'created', cut: false, headers: { 'x-id': '7', 'set-cookie': 'a=1, b=2' } },
    });
    await receiver.close();
  });

  it.each([301, 302, 303, 307, 308])('does not follow a %d', async (status) => {
    const receiver = await Receiver.open((request, response) =>
      request.path === '/elsewhere'
        ? response.writeHead(200).end()
        : response.writeHead(status, { location: '/elsewhere' }).end(),
    );
    const result = await send(receiver.url);
    expect(result.http_status).toBe(status);
    expect(result.failure).toMatchObject({
      code: 'http',
      message: expect.stringContaining('redirect') as string,
    });
    expect(receiver.requests).toHaveLength(1);
    await receiver.close();
  });

  it.each([400, 404, 429, 500, 503])('takes a %d as a failure', async (status) => {
    const receiver = await Receiver.open((_request, response) => response.writeHead(status).end());
    expect((await send(receiver.url)).failure).toEqual({
      code: 'http',
      message: `The server answered ${status}.`,
    });
    await receiver.close();
  });

  it('reads no more than its cap of an endless answer, and closes the connection', async () => {
    const block = 'x'.repeat(65_536);
    const result = await against((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n');
      const pour = () => {
        while (!socket.destroyed && socket.write(block));
      };
      socket.on('drain', pour);
      pour();
    });
    expect(result).toMatchObject({ failure: null, http_status: 200 });
    expect(result.response?.cut).toBe(true);
    expect(result.response?.body).toHaveLength(ANSWER_CAP);
    await server?.closed[0];
    expect(server?.sockets[0]?.bytesWritten).toBeLessThan(20_000_000);
  });

  it('takes an answer of exactly the cap', async () => {
    const receiver = await Receiver.open((_request, response) => response.end('x'.repeat(ANSWER_CAP)));
    const result = await send(receiver.url);
    expect(result.response).toMatchObject({ cut: false });
    expect(result.response?.body).toHaveLength(ANSWER_CAP);
    await receiver.close();
  });

  it.each([
    ['accepts and says nothing', () => undefined],
    [
      'drips its headers',
      (socket: Socket) => drip(socket, 'HTTP/1.1 200 OK\r\nX-Long: aaaaaaaaaaaaaaaaaaaaaaaaaaa'),
    ],
    [
      'drips its body',
      (socket: Socket) => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n');
        drip(socket, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa');
      },
    ],
  ])('cuts off a server that %s, at the total time', async (_what, behaviour) => {
    const started = performance.now();
    const result = await against(behaviour, { timeout_ms: 150 });
    expect(result.failure).toEqual({
      code: 'timeout',
      message: expect.stringMatching(/^There was no complete answer within 150 ms: the server /),
    });
    expect(performance.now() - started).toBeLessThan(1_000);
    await server?.closed[0];
  });

  it.each([
    [
      'resets the connection',
      (socket: Socket) => socket.once('data', () => socket.resetAndDestroy()),
      'reset',
    ],
    ['hangs up without an answer', (socket: Socket) => socket.once('data', () => socket.end()), 'reset'],
    [
      'speaks another protocol',
      (socket: Socket) => socket.once('data', () => socket.end('220 mail.example ESMTP\r\n')),
      'http',
    ],
    [
      'sends endless headers',
      (socket: Socket) => void socket.end(`HTTP/1.1 200 OK\r\nX: ${'a'.repeat(100_000)}\r\n\r\n`),
      'http',
    ],
    [
      'ends its answer too early',
      (socket: Socket) => void socket.end('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc'),
      'reset',
    ],
  ])('names the cause when a server %s', async (_what, behaviour, code) => {
    const result = await against(behaviour as (socket: Socket) => void);
    expect(result.failure?.code).toBe(code);
    expect(result.failure?.message).toMatch(/\.$/);
  });

  it('ignores interim answers', async () => {
    const result = await against((socket) =>
      socket.once('data', () =>
        socket.end('HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n'),
      ),
    );
    expect(result).toMatchObject({ failure: null, http_status: 204 });
  });

  it('names a server that does not listen, one that cannot be found, and one without TLS', async () => {
    server = new RawServer(() => undefined);
    const address = await server.open();
    await server.close();
    expect((await send(`http://${address}/`)).failure?.code).toBe('connect');
    server = new RawServer((socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect((await send(`https://${await server.open()}/`)).failure?.code).toBe('tls');
  });

  it('reuses connections', async () => {
    const receiver = await Receiver.open();
    for (let index = 0; index < 5; index += 1) await send(receiver.url);
    expect(receiver.connections).toBe(1);
    await receiver.close();
  });

  it('cannot be made to throw by a request that cannot be sent', async () => {
    const receiver = await Receiver.open();
    const bad = await send(receiver.url, { headers: ['bad name', '1'] });
    expect(bad.failure?.code).toBe('request');
    expect((await send(receiver.url, { headers: ['x', 'a\nb'] })).failure?.code).toBe('request');
    expect((await send('no url')).failure?.code).toBe('blocked');
    expect(receiver.requests).toHaveLength(0);
    await receiver.close();
  });

  it('opens no more connections than requests are in flight, and forgets those that the server closes', async () => {
    let open = 0;
    server = new RawServer((socket) => {
      open += 1;
      socket.on('close', () => (open -= 1));
      socket.on('data', () => socket.write('HTTP/1.1 204 No Content\r\n\r\n'));
    });
    const url = `http://${await server.open()}/`;
    for (let round = 0; round < 5; round += 1) await Promise.all([send(url), send(url), send(url)]);
    expect([open, sender.connections]).toEqual([3, 3]);
    for (const socket of server.sockets) socket.end();
    await Promise.all(server.closed);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([open, sender.connections]).toEqual([0, 0]);
    expect((await send(url)).http_status).toBe(204);
  });
});

function drip(socket: Socket, text: string): void {
  let index = 0;
  const timer = setInterval(() => {
    if (socket.destroyed || index >= text.length) return clearInterval(timer);
    socket.write(text[index++] ?? '');
  }, 20);
  socket.on('close', () => clearInterval(timer));
}
