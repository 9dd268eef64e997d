import type { Attempt } from '../records.js';
import type { FailureCode } from '../sending/failure.js';

/** An attempt without an answer, in a few words. */
export interface NoAnswer {
  /** Whether the server may have got the request. */
  readonly sent: boolean;
  readonly words: string;
}

/** Why an attempt has no answer; `null` when it has one. In short: its error's message and `adviceFor` say more. */
export function noAnswerOf({ http_status, error }: Pick<Attempt, 'http_status' | 'error'>): NoAnswer | null {
  if (http_status !== null) return null;
  return BY_CODE[(error?.code ?? '') as FailureCode] ?? { sent: true, words: 'no answer' };
}

const BY_CODE: Readonly<Partial<Record<FailureCode, NoAnswer>>> = {
  blocked: { sent: false, words: 'not sent, its address is not allowed' },
  dns: { sent: false, words: 'not sent, the server’s name is not known' },
  connect: { sent: false, words: 'not sent, no connection' },
  tls: { sent: false, words: 'not sent, no secure connection' },
  request: { sent: false, words: 'not sent, the request is not valid' },
  unavailable: { sent: false, words: 'not sent, the server did not answer the last ones' },
  timeout: { sent: true, words: 'no answer in time' },
  reset: { sent: true, words: 'the connection broke' },
  http: { sent: true, words: 'the answer is not valid HTTP' },
};
