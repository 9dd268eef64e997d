/** The longest text message that is sent, in characters as people count them. */
export const MAX_MESSAGE_CHARACTERS = 1600;

/** How a text travels over a mobile network: carriers charge for each part. */
export interface MessageParts {
  /** Characters as people count them: an emoji is one. */
  readonly characters: number;
  /** `gsm-7`: 160 letters fit into one message, 153 into each of several. `ucs-2`: 70 and 67. */
  readonly encoding: 'gsm-7' | 'ucs-2';
  /** Messages that the text is sent as; 0 for none. */
  readonly parts: number;
}

/** The letters of 3GPP TS 23.038 §6.2.1, and those that take an escape before them. */
const GSM = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const GSM_ESCAPED = new Set('^{}\\[~]|€\f');

const ROOM = {
  'gsm-7': { alone: 160, several: 153 },
  'ucs-2': { alone: 70, several: 67 },
} as const;

/** Counts the parts of a text. A letter of two units is never divided between two of them. */
export function messageParts(text: string): MessageParts {
  const letters = [...text];
  const encoding = letters.every((letter) => GSM.has(letter) || GSM_ESCAPED.has(letter)) ? 'gsm-7' : 'ucs-2';
  const sizes = letters.map((letter) =>
    encoding === 'ucs-2' ? letter.length : GSM_ESCAPED.has(letter) ? 2 : 1,
  );
  const { alone, several } = ROOM[encoding];
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const parts = total <= alone ? Math.min(total, 1) : partsOf(sizes, several);
  return { characters: letters.length, encoding, parts };
}

function partsOf(sizes: readonly number[], room: number): number {
  let parts = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > room) {
      parts += 1;
      used = 0;
    }
    used += size;
  }
  return parts;
}
