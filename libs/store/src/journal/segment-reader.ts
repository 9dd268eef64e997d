import { closeSync, fstatSync, openSync, readdirSync, readSync, unlinkSync } from 'node:fs';
import { scanFrames } from './frame.js';
import { SEGMENT_HEADER, segmentPath, segmentStarts } from './segment.js';
import type { Position } from './segment.js';

/** What was read of the journal. */
export interface Reading {
  /** The batches' texts, in order, in UTF-8. */
  readonly texts: readonly Buffer[];
  /** Where the next reading begins. */
  readonly next: Position;
  /** The segment goes on with bytes that are no whole batch: a write that was cut short, or damage. */
  readonly brokenBytes: number;
}

/** Reads the journal's segments. Remembers the file that it reads from. */
export class SegmentReader {
  readonly #folder: string;
  #start: Position = -1;
  #file = -1;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Reads whole batches from `position` on, at most about `limit` bytes, never beyond the segment's end. */
  read(position: Position, limit: number): Reading {
    const start = this.#open(position);
    if (start === -1) return { texts: [], next: position, brokenBytes: 0 };
    const at = SEGMENT_HEADER.length + position - start;
    const there = fstatSync(this.#file).size - at;
    let buffer = Buffer.allocUnsafe(Math.min(Math.max(there, 0), limit));
    buffer = buffer.subarray(0, readSync(this.#file, buffer, 0, buffer.length, at));
    const texts: Buffer[] = [];
    const { bytes, broken } = scanFrames(buffer, (text) => void texts.push(text));
    if (bytes === 0 && broken && buffer.length < there) return this.read(position, limit * 4);
    const brokenBytes = broken && buffer.length === there ? there - bytes : 0;
    return { texts, next: position + bytes, brokenBytes };
  }

  /** Removes segments that end at or before a position. */
  removeBefore(position: Position): void {
    const starts = segmentStarts(readdirSync(this.#folder));
    for (const [index, start] of starts.entries()) {
      const next = starts[index + 1];
      if (next === undefined || next > position) return;
      if (start === this.#start) this.close();
      unlinkSync(segmentPath(this.#folder, start));
    }
  }

  close(): void {
    if (this.#file !== -1) closeSync(this.#file);
    this.#file = -1;
    this.#start = -1;
  }

  /** Opens the segment that the position is in: the last one that does not start after it. -1 when there is none. */
  #open(position: Position): Position {
    if (this.#file !== -1 && this.#holds(position)) return this.#start;
    const starts = segmentStarts(readdirSync(this.#folder));
    const start = starts.filter((begin) => begin <= position).at(-1);
    if (start === undefined) return -1;
    if (start !== this.#start) {
      this.close();
      this.#file = openSync(segmentPath(this.#folder, start), 'r');
      this.#start = start;
    }
    return start;
  }

  /** Whether the open segment goes on beyond the position: at its end, the next one may have begun. */
  #holds(position: Position): boolean {
    const end = this.#start + fstatSync(this.#file).size - SEGMENT_HEADER.length;
    return position >= this.#start && position < end;
  }
}
