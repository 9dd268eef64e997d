import type { WebhookOutcome } from '@hookswitch/flow-model';
import type { FetchTarget } from '../records.js';
import type { Failure } from '../sending/failure.js';
import type { SendResult } from '../sending/outgoing-request.js';

/** What a call learns of what it waits for: of a Webhook component's first attempt, of a fetch's last try. */
export interface Reply {
  readonly outcome: WebhookOutcome;
  readonly status: number | null;
  /** The parsed JSON body; `undefined` when there was none. */
  readonly body: unknown;
  /** In words, for the step. */
  readonly reason: string;
}

/**
 * Reads an answer. 2xx is `ok`, with or without a body; one that claims to be JSON must be it, and whole. A redirect is
 * a `bad_response`: it is not followed. So is an answer to a fetch that is longer than what is read of it.
 *
 * @param fetch how a Fetch object wants its answer read
 */
export function replyOf(result: SendResult, fetch?: FetchTarget): Reply {
  const { failure, http_status: status } = result;
  if (failure !== null && failure.code !== 'http') return { ...unanswered(failure), status };
  if (status === null)
    return { outcome: 'bad_response', status, body: undefined, reason: failure?.message ?? '' };
  const parsed = readJson(result.response, fetch);
  const reason = failure?.message ?? `The server answered ${status}.`;
  if (status >= 500) return { outcome: 'server_error', status, body: parsed.body, reason };
  if (status >= 400) return { outcome: 'client_error', status, body: parsed.body, reason };
  if (status >= 300) return { outcome: 'bad_response', status, body: parsed.body, reason };
  if (parsed.fault !== null)
    return { outcome: 'bad_response', status, body: undefined, reason: parsed.fault };
  return { outcome: 'ok', status, body: parsed.body, reason };
}

/** The reply when there was no answer: too late, or the server could not be reached. */
export function unanswered(failure: Failure): Reply {
  return {
    outcome: failure.code === 'timeout' ? 'timeout' : 'unavailable',
    status: null,
    body: undefined,
    reason: failure.message,
  };
}

function readJson(
  response: SendResult['response'],
  fetch: FetchTarget | undefined,
): { body: unknown; fault: string | null } {
  if (response === null || response.body === '') return { body: undefined, fault: null };
  const claims = /^application\/([\w.-]+\+)?json\b/i.test((response.headers['content-type'] ?? '').trim());
  if (response.cut && (claims || fetch !== undefined)) {
    return { body: undefined, fault: `The answer is longer than ${sizeOf(fetch)}.` };
  }
  if (!claims && fetch?.expects_json !== true) return { body: undefined, fault: null };
  try {
    return { body: JSON.parse(response.body) as unknown, fault: null };
  } catch {
    const fault = claims ? 'The answer says that it is JSON, and is not.' : 'The answer is no JSON.';
    return { body: undefined, fault };
  }
}

function sizeOf(fetch: FetchTarget | undefined): string {
  return fetch === undefined ? '16 KB' : `${fetch.max_bytes} bytes`;
}
