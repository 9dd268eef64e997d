import { readPointer } from '@hookswitch/flow-model';
import type { ReceiptStatus } from '@hookswitch/calls';
import { plainWord } from './receipt-words.js';
import type { ReceiptMeaning } from './receipt-words.js';

/** How a provider writes its receipts. The pointers are JSON Pointers; a form's fields count as properties. */
export interface ReceiptForm {
  readonly statusPointer: string;
  /** Where it says by a code why; it may be missing. */
  readonly codePointer: string;
  readonly words: ReadonlyMap<string, ReceiptMeaning>;
}

/** What a receipt says. `null`: nothing is known yet. */
export type ReadReceipt = { readonly status: ReceiptStatus; readonly reason: string | null } | null;

/** A receipt that says nothing. The message is for whoever reads the provider's log. */
export class ReceiptFault extends Error {
  override readonly name = 'ReceiptFault';

  constructor(
    readonly pointer: string,
    message: string,
  ) {
    super(message);
  }
}

/** What a provider says in words is never told: a code is letters and digits. */
const CODE = /^[\w.:-]{1,40}$/;
/** Codes that say that nothing was wrong. */
const NO_CODE: ReadonlySet<string> = new Set(['0', 'none', 'null']);

/**
 * Reads a receipt.
 * @throws ReceiptFault when its status is missing, or a word that nobody knows
 */
export function readReceipt(body: unknown, { statusPointer, codePointer, words }: ReceiptForm): ReadReceipt {
  const word = textAt(body, statusPointer);
  if (word === null) {
    throw new ReceiptFault(statusPointer, 'Say here what became of the message, such as "delivered".');
  }
  const meaning = words.get(plainWord(word));
  if (meaning === undefined) {
    throw new ReceiptFault(
      statusPointer,
      'This word is not known. Say "delivered", "undelivered" or "failed", or set HOOKSWITCH_MESSAGES_WORDS.',
    );
  }
  if (meaning === 'under_way') return null;
  return { status: meaning, reason: meaning === 'delivered' ? null : reasonOf(meaning, body, codePointer) };
}

function reasonOf(meaning: 'undelivered' | 'failed', body: unknown, codePointer: string): string {
  const code = textAt(body, codePointer);
  const isCode = code !== null && CODE.test(code) && !NO_CODE.has(code.toLowerCase());
  const said = meaning === 'failed' ? 'it failed' : 'it was not delivered';
  return `The provider says that ${said}${isCode ? ` (${code})` : ''}.`;
}

/** A text that is not empty, or a number. */
function textAt(body: unknown, pointer: string): string | null {
  const value = readPointer(body, pointer);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
