import { v7 } from 'uuid';

const BYTES = 16;
/** Randomness is drawn for many ids at once: asking for sixteen bytes each time costs more than the id itself. */
const pool = new Uint8Array(256 * BYTES);
let used = pool.length;

/** A UUIDv7 for a channel that nobody has named. */
export function newChannelId(): string {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  return v7({ random: pool.subarray(used, (used += BYTES)) });
}
