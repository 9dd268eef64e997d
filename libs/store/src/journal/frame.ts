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

const FIRST_BYTES = 256 * 1024;
/** A batch that was larger is rare: its memory is given back. */
const KEPT_BYTES = 4 * 1024 * 1024;
/** UTF-8 needs at most so many bytes for a unit of a JavaScript string. */
const BYTES_PER_UNIT = 3;

/** Takes lines for the journal. A line has no line break in it. */
export interface Lines {
  /** @param letter says what the line is; empty for one that goes on with what the line before it began */
  line(letter: string, text: string): void;
}

const LINE_BREAK = 10;

/**
 * One batch as the journal holds it: a checksum, the length, and the lines. It is there whole, or it never was. Lines are
 * encoded as they come: joining them first would cost more than encoding them.
 */
export class Batch implements Lines {
  #buffer = Buffer.allocUnsafe(FIRST_BYTES);
  #end = FRAME_HEADER_BYTES;

  line(letter: string, text: string): void {
    const most = this.#end + text.length * BYTES_PER_UNIT + 2;
    if (most > this.#buffer.length) this.#grow(most);
    const buffer = this.#buffer;
    if (letter !== '') buffer[this.#end++] = letter.charCodeAt(0);
    this.#end += buffer.write(text, this.#end);
    buffer[this.#end++] = LINE_BREAK;
  }

  /** Where the next line will begin, for {@link cutBack}. */
  get mark(): number {
    return this.#end;
  }

  /** Takes back the lines since a mark. */
  cutBack(mark: number): void {
    this.#end = mark;
  }

  /** The batch, ready to be written. Valid until the next `line` or `clear`. */
  seal(): Buffer {
    const text = this.#buffer.subarray(FRAME_HEADER_BYTES, this.#end);
    this.#buffer.write(`${hex(crc32(text))} ${hex(text.length)}\n`, 0, 'latin1');
    return this.#buffer.subarray(0, this.#end);
  }

  clear(): void {
    this.#end = FRAME_HEADER_BYTES;
    if (this.#buffer.length > KEPT_BYTES) this.#buffer = Buffer.allocUnsafe(FIRST_BYTES);
  }

  #grow(least: number): void {
    const larger = Buffer.allocUnsafe(Math.max(least, this.#buffer.length * 2));
    this.#buffer.copy(larger, 0, 0, this.#end);
    this.#buffer = larger;
  }
}

/**
 * Calls back with the text of each whole frame, in order: a part of the buffer, in UTF-8. Ends with the buffer, or when
 * `onText` returns false.
 */
export function scanFrames(buffer: Buffer, onText: (text: Buffer) => boolean | void): FrameScan {
  let at = 0;
  while (at < buffer.length) {
    const text = textAt(buffer, at);
    if (text === null) return { bytes: at, broken: true };
    at += FRAME_HEADER_BYTES + text.length;
    if (onText(text) === false) break;
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
