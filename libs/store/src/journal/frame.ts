import { crc32 } from 'node:zlib';

/** `<checksum> <length>\n`, both as eight hexadecimal digits: the length of the text in bytes. */
const FRAME_HEADER_BYTES = 18;

/** What a run of frames ended with. */
export interface FrameScan {
  /** Bytes of whole frames. */
  readonly bytes: number;
  /** The rest is no whole frame: a write that was cut short, or damage. */
  readonly broken: boolean;
}

/** One batch as the journal holds it: a checksum, the length, and the lines. It is there whole, or it never was. */
export function frame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const buffer = Buffer.allocUnsafe(FRAME_HEADER_BYTES + length);
  buffer.write(text, FRAME_HEADER_BYTES);
  const checksum = crc32(buffer.subarray(FRAME_HEADER_BYTES));
  buffer.write(`${hex(checksum)} ${hex(length)}\n`, 0, 'latin1');
  return buffer;
}

/** Calls back with the text of each whole frame, in order, until the buffer or `onText` ends it (by returning false). */
export function scanFrames(buffer: Buffer, onText: (text: string) => boolean | void): FrameScan {
  let at = 0;
  while (at < buffer.length) {
    const text = textAt(buffer, at);
    if (text === null) return { bytes: at, broken: true };
    at += FRAME_HEADER_BYTES + text.length;
    if (onText(text.toString('utf8')) === false) break;
  }
  return { bytes: at, broken: false };
}

function textAt(buffer: Buffer, at: number): Buffer | null {
  const header = buffer.toString('latin1', at, at + FRAME_HEADER_BYTES);
  if (!/^[0-9a-f]{8} [0-9a-f]{8}\n$/.test(header)) return null;
  const start = at + FRAME_HEADER_BYTES;
  const end = start + Number.parseInt(header.slice(9, 17), 16);
  if (end > buffer.length) return null;
  const text = buffer.subarray(start, end);
  return crc32(text) === Number.parseInt(header.slice(0, 8), 16) ? text : null;
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
