import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo, Server as TcpServer } from 'node:net';
import { whyUnanswered } from './url-trial.js';

const policy = { allow_http: true, allow_nets: ['127.0.0.0/8'] };
const running: (Server | TcpServer)[] = [];

async function listen(server: Server | TcpServer): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  running.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
}

const serve = (listener: RequestListener): Promise<string> => listen(createServer(listener));

afterEach(() => {
  for (const server of running.splice(0)) {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
  }
});

describe('A URL that is about to be saved', () => {
  it.each([200, 301, 404, 405, 500])('answers with %i, which is an answer', async (status) => {
    const methods: (string | undefined)[] = [];
    const url = await serve(({ method }, response) => {
      methods.push(method);
      response.writeHead(status).end();
    });
    expect(await whyUnanswered(url, policy)).toBeNull();
    expect(methods).toEqual(['HEAD']);
  });

  it('is asked by GET when it breaks off at HEAD', async () => {
    const methods: (string | undefined)[] = [];
    const url = await serve(({ method, socket }, response) => {
      methods.push(method);
      if (method === 'HEAD') socket.destroy();
      else response.end('here');
    });
    expect(await whyUnanswered(url, policy)).toBeNull();
    expect(methods).toEqual(['HEAD', 'GET']);
  });

  it('is not waited for longer than the time limit', async () => {
    const url = await serve(() => undefined);
    const before = performance.now();
    expect(await whyUnanswered(url, policy)).toBe(
      'There was no complete answer within 3000 ms: the server took the request and said nothing.',
    );
    expect(performance.now() - before).toBeLessThan(9_000);
  }, 15_000);

  it('says so when nothing listens there', async () => {
    const server = createTcpServer();
    const url = await listen(server);
    server.close();
    expect(await whyUnanswered(url, policy)).toBe(
      'No connection to the server could be made: nothing listens on that port (ECONNREFUSED).',
    );
  });

  it('says so when it speaks no HTTP', async () => {
    const url = await listen(createTcpServer((socket) => socket.end('220 mail.example ESMTP\r\n')));
    expect(await whyUnanswered(url, policy)).toMatch(/not valid HTTP|connection broke/);
  });

  it('is not asked at all at an address that is not public, whatever name leads there', async () => {
    let asked = 0;
    const url = await serve((_request, response) => {
      asked += 1;
      response.end();
    });
    const { port } = new URL(url);
    const resolve = (
      _name: string,
      done: (error: null, found: { address: string; family: number }[]) => void,
    ) => done(null, [{ address: '127.0.0.1', family: 4 }]);
    const reason = await whyUnanswered(
      `http://inner.example:${port}/`,
      { allow_http: true, allow_nets: [] },
      resolve,
    );
    expect(reason).toMatch(/^"inner\.example" resolves to 127\.0\.0\.1, which is not on the public internet/);
    expect(asked).toBe(0);
  });
});
