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
  /** When a delivery last arrived, milliseconds since the epoch. */
  deliveredAt: number | null = null;
  /** What kept the last attempt that failed from succeeding. */
  failure: LastFailure | null = null;
  /** Attempts in a row that failed, in whatever way. */
  failures = 0;
  /** Whether the last request was answered at all; `null` before the first. */
  answers: boolean | null = null;

  record(failure: Failure | null, now: number): void {
    this.answers = failure === null || failure.code === 'http';
    if (failure === null) {
      this.deliveredAt = now;
      this.failures = 0;
      return;
    }
    this.failures += 1;
    this.failure = { ...failure, at: now };
  }
}
