import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { IncomingHttpHeaders, RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as the customer's server got it. */
export interface Received {
  /** When it was there as a whole, in milliseconds. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Header names and values as they came, in order. */
  readonly rawHeaders: readonly string[];
  readonly body: string;
}

/** What a server shows, in PEM. */
export interface ServerCertificate {
  readonly cert: string;
  readonly key: string;
}

/** A customer's server: a real HTTP receiver that keeps what it got and answers as told. */
export class Receiver {
  readonly requests: Received[] = [];
  /** Status of the answers to come. */
  status = 200;
  /** Whether it takes requests and answers nothing, as a server that hangs does. */
  silent = false;
  /** JSON body of the answers to come. */
  reply: unknown = { seen: true };
  #server: Server;
  #watchers = new Set<() => void>();

  private constructor(private readonly certificate: ServerCertificate | null) {
    const answer: RequestListener = (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        this.requests.push({
          at: Date.now(),
          method: request.method ?? '',
          path: request.url ?? '',
          headers: request.headers,
          rawHeaders: request.rawHeaders,
          body: Buffer.concat(chunks).toString('utf8'),
        });
        if (!this.silent) {
          response.writeHead(this.status, { 'content-type': 'application/json' });
          response.end(JSON.stringify(this.reply));
        }
        this.#watchers.forEach((watcher) => watcher());
      });
    };
    this.#server = certificate === null ? createServer(answer) : createTlsServer(certificate, answer);
  }

  /** @param certificate for https */
  static async start(certificate: ServerCertificate | null = null): Promise<Receiver> {
    const receiver = new Receiver(certificate);
    receiver.#server.listen(0, '127.0.0.1');
    await once(receiver.#server, 'listening');
    return receiver;
  }

  /** URL of a path on this server. */
  url(path = '/hook'): string {
    return `http${this.certificate === null ? '' : 's'}://127.0.0.1:${(this.#server.address() as AddressInfo).port}${path}`;
  }

  /** Resolves with the first request that passes the test, of those that came or will come. */
  async waitFor(test: (request: Received) => boolean, timeoutMs = 20_000): Promise<Received> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const found = this.requests.find(test);
      if (found) return found;
      const left = deadline - Date.now();
      if (left <= 0)
        throw new Error(`No such request within ${timeoutMs} ms; came: ${JSON.stringify(this.requests)}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(done, left);
        const watchers = this.#watchers;
        function done() {
          clearTimeout(timer);
          watchers.delete(done);
          resolve();
        }
        watchers.add(done);
      });
    }
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
