import type { Attempt } from '@hookswitch/webhooks';
import { addFacts } from './facts.js';
import type { IndexedRow } from './row-source.js';
import { addWords } from './words.js';

/** Of each body so much is looked through, in characters: answers of up to 16 KB are kept. */
const MOST_TEXT = 16_384;
/** So many words a delivery is found by at most. */
const MOST_WORDS = 2_000;

/** Headers whose values nobody looks for, or which are of each request another. */
const UNREAD = new Set([
  'content-length',
  'content-type',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'date',
  'user-agent',
  'webhook-id',
  'webhook-timestamp',
  'webhook-sequence',
  'webhook-signature',
]);

/**
 * All that a delivery is found by: its ids, body, URLs, headers, answers, and why it failed; of a row that was redacted before.
 * Attempts hold no secret: their values were masked before they were written. A body in which something is hidden is taken as the attempts show it.
 */
export function wordsOfDelivery(row: IndexedRow): readonly string[] {
  const words = new Set<string>();
  const { delivery, attempts } = row;
  addFacts({ ...delivery, http_status: row.http_status }, attempts.at(-1), row.environment_id, words);
  for (const id of [delivery.id, delivery.call_id, delivery.webhook_id, delivery.flow_id]) {
    if (id !== null) addWords(id, words);
  }
  addWords(delivery.event_type, words);
  if (delivery.request?.masked === undefined) addText(delivery.body, words);
  for (const attempt of attempts) addAttempt(attempt, words);
  return words.size <= MOST_WORDS ? [...words] : [...words].slice(0, MOST_WORDS);
}

function addAttempt({ request, response, error }: Attempt, words: Set<string>): void {
  addWords(request.url, words);
  addHeaders(request.headers, words);
  if (request.body !== null) addText(request.body, words);
  if (error !== null) addWords(error.message, words);
  if (response === null) return;
  addHeaders(response.headers, words);
  addText(response.body, words);
}

function addHeaders(headers: Readonly<Record<string, string>>, words: Set<string>): void {
  for (const name in headers) {
    if (UNREAD.has(name)) continue;
    addWords(name, words);
    addWords(headers[name]!, words);
  }
}

function addText(text: string, words: Set<string>): void {
  addWords(text.length > MOST_TEXT ? text.slice(0, MOST_TEXT) : text, words);
}
