import type { FailureCode } from '../sending/failure.js';
import type { SendResult } from '../sending/outgoing-request.js';

/** What may be gone a moment later. A time limit is not: the caller's time is up with it. */
const PASSING: ReadonlySet<FailureCode> = new Set(['connect', 'dns', 'reset']);
const PASSING_STATUSES: ReadonlySet<number> = new Set([500, 502, 503, 504]);

/** Pause before the second try, milliseconds; before the third it is twice as long. */
const FIRST_PAUSE_MS = 250;
/** With less time than this left, no answer is to be expected. Milliseconds. */
const LEAST_TIME_MS = 300;

/**
 * Whether what a call waits for is asked once more, and after how many milliseconds; `null`: what came is the answer.
 *
 * @param tries made so far
 * @param left of the caller's time, milliseconds
 */
export function askAgainAfter(result: SendResult, tries: number, most: number, left: number): number | null {
  if (tries >= most || !mayPass(result)) return null;
  const pause = FIRST_PAUSE_MS * tries;
  return left - pause < LEAST_TIME_MS ? null : pause;
}

function mayPass({ failure, http_status, response }: SendResult): boolean {
  if (failure === null) return false;
  if (failure.code !== 'http') return PASSING.has(failure.code);
  // A server that says when to come back is not asked before.
  const asked = response?.headers['retry-after'];
  return asked === undefined && PASSING_STATUSES.has(http_status ?? 0);
}
