import { refuseUrl } from '@hookswitch/flow-model';
import type { NetworkPolicy } from '@hookswitch/flow-model';
import type { Client } from 'undici';
import { Connections } from './connections.js';
import { Exchange } from './exchange.js';
import type { Ended } from './exchange.js';
import { failureOf } from './failure.js';
import type { Failure } from './failure.js';
import type { Resolver } from './network-guard.js';
import type { OutgoingWay } from './outgoing-way.js';
import type { OutgoingRequest, SendResult } from './outgoing-request.js';

const CONNECT_TIMEOUT_MS = 5_000;
/** URLs whose parts are remembered: most traffic goes to a few. */
const MAX_TARGETS = 1_000;
/** How often requests are looked over whose time is up: no more than this late. Milliseconds. */
const LOOK_MS = 50;

/** Where a URL leads, or why nothing is sent there. */
type Target = { readonly origin: string; readonly path: string } | { readonly refused: Failure };

/** Sends requests over kept connections, and tells of each exactly once. */
export class Sender {
  readonly #connections: Connections;
  readonly #targets = new Map<string, Target>();
  readonly #running = new Set<Exchange>();
  #looking: NodeJS.Timeout | null = null;

  constructor(
    private readonly policy: NetworkPolicy,
    resolve?: Resolver,
    way?: OutgoingWay,
  ) {
    this.#connections = new Connections({
      policy,
      connect_timeout_ms: CONNECT_TIMEOUT_MS,
      ...(resolve === undefined ? {} : { resolve }),
      ...(way === undefined ? {} : { way }),
    });
  }

  /** Connections that are open. */
  get connections(): number {
    return this.#connections.size;
  }

  /** The origin that a URL leads to; `null` when nothing may be sent there. */
  originOf(url: string): string | null {
    const target = this.#target(url);
    return 'origin' in target ? target.origin : null;
  }

  /** Sends once. `done` may be called before this returns; it never throws for the fate of the request. */
  send(request: OutgoingRequest, done: (result: SendResult) => void): void {
    const target = this.#target(request.url);
    if ('refused' in target) {
      done({ failure: target.refused, http_status: null, duration_ms: 0, response: null });
      return;
    }
    const { origin, path } = target;
    const client: Client = this.#connections.take(origin);
    const ended: Ended = (exchange, result, reusable) => {
      this.#running.delete(exchange);
      if (reusable) this.#connections.giveBack(origin, client);
      else this.#connections.drop(client);
      done(result);
    };
    const exchange = new Exchange(
      request.timeout_ms,
      ended,
      request.answer_cap,
      this.#connections.openingOf(client),
    );
    this.#running.add(exchange);
    this.#looking ??= setInterval(() => this.#look(), LOOK_MS);
    try {
      const { method, headers, body } = request;
      client.dispatch({ path, method: method as 'POST', headers, body }, exchange);
    } catch (error) {
      exchange.fail(failureOf(error));
    }
  }

  /** Breaks off what is in flight, without telling, and closes all connections. */
  async destroy(): Promise<void> {
    for (const exchange of this.#running) exchange.abandon();
    this.#running.clear();
    this.#rest();
    await this.#connections.destroy();
  }

  /** Ends what has had its time. There are few in flight, so that one look at all of them costs less than timers. */
  #look(): void {
    if (this.#running.size === 0) return this.#rest();
    const now = performance.now();
    for (const exchange of this.#running) if (exchange.deadline <= now) exchange.expire();
  }

  #rest(): void {
    if (this.#looking !== null) clearInterval(this.#looking);
    this.#looking = null;
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
