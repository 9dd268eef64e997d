import { refuseUrl } from '@hookswitch/flow-model';
import type { NetworkPolicy } from '@hookswitch/flow-model';
import { Exchange } from './exchange.js';
import { failureOf } from './failure.js';
import type { Failure } from './failure.js';
import type { Resolver } from './network-guard.js';
import type { OutgoingRequest, SendResult } from './outgoing-request.js';
import { Pools } from './pools.js';

const CONNECT_TIMEOUT_MS = 5_000;
/** URLs whose parts are remembered: most traffic goes to a few. */
const MAX_TARGETS = 1_000;

/** Where a URL leads, or why nothing is sent there. */
type Target = { readonly origin: string; readonly path: string } | { readonly refused: Failure };

/** Sends requests over kept connections, and tells of each exactly once. */
export class Sender {
  readonly #pools: Pools;
  readonly #targets = new Map<string, Target>();
  readonly #running = new Set<Exchange>();

  constructor(
    private readonly policy: NetworkPolicy,
    resolve?: Resolver,
  ) {
    this.#pools = new Pools({
      policy,
      connect_timeout_ms: CONNECT_TIMEOUT_MS,
      ...(resolve === undefined ? {} : { resolve }),
    });
  }

  /** The origin that a URL leads to; `null` when nothing may be sent there. */
  originOf(url: string): string | null {
    const target = this.#target(url);
    return 'origin' in target ? target.origin : null;
  }

  /** Sends once. `done` may be called before this returns; it never throws for the fate of the request. */
  send(request: OutgoingRequest, done: (result: SendResult) => void): void {
    const exchange = new Exchange(request.timeout_ms, (result) => {
      this.#running.delete(exchange);
      done(result);
    });
    this.#running.add(exchange);
    const target = this.#target(request.url);
    if ('refused' in target) {
      exchange.fail(target.refused);
      return;
    }
    try {
      this.#pools.of(target.origin).dispatch(
        {
          path: target.path,
          method: request.method as 'POST',
          headers: request.headers,
          body: request.body,
        },
        exchange,
      );
    } catch (error) {
      exchange.fail(failureOf(error));
    }
  }

  /** Breaks off what is in flight, without telling, and closes all connections. */
  async destroy(): Promise<void> {
    for (const exchange of this.#running) exchange.abandon();
    this.#running.clear();
    await this.#pools.destroy();
  }

  #target(url: string): Target {
    let target = this.#targets.get(url);
    if (target === undefined) {
      target = this.#read(url);
      if (this.#targets.size >= MAX_TARGETS) this.#targets.clear();
      this.#targets.set(url, target);
    }
    return target;
  }

  #read(url: string): Target {
    const refusal = refuseUrl(url, this.policy);
    if (refusal !== undefined) return { refused: { code: 'blocked', message: refusal } };
    const parsed = new URL(url);
    return { origin: parsed.origin, path: parsed.pathname + parsed.search };
  }
}
