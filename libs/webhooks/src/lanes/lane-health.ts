import type { Failure } from '../sending/failure.js';

/** A failed attempt, as health shows it. */
export interface LastFailure extends Failure {
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** How an endpoint has answered lately. Begins anew with each start of the process. */
export class LaneHealth {
  /** Where the last request went, such as `https://crm.example`. */
  origin: string | null = null;
  /** Where the last request went instead, when that was the webhook's fallback URL. */
  fallback: string | null = null;
  /** When a delivery last arrived, milliseconds since the epoch. */
  deliveredAt: number | null = null;
  /** What kept the last attempt that failed from succeeding. */
  failure: LastFailure | null = null;
  /** Attempts in a row that failed, in whatever way. */
  failures = 0;
  /** Whether the last request was answered at all; `null` before the first. */
  answers: boolean | null = null;

  record(failure: Failure | null, now: number): void {
    this.fallback = null;
    this.answers = failure === null || failure.code === 'http';
    if (failure === null) {
      this.deliveredAt = now;
      this.failures = 0;
      return;
    }
    this.failures += 1;
    this.failure = { ...failure, at: now };
  }

  /** A request went to the fallback URL: that says nothing of the webhook's own server. */
  recordFallback(origin: string | null, failure: Failure | null, now: number): void {
    this.fallback = origin;
    if (failure === null) this.deliveredAt = now;
    else this.failure = { ...failure, at: now };
  }
}
