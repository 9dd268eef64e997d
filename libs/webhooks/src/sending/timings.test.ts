import { createServer } from 'node:http';
import { connect, createServer as createTcpServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { LOOPBACK_ALLOWED } from '../testing/rig.js';
import type { SendResult } from './outgoing-request.js';
import type { Resolver } from './network-guard.js';
import { Sender } from './sender.js';

const SLOW_MS = 120;

/** Listens, tells its port, and takes no connection: the system queues two, and lets the next ones knock. */
const TAKES_NONE = `
  const { parentPort, workerData } = require('node:worker_threads');
  const server = require('node:net').createServer();
  server.listen({ port: 0, host: workerData, backlog: 1 }, () => {
    parentPort.postMessage(server.address().port);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  });
`;

describe('where the time of an attempt went', () => {
  let sender: Sender;
  let server: Server | undefined;
  const slowNames: Resolver = (_name, done) =>
    void setTimeout(() => done(null, [{ address: '127.0.0.1', family: 4 }]), SLOW_MS);

  beforeEach(() => (sender = new Sender(LOOPBACK_ALLOWED, slowNames)));
  afterEach(async () => {
    await sender.destroy();
    await new Promise((resolve) => server?.close(resolve) ?? resolve(null));
  });

  const listen = async (made: Server): Promise<number> => {
    server = made;
    await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
    return (made.address() as AddressInfo).port;
  };
  const send = (url: string, timeout_ms = 2_000): Promise<SendResult> =>
    new Promise((done) =>
      sender.send({ method: 'POST', url, headers: [], shown: {}, body: '{}', timeout_ms }, done),
    );

  it('tells the look-up of the name, the connection, and the wait for the answer apart', async () => {
    const port = await listen(
      createServer((_request, response) => setTimeout(() => response.end('ok'), SLOW_MS)),
    );
    const { timings, duration_ms } = await send(`http://crm.test:${port}/`);
    expect(timings).toMatchObject({ reused: false, tls_ms: null });
    expect(timings?.dns_ms).toBeGreaterThanOrEqual(SLOW_MS - 5);
    expect(timings?.connect_ms).toBeLessThan(SLOW_MS);
    expect(timings?.first_byte_ms).toBeGreaterThanOrEqual(2 * SLOW_MS - 10);
    expect(duration_ms).toBeGreaterThanOrEqual(timings?.first_byte_ms ?? Infinity);
  });

  it('says that a connection was open already', async () => {
    const port = await listen(createServer((_request, response) => response.end('ok')));
    await send(`http://crm.test:${port}/`);
    const { timings } = await send(`http://crm.test:${port}/`);
    expect(timings).toMatchObject({ reused: true, dns_ms: null, connect_ms: null, tls_ms: null });
    expect(timings?.first_byte_ms).toBeLessThan(SLOW_MS);
  });

  it('looks up no name where the URL has an address', async () => {
    const port = await listen(createServer((_request, response) => response.end('ok')));
    expect((await send(`http://127.0.0.1:${port}/`)).timings).toMatchObject({ reused: false, dns_ms: null });
  });

  it.each<[string, string, number, string]>([
    ['the name', 'http://crm.test', 60, 'the name of the server was still being looked up'],
    ['a secure connection', 'https://crm.test', 400, 'the server did not agree on a secure connection'],
    ['the answer', 'http://crm.test', 400, 'the server took the request and said nothing'],
  ])('says that the time was up while it waited for %s', async (_what, origin, timeout, words) => {
    const port = await listen(createTcpServer((socket) => void socket.on('error', () => undefined).resume()));
    const { failure, timings } = await send(`${origin}:${port}/`, timeout);
    expect(failure?.message).toBe(`There was no complete answer within ${timeout} ms: ${words}.`);
    expect(timings).toMatchObject({ reused: false, first_byte_ms: null });
    await sender.destroy();
  });

  it.each([
    ['127.0.0.1', '127.0.0.1'],
    ['::1', '[::1]'],
  ])(
    'says of an address that it took no connection, since no name is looked up: %s',
    async (host, written) => {
      const worker = new Worker(TAKES_NONE, { eval: true, workerData: host });
      const port = await new Promise<number>((resolve, reject) =>
        worker.once('message', resolve).once('error', reject),
      );
      const knocking: Socket[] = Array.from({ length: 4 }, () =>
        connect(port, host).on('error', () => undefined),
      );
      await pause(SLOW_MS);
      const { failure, timings } = await send(`http://${written}:${port}/`, 200);
      expect(failure?.message).toBe(
        'There was no complete answer within 200 ms: the server did not accept the connection.',
      );
      expect(timings).toMatchObject({ reused: false, dns_ms: null, connect_ms: null });
      for (const socket of knocking) socket.destroy();
      await sender.destroy();
      await worker.terminate();
    },
  );

  it('says of a proxy that does not connect that there was no connection', async () => {
    const asking: Duplex[] = [];
    const proxy = createServer().on('connect', (_request, socket) => {
      asking.push(socket.on('error', () => undefined));
    });
    const port = await listen(proxy);
    await sender.destroy();
    const way = { local_address: null, proxy: `http://127.0.0.1:${port}` };
    sender = new Sender(LOOPBACK_ALLOWED, slowNames, way);
    const { failure } = await send('http://crm.test:8080/', 3 * SLOW_MS);
    expect(failure?.message).toMatch(/: the server did not accept the connection\.$/);
    for (const socket of asking) socket.destroy();
  });
});
