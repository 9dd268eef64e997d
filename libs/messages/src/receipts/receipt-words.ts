/** What a word of a provider's means; `under_way`: nothing is known yet. */
export type ReceiptMeaning = 'delivered' | 'undelivered' | 'failed' | 'under_way';

const RECEIPT_MEANINGS: readonly ReceiptMeaning[] = ['delivered', 'undelivered', 'failed', 'under_way'];

/** A setting that makes no words. The message completes "HOOKSWITCH_MESSAGES_WORDS …". */
export class ReceiptWordsError extends Error {
  override readonly name = 'ReceiptWordsError';
}

/** Words that providers say, and those of SMPP 3.4 §5.2.28, which many hand on. */
const KNOWN: Readonly<Record<ReceiptMeaning, readonly string[]>> = {
  delivered: ['delivered', 'delivrd', 'delivery_success', 'read', 'seen'],
  undelivered: [
    ...['undelivered', 'undeliverable', 'undeliv', 'not_delivered', 'delivery_failed', 'delivery_failure'],
    ...['expired', 'rejected', 'rejectd', 'deleted', 'blocked'],
  ],
  failed: ['failed', 'failure', 'error', 'sending_failed', 'aborted', 'canceled', 'cancelled'],
  under_way: [
    ...['queued', 'accepted', 'acceptd', 'scheduled', 'submitted', 'sending', 'sent', 'dispatched'],
    ...['buffered', 'pending', 'enroute', 'en_route', 'unknown', 'delivery_unconfirmed'],
  ],
};

const KNOWN_WORDS: ReadonlyMap<string, ReceiptMeaning> = new Map(
  RECEIPT_MEANINGS.flatMap((meaning) => KNOWN[meaning].map((word) => [word, meaning] as const)),
);

/** Words are compared without regard to case, blanks and hyphens. */
export function plainWord(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
}

/**
 * Reads words of a provider's own, `1=delivered,2=undelivered`, beside those that are known.
 * @throws ReceiptWordsError
 */
export function readReceiptWords(text: string): ReadonlyMap<string, ReceiptMeaning> {
  const words = new Map(KNOWN_WORDS);
  for (const pair of text.split(',').filter((part) => part.trim() !== '')) {
    const cut = pair.lastIndexOf('=');
    const word = plainWord(pair.slice(0, Math.max(cut, 0)));
    const meaning = RECEIPT_MEANINGS.find((one) => one === pair.slice(cut + 1).trim());
    if (word === '' || meaning === undefined) {
      const meanings = RECEIPT_MEANINGS.join(', ');
      throw new ReceiptWordsError(`must be words such as 1=delivered, each meaning one of ${meanings}`);
    }
    words.set(word, meaning);
  }
  return words;
}
