import { v7 } from 'uuid';

/** UUIDv7 (RFC 9562): rises with time, so that keyset paging by id is paging by age. */
export type Id = string;

const BYTES = 16;
/** Randomness is drawn for many ids at once: asking for sixteen bytes each time costs four times the id itself. */
const pool = new Uint8Array(256 * BYTES);
let used = pool.length;
let msecs = -Infinity;
let seq = 0;

/** A new identifier for anything that the product creates. Each one is greater than those before it. */
export function newId(): Id {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  const random = pool.subarray(used, (used += BYTES));
  const now = Date.now();
  if (now > msecs) {
    msecs = now;
    // Half of the range at least is left to count on with within the millisecond.
    seq = new DataView(random.buffer, random.byteOffset).getUint32(6) & 0x7fffffff;
  } else {
    seq = (seq + 1) | 0;
    if (seq === 0) msecs += 1;
  }
  return v7({ random, msecs, seq });
}
