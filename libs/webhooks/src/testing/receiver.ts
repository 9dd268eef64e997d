import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly rawHeaders: readonly string[];
  readonly body: string;
}

/** Answers a request; the default is 204. */
export type Answering = (request: Received, response: ServerResponse, index: number) => void;

/** A customer's server: real HTTP on a free port of this machine. */
export class Receiver {
  readonly requests: Received[] = [];
  /** Requests that have arrived, their bodies too; `concurrent` is how many were unanswered at most. */
  concurrent = 0;
  connections = 0;
  #open = 0;
  #waiters: { count: number; resolve: () => void }[] = [];
  readonly #server = createServer((message, response) => {
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.on('end', () => {
      const request: Received = {
        method: message.method ?? '',
        path: message.url ?? '',
        headers: message.headers,
        rawHeaders: message.rawHeaders,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      this.#open += 1;
      this.concurrent = Math.max(this.concurrent, this.#open);
      response.on('close', () => (this.#open -= 1));
      const index = this.requests.push(request) - 1;
      for (const waiter of this.#waiters.filter(({ count }) => this.requests.length >= count))
        waiter.resolve();
      this.answering(request, response, index);
    });
  });

  constructor(public answering: Answering = (_request, response) => response.writeHead(204).end()) {
    this.#server.on('connection', () => (this.connections += 1));
  }

  static async open(answering?: Answering): Promise<Receiver> {
    const receiver = new Receiver(answering);
    await receiver.listen(0);
    return receiver;
  }

  listen(port: number): Promise<void> {
    return new Promise((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/hook`;
  }

  /** Resolves when so many requests have arrived. */
  received(count: number): Promise<void> {
    if (this.requests.length >= count) return Promise.resolve();
    return new Promise((resolve) => this.#waiters.push({ count, resolve }));
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}

/** Answers with these statuses, one a request; the last one for all that follow. */
export function answers(...statuses: readonly number[]): Answering {
  return (_request, response, index) => {
    response.writeHead(statuses[Math.min(index, statuses.length - 1)] ?? 204).end();
  };
}
