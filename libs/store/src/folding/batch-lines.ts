import { isAscii } from 'node:buffer';

/**
 * The lines of a batch, one after the other. One that is ASCII, as most are, becomes one text that all its lines are parts
 * of. In any other, each line is decoded on its own: a single letter beyond Latin-1 would make two bytes of every letter
 * of the batch, and all that comes of it twice as slow.
 */
export class BatchLines {
  readonly #batch: Buffer;
  readonly #text: string | null;
  #at = 0;

  constructor(batch: Buffer) {
    this.#batch = batch;
    this.#text = isAscii(batch) ? batch.toString('latin1') : null;
  }

  /** The next line without its line break; `undefined` after the last one. */
  next(): string | undefined {
    if (this.#at >= this.#batch.length) return undefined;
    const from = this.#at;
    const end = this.#text === null ? this.#batch.indexOf(10, from) : this.#text.indexOf('\n', from);
    if (end < 0) throw new Error('A batch of the journal ends in the middle of a line.');
    this.#at = end + 1;
    return this.#text === null ? this.#batch.toString('utf8', from, end) : this.#text.slice(from, end);
  }

  /** A line that belongs to the one before it. @throws Error when there is none */
  rest(): string {
    const line = this.next();
    if (line === undefined) throw new Error('A batch of the journal ends in the middle of an entry.');
    return line;
  }
}
