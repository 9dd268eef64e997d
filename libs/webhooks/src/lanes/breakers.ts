import type { FailureCode } from '../sending/failure.js';

const THRESHOLD = 5;
const FIRST_REST_MS = 5_000;
const LONGEST_REST_MS = 60_000;
/** When to ask again while another request tries whether the server is back. */
const PROBE_RECHECK_MS = 1_000;

const COUNTED: ReadonlySet<FailureCode> = new Set(['timeout', 'connect', 'dns', 'tls']);

interface Breaker<Waiter> {
  failures: number;
  openUntil: number;
  rest: number;
  probing: boolean;
  readonly waiters: Set<Waiter>;
}

/**
 * One breaker per origin. After five failures in a row to connect or to answer in time, the origin rests; then one
 * request at a time tries, and each that fails doubles the rest, up to a minute. Any HTTP answer is a sign of life.
 */
export class Breakers<Waiter> {
  readonly #byOrigin = new Map<string, Breaker<Waiter>>();

  /**
   * Asks leave to send. 0: go ahead (and report what came of it); else when to ask again, milliseconds since the epoch.
   * Whoever asks is remembered until the origin is back.
   */
  admit(origin: string, waiter: Waiter, now: number): number {
    const breaker = this.#byOrigin.get(origin);
    if (breaker === undefined || breaker.failures < THRESHOLD) return 0;
    if (now < breaker.openUntil || breaker.probing) {
      breaker.waiters.add(waiter);
      return Math.max(breaker.openUntil, now + PROBE_RECHECK_MS);
    }
    breaker.probing = true;
    return 0;
  }

  /** Whether an origin rests now. */
  isOpen(origin: string): boolean {
    return (this.#byOrigin.get(origin)?.failures ?? 0) >= THRESHOLD;
  }

  /**
   * Reports how a request ended that was admitted.
   *
   * @returns who waits for an origin that has just come back
   */
  report(origin: string, failure: FailureCode | null, waiter: Waiter, now: number): readonly Waiter[] {
    const breaker = this.#byOrigin.get(origin);
    if (failure === null || failure === 'http') {
      if (breaker === undefined) return [];
      this.#byOrigin.delete(origin);
      return breaker.failures >= THRESHOLD ? [...breaker.waiters] : [];
    }
    if (COUNTED.has(failure)) this.#failed(origin, breaker, waiter, now);
    else if (breaker !== undefined) breaker.probing = false;
    return [];
  }

  #failed(origin: string, known: Breaker<Waiter> | undefined, waiter: Waiter, now: number): void {
    const breaker = known ?? { failures: 0, openUntil: 0, rest: 0, probing: false, waiters: new Set() };
    this.#byOrigin.set(origin, breaker);
    breaker.failures += 1;
    breaker.waiters.add(waiter);
    if (breaker.failures < THRESHOLD) return;
    // Requests that were already on their way when it opened make it rest no longer.
    if (breaker.failures > THRESHOLD && !breaker.probing) return;
    breaker.probing = false;
    breaker.rest = Math.min(breaker.rest === 0 ? FIRST_REST_MS : breaker.rest * 2, LONGEST_REST_MS);
    breaker.openUntil = now + breaker.rest;
  }
}
