import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';

/** What the stub answers to a request, bytes as they are; `null` lets it wait for ever. */
export type Answer = { readonly status: number; readonly body?: unknown } | null;

/** A request as it came, and which way. */
export interface Asked {
  readonly way: 'socket' | 'http';
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

interface RestRequest {
  readonly type: string;
  readonly request_id: string;
  readonly method: string;
  readonly uri: string;
  readonly message_body?: string;
}

/**
 * A web server in Asterisk's place, for what a real one cannot be asked to do: to be old, to hang, to refuse, to send
 * nonsense.
 */
export class StubAri {
  readonly asked: Asked[] = [];
  #port = 0;
  readonly #server: Server;
  readonly #sockets = new WebSocketServer({ noServer: true });
  /** Whether it takes requests on the event socket. */
  takesRequests = true;
  password = 'secret';
  answer: (asked: Asked) => Answer = () => ({ status: 200, body: { timestamp: new Date().toISOString() } });

  private constructor() {
    this.#server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const asked = this.#take(
          'http',
          request.method ?? '',
          request.url ?? '',
          Buffer.concat(parts).toString(),
        );
        if (!this.#knows(request)) return void response.writeHead(401).end();
        const answer = this.answer(asked);
        if (answer === null) return;
        const { status, body } = answer;
        if (body instanceof Uint8Array) return void response.writeHead(status).end(body);
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(body === undefined ? '' : JSON.stringify(body));
      });
    });
    this.#server.on('upgrade', (request, socket, head) => {
      if (!this.#knows(request))
        return void socket.end('HTTP/1.1 401 Unauthorized\r\ncontent-length: 0\r\n\r\n');
      this.#sockets.handleUpgrade(request, socket, head, (accepted) => this.#listen(accepted));
    });
  }

  static async start(): Promise<StubAri> {
    const stub = new StubAri();
    await new Promise<void>((resolve) => stub.#server.listen(0, '127.0.0.1', resolve));
    stub.#port = (stub.#server.address() as AddressInfo).port;
    return stub;
  }

  get settings() {
    return {
      url: `http://127.0.0.1:${this.#port}/ari`,
      user: 'hookswitch',
      password: 'secret',
      app: 'hookswitch',
    };
  }

  /** Sends an event, or whatever text, to whoever listens. */
  tell(event: object | string): void {
    for (const client of this.#sockets.clients)
      client.send(typeof event === 'string' ? event : JSON.stringify(event));
  }

  cut(): void {
    for (const client of this.#sockets.clients) client.terminate();
  }

  get listeners(): number {
    return this.#sockets.clients.size;
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #knows({ headers }: IncomingMessage): boolean {
    return headers.authorization === `Basic ${Buffer.from(`hookswitch:${this.password}`).toString('base64')}`;
  }

  #listen(socket: WebSocket): void {
    socket.on('message', (data: Buffer) => {
      if (!this.takesRequests) return;
      const { request_id, method, uri, message_body = '' } = JSON.parse(data.toString()) as RestRequest;
      const answer = this.answer(this.#take('socket', method, `/ari/${uri}`, message_body));
      if (answer === null) return;
      const body = answer.body === undefined ? {} : { message_body: JSON.stringify(answer.body) };
      socket.send(JSON.stringify({ type: 'RESTResponse', request_id, status_code: answer.status, ...body }));
    });
  }

  #take(way: Asked['way'], method: string, path: string, body: string): Asked {
    const asked = { way, method, path, body: body === '' ? undefined : (JSON.parse(body) as unknown) };
    this.asked.push(asked);
    return asked;
  }
}
