import { Client } from 'undici';
import { guardedConnector } from './network-guard.js';
import { Opening } from './opening.js';
import type { GuardOptions } from './network-guard.js';

/** How long an idle connection is kept, unless the server says less. Milliseconds. */
const KEEP_ALIVE_MS = 10_000;

/**
 * Kept connections by origin. As many are open as requests are in flight: how many those may be is the lanes' business.
 * One that has just answered is used again first; one that the server or its idle time has closed is forgotten.
 */
export class Connections {
  readonly #idle = new Map<string, Client[]>();
  readonly #open = new Map<Client, Opening>();
  readonly #connect: ReturnType<typeof guardedConnector>;

  constructor(options: GuardOptions) {
    this.#connect = guardedConnector(options);
  }

  /** Connections that are kept, in use or not. */
  get size(): number {
    return this.#open.size;
  }

  /** A connection to an origin such as `https://crm.example`, for one request. */
  take(origin: string): Client {
    return this.#idle.get(origin)?.pop() ?? this.#make(origin);
  }

  /** How its connection was last opened. */
  openingOf(client: Client): Opening | undefined {
    return this.#open.get(client);
  }

  /** The answer has ended, and the connection can carry another request. */
  giveBack(origin: string, client: Client): void {
    if (!this.#open.has(client)) return;
    const idle = this.#idle.get(origin);
    if (idle === undefined) this.#idle.set(origin, [client]);
    else idle.push(client);
  }

  /** The connection is of no more use. Closed in a moment, since its own code may still be running. */
  drop(client: Client): void {
    if (this.#open.delete(client)) setImmediate(() => void client.destroy().catch(() => undefined));
  }

  /** Closes all connections, also those in use. */
  async destroy(): Promise<void> {
    const clients = [...this.#open.keys()];
    this.#open.clear();
    this.#idle.clear();
    await Promise.all(clients.map((client) => client.destroy()));
  }

  #make(origin: string): Client {
    const opening = new Opening();
    const client = new Client(origin, {
      connect: opening.watching(this.#connect),
      pipelining: 1,
      keepAliveTimeout: KEEP_ALIVE_MS,
      // One total time per request covers both (see Exchange).
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    client.on('disconnect', () => this.#forget(origin, client));
    this.#open.set(client, opening);
    return client;
  }

  /** An idle one that closed. One that is in use stays: whoever uses it hears of it. */
  #forget(origin: string, client: Client): void {
    const idle = this.#idle.get(origin);
    const index = idle?.indexOf(client) ?? -1;
    if (idle === undefined || index < 0) return;
    idle.splice(index, 1);
    if (idle.length === 0) this.#idle.delete(origin);
    this.drop(client);
  }
}
