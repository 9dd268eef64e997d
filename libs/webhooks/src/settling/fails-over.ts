import type { FailureCode } from '../sending/failure.js';
import type { SendResult } from '../sending/outgoing-request.js';

/** The server gave no answer, whatever the reason. */
const UNANSWERED: ReadonlySet<FailureCode> = new Set(['timeout', 'dns', 'connect', 'tls', 'reset']);

/**
 * Whether a request goes to the webhook's fallback URL after this: its own server did not answer, or with 5xx. One that
 * says when to come back (`Retry-After`) is there, and is waited for; one that answers 4xx has refused this event.
 */
export function failsOver({ failure, http_status, response }: SendResult): boolean {
  if (failure === null) return false;
  if (failure.code !== 'http') return UNANSWERED.has(failure.code);
  return (http_status ?? 0) >= 500 && response?.headers['retry-after'] === undefined;
}

/** What counts for a delivery whose own server was not asked, since it rests, and whose fallback did not take it either. */
export const NOT_ASKED: SendResult = {
  failure: { code: 'unavailable', message: 'Not tried: the server did not answer the last requests.' },
  http_status: null,
  duration_ms: 0,
  response: null,
};
