import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { Worker } from 'node:worker_threads';

/** Listens with the shortest queue there is, and stands still from then on: connections are never accepted. */
const NEVER_ACCEPTS = `
  const { createServer } = require('node:net');
  const { parentPort, workerData } = require('node:worker_threads');
  const server = createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
    parentPort.postMessage(server.address().port);
    setImmediate(() => Atomics.wait(new Int32Array(workerData), 0, 0));
  });`;

/** A server whose queue of connections is full: who connects hears nothing at all. */
export class FullServer {
  readonly #stuck = new SharedArrayBuffer(4);
  readonly #fillers: Socket[] = [];
  readonly #worker = new Worker(NEVER_ACCEPTS, { eval: true, workerData: this.#stuck });
  #port = 0;

  static async open(): Promise<FullServer> {
    const server = new FullServer();
    server.#port = await new Promise<number>((resolve) => server.#worker.once('message', resolve));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await server.#fill();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/hook`;
  }

  async close(): Promise<void> {
    for (const socket of this.#fillers) socket.destroy();
    Atomics.store(new Int32Array(this.#stuck), 0, 1);
    Atomics.notify(new Int32Array(this.#stuck), 0);
    await this.#worker.terminate();
  }

  /** Connects until the system takes no more into the queue. */
  async #fill(): Promise<void> {
    for (;;) {
      const socket = connect(this.#port, '127.0.0.1');
      socket.on('error', () => undefined);
      this.#fillers.push(socket);
      const accepted = await new Promise<boolean>((resolve) => {
        socket.once('connect', () => resolve(true));
        setTimeout(() => resolve(false), 200);
      });
      if (!accepted) return;
    }
  }
}
