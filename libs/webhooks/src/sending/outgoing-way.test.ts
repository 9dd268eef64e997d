import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import type { NetworkPolicy } from '@hookswitch/flow-model';
import { LOOPBACK_ALLOWED } from '../testing/rig.js';
import type { Resolver } from './network-guard.js';
import type { OutgoingWay } from './outgoing-way.js';
import type { SendResult } from './outgoing-request.js';
import { Sender } from './sender.js';

const ANY_PLACE: Resolver = (_name, done) => done(null, [{ address: '127.0.0.1', family: 4 }]);
const BOTH_FAMILIES: Resolver = (_name, done) =>
  done(null, [
    { address: '::1', family: 6 },
    { address: '127.0.0.1', family: 4 },
  ]);

describe('the way that requests leave by', () => {
  let target: Server;
  let proxy: Server;
  const senders: string[] = [];
  const asked: { place: string; account: string | undefined }[] = [];
  let proxyAnswer = 200;

  beforeAll(async () => {
    target = createServer((request, response) => {
      senders.push(request.socket.remoteAddress ?? '');
      response.writeHead(200).end(`${request.method} ${request.headers.host}`);
    });
    proxy = createServer((_request, response) => response.writeHead(405).end());
    proxy.on('connect', (request, socket: Socket) => {
      asked.push({ place: request.url ?? '', account: request.headers['proxy-authorization'] });
      if (proxyAnswer !== 200) return void socket.end(`HTTP/1.1 ${proxyAnswer} No\r\n\r\n`);
      const [host, port] = (request.url ?? '').split(':');
      const onward = connect({ host: host!, port: Number(port), localAddress: '127.0.0.9' }, () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        onward.pipe(socket).pipe(onward);
      });
      onward.on('error', () => socket.destroy());
      socket.on('error', () => onward.destroy());
    });
    for (const server of [target, proxy])
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  beforeEach(() => {
    senders.length = asked.length = 0;
    proxyAnswer = 200;
  });
  afterAll(() => {
    for (const server of [target, proxy]) {
      server.closeAllConnections();
      server.close();
    }
  });

  const portOf = (server: Server) => (server.address() as AddressInfo).port;

  async function send(
    host: string,
    way: Partial<OutgoingWay>,
    policy: NetworkPolicy = LOOPBACK_ALLOWED,
    resolve: Resolver = ANY_PLACE,
  ): Promise<SendResult> {
    const sender = new Sender(policy, resolve, { local_address: null, proxy: null, ...way });
    const url = `http://${host}:${portOf(target)}/hook`;
    const request = { method: 'POST', url, headers: [], shown: {}, body: '{}', timeout_ms: 2_000 };
    try {
      return await new Promise((done) => sender.send(request, done));
    } finally {
      await sender.destroy();
    }
  }

  it('is the address that is set: receivers see it', async () => {
    const sent = await send('crm.example', { local_address: '127.0.0.5' }, LOOPBACK_ALLOWED, BOTH_FAMILIES);
    expect(sent).toMatchObject({ failure: null, http_status: 200 });
    expect(senders).toEqual(['127.0.0.5']);
  });

  it('is told of when this machine has no such address', async () => {
    const sent = await send('crm.example', { local_address: '192.0.2.77' });
    expect(sent.failure).toMatchObject({ code: 'connect' });
    expect(senders).toEqual([]);
  });

  it('is the proxy that is set, which is told the address that was checked, and its account', async () => {
    const url = `http://crm:s%33cret@127.0.0.1:${portOf(proxy)}`;
    const sent = await send('crm.example', { proxy: url });
    expect(sent).toMatchObject({ failure: null, http_status: 200 });
    expect(sent.response?.body).toBe(`POST crm.example:${portOf(target)}`);
    expect(asked).toEqual([
      {
        place: `127.0.0.1:${portOf(target)}`,
        account: `Basic ${Buffer.from('crm:s3cret').toString('base64')}`,
      },
    ]);
    expect(senders).toEqual(['127.0.0.9']);
  });

  it.each(['10.1.2.3', 'crm.example'])(
    'asks the proxy for nothing that the guard refuses: %s',
    async (host) => {
      const proxyUrl = `http://127.0.0.1:${portOf(proxy)}`;
      const policy = { allow_http: true, allow_nets: [] };
      const sent = await send(host, { proxy: proxyUrl }, policy);
      expect(sent.failure).toMatchObject({ code: 'blocked' });
      expect([asked, senders]).toEqual([[], []]);
    },
  );

  it('says in words that the proxy refused or was not there, and never its password', async () => {
    proxyAnswer = 407;
    const refused = await send('crm.example', { proxy: `http://crm:hidden@127.0.0.1:${portOf(proxy)}` });
    expect(refused.failure).toMatchObject({ code: 'connect', message: expect.stringContaining('407') });
    const gone = await send('crm.example', { proxy: 'http://crm:hidden@127.0.0.1:1' });
    expect(gone.failure).toEqual({ code: 'connect', message: 'The outgoing proxy cannot be reached.' });
    expect(JSON.stringify([refused, gone])).not.toContain('hidden');
  });
});
