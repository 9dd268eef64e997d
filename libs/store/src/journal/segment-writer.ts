import { closeSync, fdatasyncSync, ftruncateSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { SEGMENT_BYTES, SEGMENT_HEADER, segmentPath } from './segment.js';
import type { Position } from './segment.js';

/** Appends to the newest segment, and begins a new one when it is full. What fails leaves nothing behind. */
export class SegmentWriter {
  readonly #folder: string;
  readonly #segmentBytes: number;
  #file = -1;
  /** Bytes of the open file. */
  #size = 0;
  #position: Position;

  /** Begins with a new segment at `position`: nothing is ever appended to what another process wrote. */
  constructor(folder: string, position: Position, segmentBytes = SEGMENT_BYTES) {
    this.#folder = folder;
    this.#position = position;
    this.#segmentBytes = segmentBytes;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#begin();
  }

  /** Where the next batch will begin. */
  get position(): Position {
    return this.#position;
  }

  /** Writes a batch; it survives the end of the process from here on. Throws when it is not written. */
  append(batch: Buffer): void {
    if (this.#file === -1 || this.#size >= this.#segmentBytes) this.#begin();
    this.#write(batch);
    this.#position += batch.length;
  }

  /** Waits for the disk: what was appended survives a power cut from here on. */
  sync(): void {
    fdatasyncSync(this.#file);
  }

  close(): void {
    if (this.#file !== -1) closeSync(this.#file);
    this.#file = -1;
  }

  /** A segment that was begun and got no batch is begun anew. */
  #begin(): void {
    const file = openSync(segmentPath(this.#folder, this.#position), 'w', 0o600);
    this.close();
    this.#file = file;
    this.#size = 0;
    try {
      this.#write(Buffer.from(SEGMENT_HEADER));
    } catch (error) {
      // Without its first line it is no segment: the next batch begins it anew.
      this.close();
      throw error;
    }
  }

  #write(bytes: Buffer): void {
    let written = 0;
    try {
      while (written < bytes.length) {
        written += writeSync(this.#file, bytes, written, bytes.length - written, this.#size + written);
      }
    } catch (error) {
      this.#cutOff();
      throw error;
    }
    this.#size += bytes.length;
  }

  /** Takes away what a failed write has left; where not even that can be done, the next write goes over it. */
  #cutOff(): void {
    try {
      ftruncateSync(this.#file, this.#size);
    } catch {
      // The write's own error is what is told.
    }
  }
}
