import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

/** A line between Hookswitch and Asterisk that can be cut: a TCP proxy. */
export class CuttableLine {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #isCut = false;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async to(target: string): Promise<CuttableLine> {
    const { hostname, port } = new URL(target);
    const server = createServer();
    const line = new CuttableLine(server);
    server.on('connection', (near) => line.#join(near, connect(Number(port), hostname)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  /** The address at this end of the line, in place of `url`. */
  urlFor(url: string): string {
    const { port } = this.#server.address() as AddressInfo;
    const near = new URL(url);
    near.host = `127.0.0.1:${port}`;
    return near.href;
  }

  /** Both ends see the connection break, and new ones are refused. */
  cut(): void {
    this.#isCut = true;
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  /** Nothing comes through any more, and nobody is told. */
  freeze(): void {
    for (const socket of this.#sockets) socket.pause();
    this.#isCut = true;
  }

  mend(): void {
    this.#isCut = false;
    // What was frozen is too old to be of use: both sides have given it up, or shall.
    for (const socket of this.#sockets) if (socket.isPaused()) socket.destroy();
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #join(near: Socket, far: Socket): void {
    if (this.#isCut) {
      near.resetAndDestroy();
      far.destroy();
      return;
    }
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
      socket.on('data', (data) => other.write(data));
    }
  }
}
