import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

/** Bytes of an answer that never ends, in the time of any test. */
const GIGABYTE = 1_000_000_000;
const DRIP_MS = 1_000;

/** How a server fails, once it has accepted the connection. */
export type Fault =
  | 'silent'
  | 'drips headers'
  | 'drips body'
  | 'sends a gigabyte'
  | 'resets'
  | 'breaks TLS'
  | 'redirects for ever';

/** A customer's server that misbehaves in one way, until it is mended. */
export class FaultServer {
  /** Requests whose head has arrived. */
  requests = 0;
  /** Bytes that were written on all connections. */
  written = 0;
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;
  #mended = false;
  #waiters: (() => void)[] = [];

  constructor(private readonly fault: Fault) {
    this.#server =
      fault === 'breaks TLS'
        ? createServer((socket) => socket.once('data', () => socket.end('this is no TLS')))
        : createHttpServer((request, response) => this.#serve(request, response));
    this.#server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.#sockets.delete(socket);
        this.written += socket.bytesWritten;
        for (const wake of this.#waiters.splice(0)) wake();
      });
    });
  }

  static async open(fault: Fault): Promise<FaultServer> {
    const server = new FaultServer(fault);
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get url(): string {
    const scheme = this.fault === 'breaks TLS' ? 'https' : 'http';
    return `${scheme}://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hook`;
  }

  /** Connections that are open. */
  get connections(): number {
    return this.#sockets.size;
  }

  /** Resolves when no connection is open. */
  async closed(): Promise<void> {
    while (this.#sockets.size > 0) await new Promise<void>((resolve) => this.#waiters.push(resolve));
  }

  /** From now on it answers 204. */
  mend(): void {
    this.#mended = true;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    this.requests += 1;
    request.resume();
    if (this.#mended) return void response.writeHead(204).end();
    const { socket } = request;
    switch (this.fault) {
      case 'drips headers':
        return drip(socket, 'HTTP/1.1 200 OK\r\nX-Long: ');
      case 'drips body':
        return drip(socket, 'HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n');
      case 'sends a gigabyte':
        return pour(response);
      case 'resets':
        return void socket.resetAndDestroy();
      case 'redirects for ever':
        return void response.writeHead(302, { location: this.url }).end();
      default:
    }
  }
}

/** Writes a beginning, then a byte a second. */
function drip(socket: Socket, beginning: string): void {
  socket.write(beginning);
  const timer = setInterval(() => socket.write('a'), DRIP_MS);
  socket.on('close', () => clearInterval(timer));
}

/** Writes as fast as it is read. */
function pour(response: ServerResponse): void {
  const block = Buffer.alloc(65_536, 'x');
  let left = GIGABYTE;
  response.writeHead(200, { 'content-length': GIGABYTE });
  const more = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= block.length;
      if (!response.write(block)) return;
    }
  };
  response.on('drain', more);
  more();
}
