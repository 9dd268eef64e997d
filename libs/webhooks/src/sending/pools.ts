import { Pool } from 'undici';
import { guardedConnector } from './network-guard.js';
import type { GuardOptions } from './network-guard.js';

/** Origins whose connections are kept; the one that was used longest ago makes room. */
const MAX_POOLS = 500;

/**
 * One connection pool per origin. A pool opens as many connections as requests are in flight: how many those may be
 * is the lanes' business.
 */
export class Pools {
  readonly #pools = new Map<string, Pool>();
  readonly #connect: ReturnType<typeof guardedConnector>;

  constructor(
    options: GuardOptions,
    private readonly limit = MAX_POOLS,
  ) {
    this.#connect = guardedConnector(options);
  }

  get size(): number {
    return this.#pools.size;
  }

  /** The pool of an origin such as `https://crm.example`. */
  of(origin: string): Pool {
    const known = this.#pools.get(origin);
    if (known !== undefined) {
      if (this.#pools.size >= this.limit) {
        // Only then does the order matter, which is the order of use.
        this.#pools.delete(origin);
        this.#pools.set(origin, known);
      }
      return known;
    }
    const pool = new Pool(origin, {
      connect: this.#connect,
      pipelining: 1,
      keepAliveTimeout: 10_000,
      // One total time per request covers both (see Exchange).
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    this.#pools.set(origin, pool);
    if (this.#pools.size > this.limit) this.#evict();
    return pool;
  }

  /** Closes all connections, also those in use. */
  async destroy(): Promise<void> {
    const pools = [...this.#pools.values()];
    this.#pools.clear();
    await Promise.all(pools.map((pool) => pool.destroy()));
  }

  #evict(): void {
    const oldest = this.#pools.entries().next().value;
    if (oldest === undefined) return;
    this.#pools.delete(oldest[0]);
    // Requests in flight end first. A failure to close leaves a connection to its own idle time.
    oldest[1].close().catch(() => undefined);
  }
}
