/** UUIDv7 (RFC 9562): rises with time, so that keyset paging by id is paging by age. */
export type Id = string;

/** Random bytes for one id: four where its count begins within the millisecond, six for its tail. */
const BYTES = 10;
/** Randomness is drawn for many ids at once: asking for some bytes each time costs four times the id itself. */
const pool = new Uint8Array(256 * BYTES);
let used = pool.length;
let msecs = -Infinity;
let count = 0;

const DIGITS = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));
/** The id's text, as character codes. Only what changes is written anew: the version and the dashes stay. */
const text = Array.from('00000000-0000-7000-8000-000000000000', (char) => char.charCodeAt(0));

/**
 * A new identifier for anything that the product creates. Each one is greater than those before it: the 32 bits behind
 * the time count on within a millisecond. Written by hand because every step of every call makes some: the `uuid`
 * package takes four times the time and 600 bytes for each (tests check the form with that package).
 */
export function newId(): Id {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  const random = used;
  used += BYTES;
  countOn(random);
  putByte(14, 0x70 | (count >>> 28));
  putByte(16, count >>> 20);
  putByte(19, 0x80 | ((count >>> 14) & 0x3f));
  putByte(21, count >>> 6);
  putByte(24, (count << 2) | (byteAt(random + 4) & 3));
  for (let index = 0; index < 5; index += 1) putByte(26 + 2 * index, byteAt(random + 5 + index));
  return String.fromCharCode(...text);
}

/**
 * Ids go on from one that was given out before, by a process whose clock may have been ahead of this one's: the next is
 * greater all the same. What is not an id changes nothing.
 */
export function idsGoOnAfter(id: Id): void {
  const time = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  if (!(time >= msecs)) return;
  msecs = time + 1;
  writeTime();
}

function countOn(random: number): void {
  const now = Date.now();
  if (now > msecs) {
    msecs = now;
    // Half of the range at least is left to count on with within the millisecond.
    count = ((byteAt(random) & 0x7f) << 24) | (byteAt(random + 1) << 16);
    count |= (byteAt(random + 2) << 8) | byteAt(random + 3);
  } else {
    count = (count + 1) | 0;
    if (count !== 0) return;
    msecs += 1;
  }
  writeTime();
}

function writeTime(): void {
  const time = msecs.toString(16).padStart(12, '0');
  for (let index = 0; index < 12; index += 1) text[index < 8 ? index : index + 1] = time.charCodeAt(index);
}

function byteAt(index: number): number {
  return pool[index] ?? 0;
}

/** Two hexadecimal digits at a place of the text: the lowest eight bits of a value. */
function putByte(at: number, value: number): void {
  text[at] = DIGITS[(value >>> 4) & 15] ?? 0;
  text[at + 1] = DIGITS[value & 15] ?? 0;
}
