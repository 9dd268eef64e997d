import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import type { NetworkPolicy } from '@hookswitch/flow-model';
import { Pool } from 'undici';
import { guardedConnector } from './network-guard.js';
import type { Resolver } from './network-guard.js';
import type { SendResult } from './outgoing-request.js';
import { Sender } from './sender.js';

/** http is allowed, so that only the address can be what is refused. */
const PUBLIC_ONLY: NetworkPolicy = { allow_http: true, allow_nets: [] };

/** Addresses that no name may lead to. */
const PRIVATE = [
  '0.0.0.0', '0.1.2.3', '10.0.0.1', '10.255.255.255', '100.64.0.1', '127.0.0.1', '127.1.2.3', '127.255.255.254',
  '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.2.1', '192.88.99.1', '192.168.0.1',
  '192.168.255.255', '198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255',
  '::', '::1', '::127.0.0.1', '::7f00:1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '::ffff:169.254.169.254',
  '64:ff9b::7f00:1', '64:ff9b:1::1', '100::1', '2001::1', '2001:db8::1', '2002:7f00:1::', '3fff::1', '5f00::1',
  'fc00::1', 'fd00:ec2::254', 'fe80::1', 'fec0::1', 'ff02::1',
]; // prettier-ignore

/** Ways of writing this machine's address into a URL. */
const LITERALS = [
  '127.0.0.1', '127.1', '127.0.1', '2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1', '017700000001', '0x7f.0x0.0x0.0x1',
  '①②⑦.⓪.⓪.①', '127。0。0。1', '127.0.0.1.', '127.000.000.001', '0', '0.0.0.0', '0x0', '[::1]', '[::]', '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[0:0:0:0:0:ffff:7f00:1]', '[::127.0.0.1]', '[::ffff:0:127.0.0.1]',
  'localhost', 'LOCALHOST', 'localhost.', 'a.localhost', '%6cocalhost', 'ⓛocalhost', '127.%30.0.1',
]; // prettier-ignore

/** The same as a connector gets them: behind the URL parser. */
const CONNECTABLE = [
  '127.0.0.1',
  '127.0.0.2',
  '0.0.0.0',
  '[::1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
];

describe('the network guard', () => {
  let target: Server;
  let port: number;
  let connections: number;

  beforeAll(async () => {
    target = createServer((socket) => {
      connections += 1;
      socket.resume();
      socket.end('HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n');
    });
    // Both families of addresses: whatever means this machine arrives here.
    await new Promise<void>((resolve) => target.listen(0, '::', resolve));
    port = (target.address() as AddressInfo).port;
  });
  beforeEach(() => (connections = 0));
  afterAll(() => new Promise((resolve) => target.close(resolve)));

  async function send(url: string, policy: NetworkPolicy, resolve?: Resolver): Promise<SendResult> {
    const sender = new Sender(policy, resolve);
    try {
      return await new Promise<SendResult>((done) =>
        sender.send({ method: 'POST', url, headers: [], shown: {}, body: '{}', timeout_ms: 3_000 }, done),
      );
    } finally {
      await sender.destroy();
    }
  }

  const leadsTo =
    (...addresses: readonly string[]): Resolver =>
    (_name, done) =>
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );

  it('can reach the target where it may, by name and by address: the other cases prove something', async () => {
    const policy = { ...PUBLIC_ONLY, allow_nets: ['127.0.0.0/8', '::1'] };
    expect((await send(`http://127.0.0.1:${port}/`, policy)).http_status).toBe(204);
    expect((await send(`http://[::1]:${port}/`, policy)).http_status).toBe(204);
    expect((await send(`http://crm.example:${port}/`, policy, leadsTo('127.0.0.1'))).http_status).toBe(204);
    expect(connections).toBe(3);
  });

  it.each(PRIVATE)('refuses a name that resolves to %s', async (address) => {
    const result = await send(`http://crm.example:${port}/`, PUBLIC_ONLY, leadsTo(address));
    expect(result.failure?.code).toBe('blocked');
    expect(result.response).toBeNull();
    expect(connections).toBe(0);
  });

  it.each(LITERALS)('refuses http://%s', async (host) => {
    const result = await send(`http://${host}:${port}/`, PUBLIC_ONLY);
    expect(result.failure?.code).toBe('blocked');
    expect(result.response).toBeNull();
    expect(connections).toBe(0);
  });

  it.each(CONNECTABLE)('refuses %s when connecting too, whoever asks', async (host) => {
    const pool = new Pool(`http://${host}:${port}`, {
      connect: guardedConnector({ policy: PUBLIC_ONLY, connect_timeout_ms: 1_000 }),
    });
    await expect(pool.request({ path: '/', method: 'GET' })).rejects.toThrow(/not on the public internet/);
    await pool.destroy();
    expect(connections).toBe(0);
  });

  it.each([
    ['a private address among public ones', ['93.184.216.34', '127.0.0.1']],
    ['a private IPv6 address among public ones', ['2606:4700::1111', '::1']],
  ])('refuses a name with %s', async (_what, addresses) => {
    const result = await send(`http://crm.example:${port}/`, PUBLIC_ONLY, leadsTo(...addresses));
    expect(result.failure).toMatchObject({
      code: 'blocked',
      message: expect.stringContaining(addresses[1]!) as string,
    });
    expect(connections).toBe(0);
  });

  it('connects to the address that it checked, though the name has changed since (rebinding)', async () => {
    const policy = { ...PUBLIC_ONLY, allow_nets: ['127.0.0.2'] };
    let asked = 0;
    const rebinding: Resolver = (_name, done) => {
      asked += 1;
      done(null, [{ address: asked === 1 ? '127.0.0.2' : '127.0.0.1', family: 4 }]);
    };
    const sender = new Sender(policy, rebinding);
    const once = () =>
      new Promise<SendResult>((done) =>
        sender.send(
          {
            method: 'POST',
            url: `http://crm.example:${port}/`,
            headers: [],
            shown: {},
            body: null,
            timeout_ms: 3_000,
          },
          done,
        ),
      );
    expect((await once()).http_status).toBe(204);
    expect(asked).toBe(1);
    // The server closed the connection, so that the name is asked again.
    expect(await once()).toMatchObject({ failure: { code: 'blocked' }, http_status: null, response: null });
    expect(connections).toBe(1);
    await sender.destroy();
  });

  it('does not follow a redirect inside', async () => {
    const policy = { ...PUBLIC_ONLY, allow_nets: ['127.0.0.3'] };
    const redirecting = createServer((socket) => {
      socket.resume();
      socket.end(`HTTP/1.1 307 Moved\r\nLocation: http://127.0.0.1:${port}/\r\nConnection: close\r\n\r\n`);
    });
    await new Promise<void>((resolve) => redirecting.listen(0, '127.0.0.3', resolve));
    const result = await send(`http://127.0.0.3:${(redirecting.address() as AddressInfo).port}/`, policy);
    expect(result).toMatchObject({ http_status: 307, failure: { code: 'http' } });
    expect(connections).toBe(0);
    await new Promise((resolve) => redirecting.close(resolve));
  });

  it('lets the inbox of this server through, and nothing else of it', async () => {
    const policy = { allow_http: false, allow_nets: [], inbox_origins: [`http://127.0.0.1:${port}`] };
    expect((await send(`http://127.0.0.1:${port}/inbox/demo`, policy)).http_status).toBe(204);
    expect(connections).toBe(1);
    for (const path of ['/api/v1/flows', '/inbox/../api/v1/flows', '/inbox/%2e%2e/api', '/inbox']) {
      expect((await send(`http://127.0.0.1:${port}${path}`, policy)).failure?.code).toBe('blocked');
    }
    expect(connections).toBe(1);
  });

  it('finds the inbox of this server where it listens now, by an address with a former port', async () => {
    const inbox_origins = [`http://127.0.0.1:${port}`, 'http://127.0.0.1:4'];
    const policy = { allow_http: false, allow_nets: [], inbox_origins };
    expect((await send('http://127.0.0.1:4/inbox/demo', policy)).http_status).toBe(204);
    expect(connections).toBe(1);
    expect((await send('http://127.0.0.1:4/other', policy)).failure?.code).toBe('blocked');
  });

  it('says so when a name has no address, or cannot be resolved', async () => {
    const none = await send('http://crm.example/', PUBLIC_ONLY, leadsTo());
    expect(none.failure?.code).toBe('dns');
    const failing: Resolver = (_name, done) =>
      done(Object.assign(new Error('getaddrinfo EAI_AGAIN'), { code: 'EAI_AGAIN' }), []);
    expect((await send('http://crm.example/', PUBLIC_ONLY, failing)).failure?.code).toBe('dns');
  });
});
