/** Longer words are cut, when they are written down and when they are looked for. */
const LONGEST = 64;
/** Of a number this many digits are enough to find it, wherever in it they stand. */
const SHORTEST_PART = 3;
/** Digits in a row that may be a phone number or an extension's longer kin. */
const SHORTEST_NUMBER = 5;
const LONGEST_NUMBER = 20;

const TIME = String.raw`\d{4}-\d\d-\d\d(?:[t ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?z?)?`;
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const ASCII_WORD = new RegExp(`${TIME}|${UUID}|[0-9a-z_]+`, 'g');
const ANY_WORD = new RegExp(String.raw`${TIME}|${UUID}|[\p{L}\p{N}_]+`, 'gu');
// eslint-disable-next-line no-control-regex -- that is what ASCII is
const NOT_ASCII = /[^\x00-\x7f]/;
/** A number as people write it: `+44 (20) 7946-0123`. One without a gap is whole: digits behind a blank are another's. */
const SPACED_NUMBER = /\+\d{1,6}[ ()./-][\d ()./-]{2,28}\d/g;
const DIGITS = /^\d+$/;

/**
 * The words of a text, in the order in which they come: small letters, no accents; times,
 * ids and international numbers are one word each.
 */
export function wordsOf(text: string): readonly string[] {
  let plain = text.toLowerCase();
  if (plain.includes('\\')) plain = plain.replace(/\\(?:u[0-9a-f]{4}|.)/g, ' ');
  if (plain.includes('%')) plain = plain.replace(/(?:%[0-9a-f]{2})+/g, decoded);
  if (plain.includes('+')) plain = plain.replace(SPACED_NUMBER, (number) => number.replace(/\D/g, ''));
  const ascii = !NOT_ASCII.test(plain);
  if (!ascii) plain = plain.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(ascii ? ASCII_WORD : ANY_WORD)?.map(written) ?? [];
}

/** Adds what a text is found by: its words, and of numbers each end of theirs, so that any digits in a row find them. */
export function addWords(text: string, words: Set<string>): void {
  for (const word of wordsOf(text)) {
    if (words.has(word)) continue;
    words.add(word);
    const { length } = word;
    if (length < SHORTEST_NUMBER || length > LONGEST_NUMBER || !DIGITS.test(word)) continue;
    for (let start = 1; start <= length - SHORTEST_PART; start += 1) words.add(word.slice(start));
  }
}

/** Whether a word that somebody looks for also finds those that begin with it. */
export function findsLonger(word: string): boolean {
  return word.length >= SHORTEST_PART && word.length < LONGEST;
}

function written(word: string): string {
  const one = word.includes(' ') ? word.replace(' ', 't') : word;
  return one.length > LONGEST ? one.slice(0, LONGEST) : one;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).toLowerCase();
  } catch {
    return text;
  }
}
