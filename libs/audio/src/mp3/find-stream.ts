import { frameHeaderAt } from './frame-header.js';
import type { FrameHeader } from './frame-header.js';

/** Where an MPEG stream begins in a file, and what it is. */
export interface FoundStream {
  readonly at: number;
  readonly header: FrameHeader;
}

const TAG_HEADER_BYTES = 10;
/** Bytes behind the tags, or at the start, that may be something else before the first piece. */
const SEARCHED_BYTES = 65_536;

/** Whether the file begins with an ID3v2 tag: title, artist, picture. */
export function hasTag(file: Uint8Array): boolean {
  return file[0] === 0x49 && file[1] === 0x44 && file[2] === 0x33;
}

/** The beginning of the stream; `undefined` when there is none. One header is chance: two in their places are a stream. */
export function findStream(file: Uint8Array): FoundStream | undefined {
  const from = afterTags(file);
  const until = Math.min(file.length, from + SEARCHED_BYTES);
  for (let at = file.indexOf(0xff, from); at >= 0 && at < until; at = file.indexOf(0xff, at + 1)) {
    const header = frameHeaderAt(file, at);
    if (header === undefined) continue;
    const next = frameHeaderAt(file, at + header.bytes);
    if (next?.version === header.version && next.layer === header.layer && next.rate === header.rate) {
      return { at, header };
    }
  }
  return undefined;
}

function afterTags(file: Uint8Array): number {
  let at = 0;
  while (hasTag(file.subarray(at)) && at + TAG_HEADER_BYTES <= file.length) {
    const [a = 0, b = 0, c = 0, d = 0] = file.subarray(at + 6, at + 10);
    // Seven bits of each byte count.
    at += TAG_HEADER_BYTES + (((a & 127) << 21) | ((b & 127) << 14) | ((c & 127) << 7) | (d & 127));
  }
  return at;
}
