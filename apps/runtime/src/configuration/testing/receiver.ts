import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A customer's server on the loopback: keeps what arrives, answers as it is told. */
export class Receiver {
  readonly received: Received[] = [];
  /** Status of the answers from now on. */
  status = 200;
  private listeners: (() => void)[] = [];

  private constructor(
    private readonly server: Server,
    private readonly scheme: 'http' | 'https',
  ) {}

  /** @param certificate makes it an https server */
  static async start(certificate?: { readonly cert: string; readonly key: string }): Promise<Receiver> {
    const server = certificate === undefined ? createServer() : createTlsServer(certificate);
    const receiver = new Receiver(server, certificate === undefined ? 'http' : 'https');
    server.on('request', (request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        const { method = '', url = '', headers } = request;
        receiver.received.push({ method, path: url, headers, body });
        response.statusCode = receiver.status;
        response.end('seen');
        for (const listener of receiver.listeners) listener();
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return receiver;
  }

  url(path = '/'): string {
    return `${this.scheme}://127.0.0.1:${(this.server.address() as AddressInfo).port}${path}`;
  }

  /** The first request that fits, of those that came and those that come. */
  async waitFor(fits: (received: Received) => boolean): Promise<Received> {
    for (;;) {
      const found = this.received.find(fits);
      if (found) return found;
      await new Promise<void>((resolve) => this.listeners.push(resolve));
      this.listeners = [];
    }
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
