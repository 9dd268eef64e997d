import type { Failure, FailureCode } from '../sending/failure.js';

const THRESHOLD = 5;
const FIRST_REST_MS = 5_000;
const LONGEST_REST_MS = 60_000;
/** When to ask again while another request tries whether the server is back. */
const RECHECK_MS = 1_000;
/** Requests at a time to a server that has just come back, and how many answers later it is trusted with any number. */
const FIRST_RAMP = 2;
const LAST_RAMP = 32;
/** Origins that are remembered; beyond it those that answer are forgotten. */
const MAX_ORIGINS = 2_000;

const COUNTED: ReadonlySet<FailureCode> = new Set(['timeout', 'connect', 'dns', 'tls', 'reset']);

/** Leave to send at once. */
export const GO = 0;
/** Leave to send a request that tries whether the server is back, or has just come back: `report` must know. */
export const TRIAL = -1;

/** How far a server is trusted. `half_open`: one request tries whether it is back. */
export type BreakerState = 'closed' | 'open' | 'half_open';

/** A breaker as health shows it. Times in milliseconds since the epoch. */
export interface BreakerStatus {
  readonly state: BreakerState;
  /** Since when it rests, or since when it is back; `null` when it never rested. */
  readonly since: number | null;
  /** When the next request tries whether the server is back; `null` unless it is open. */
  readonly next_probe_at: number | null;
  /** Failures in a row to connect or to answer. */
  readonly failures: number;
}

class Origin<Waiter> {
  failures = 0;
  openUntil = 0;
  rest = 0;
  probing = false;
  since: number | null = null;
  /** Requests at a time while it has just come back; 0: any number. */
  ramp = 0;
  trying = 0;
  readonly waiters = new Set<Waiter>();

  get isOpen(): boolean {
    return this.failures >= THRESHOLD;
  }

  open(now: number): void {
    this.failures = THRESHOLD;
    this.probing = false;
    this.ramp = 0;
    this.rest = Math.min(this.rest === 0 ? FIRST_REST_MS : this.rest * 2, LONGEST_REST_MS);
    this.openUntil = now + this.rest;
  }

  /** Takes out some of those who wait. */
  wake(count: number): readonly Waiter[] {
    const woken: Waiter[] = [];
    for (const waiter of this.waiters) {
      if (woken.length >= count) break;
      this.waiters.delete(waiter);
      woken.push(waiter);
    }
    return woken;
  }
}

/**
 * One breaker per origin. After five failures in a row to connect or to answer in time, the origin rests; then one
 * request tries, and each that fails doubles the rest, up to a minute. Any HTTP answer is a sign of life: those who wait
 * are let in two at a time, then more with each answer, so that a server that comes back is not run over.
 *
 * It is not kept over a restart: what the log has already tried in vain says as much (`suspect`), for one request.
 */
export class Breakers<Waiter> {
  readonly #origins = new Map<string, Origin<Waiter>>();

  /**
   * Asks leave to send: `GO`, `TRIAL`, or when to ask again, milliseconds since the epoch. Whoever asks is remembered
   * until the origin is back.
   *
   * @param urgent a call waits: a server that is back is asked, however many others are
   * @param suspect it was tried in vain before this process knew the origin: the first request is a trial
   */
  admit(origin: string, waiter: Waiter, now: number, urgent = false, suspect = false): number {
    let known = this.#origins.get(origin);
    if (known === undefined) {
      if (!suspect) return GO;
      known = this.#add(origin);
      known.failures = THRESHOLD;
      known.openUntil = now;
      known.since = now;
    }
    if (!known.isOpen) {
      if (known.ramp === 0) return GO;
      if (urgent || known.trying < known.ramp) {
        known.trying += 1;
        return TRIAL;
      }
      known.waiters.add(waiter);
      return now + RECHECK_MS;
    }
    if (now >= known.openUntil && !known.probing) {
      known.probing = true;
      return TRIAL;
    }
    known.waiters.add(waiter);
    return Math.max(known.openUntil, now + RECHECK_MS);
  }

  /**
   * Reports how a request ended that was admitted.
   *
   * @param leave what `admit` said
   * @returns who may ask again now, since the origin is back
   */
  report(
    origin: string,
    leave: number,
    failure: Failure | null,
    waiter: Waiter,
    now: number,
  ): readonly Waiter[] {
    const known = this.#origins.get(origin) ?? this.#add(origin);
    const trial = leave === TRIAL;
    if (trial && known.trying > 0) known.trying -= 1;
    if (failure === null || failure.code === 'http') return this.#answered(known, now);
    if (COUNTED.has(failure.code)) this.#failed(known, trial, waiter, now);
    else if (trial && known.isOpen) known.probing = false;
    return [];
  }

  /** What is known of an origin. */
  status(origin: string): BreakerStatus {
    const known = this.#origins.get(origin);
    if (known === undefined) return { state: 'closed', since: null, next_probe_at: null, failures: 0 };
    const { since, failures } = known;
    if (!known.isOpen) return { state: 'closed', since, next_probe_at: null, failures };
    if (known.probing) return { state: 'half_open', since, next_probe_at: null, failures };
    return { state: 'open', since, next_probe_at: known.openUntil, failures };
  }

  #answered(known: Origin<Waiter>, now: number): readonly Waiter[] {
    const wasOpen = known.isOpen;
    known.failures = 0;
    if (wasOpen) {
      known.probing = false;
      known.rest = 0;
      known.since = now;
      known.ramp = FIRST_RAMP;
      known.trying = 0;
      return known.wake(FIRST_RAMP);
    }
    if (known.ramp === 0) {
      if (known.waiters.size > 0) known.waiters.clear();
      return [];
    }
    known.ramp += 1;
    if (known.ramp <= LAST_RAMP) return known.wake(known.ramp - known.trying);
    known.ramp = 0;
    return known.wake(Infinity);
  }

  #failed(known: Origin<Waiter>, trial: boolean, waiter: Waiter, now: number): void {
    known.waiters.add(waiter);
    if (known.isOpen) {
      // Requests that were already on their way when it opened make it rest no longer.
      if (trial && known.probing) known.open(now);
      return;
    }
    known.failures += 1;
    if (known.failures < THRESHOLD) return;
    known.since = now;
    known.open(now);
  }

  #add(origin: string): Origin<Waiter> {
    if (this.#origins.size >= MAX_ORIGINS) {
      for (const [name, { isOpen, ramp }] of this.#origins) {
        if (!isOpen && ramp === 0) this.#origins.delete(name);
      }
    }
    const added = new Origin<Waiter>();
    this.#origins.set(origin, added);
    return added;
  }
}
