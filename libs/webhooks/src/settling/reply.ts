import type { WebhookOutcome } from '@hookswitch/flow-model';
import type { Failure } from '../sending/failure.js';
import type { SendResult } from '../sending/outgoing-request.js';

/** What a waiting Webhook component learns of its first attempt. */
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
 * a `bad_response`: it is not followed.
 */
export function replyOf(result: SendResult): Reply {
  const { failure, http_status: status } = result;
  if (failure !== null && failure.code !== 'http') return { ...unanswered(failure), status };
  if (status === null)
    return { outcome: 'bad_response', status, body: undefined, reason: failure?.message ?? '' };
  const parsed = readJson(result.response);
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

function readJson(response: SendResult['response']): { body: unknown; fault: string | null } {
  const type = response?.headers['content-type'] ?? '';
  if (response === null || response.body === '' || !/^application\/([\w.-]+\+)?json\b/i.test(type.trim())) {
    return { body: undefined, fault: null };
  }
  if (response.cut) return { body: undefined, fault: 'The answer is longer than 16 KB.' };
  try {
    return { body: JSON.parse(response.body) as unknown, fault: null };
  } catch {
    return { body: undefined, fault: 'The answer says that it is JSON, and is not.' };
  }
}
