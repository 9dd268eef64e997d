/** Asterisk's WAV files: a header of this size, then 16-bit PCM, one channel, 8000 Hz. */
const HEADER_BYTES = 44;
const FRAME_SAMPLES = 160;
const FRAME_MS = 20;
/** Sound whose mean is above this is talking: the threshold of Asterisk's own detection of silence. */
const THRESHOLD = 256;

/** Listens to a recording that passes by: how long somebody talks in it. */
export class TalkingTime {
  #left = HEADER_BYTES;
  #odd: number | null = null;
  #sum = 0;
  #samples = 0;
  #frames = 0;

  /** Milliseconds so far, in steps of 20. */
  get ms(): number {
    return this.#frames * FRAME_MS;
  }

  /** The same bytes, heard. */
  async *hear(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of body) {
      this.#take(chunk);
      yield chunk;
    }
  }

  #take(chunk: Uint8Array): void {
    let at = Math.min(this.#left, chunk.length);
    this.#left -= at;
    if (this.#odd !== null && at < chunk.length) {
      this.#add(this.#odd | (chunk[at]! << 8));
      this.#odd = null;
      at += 1;
    }
    for (; at + 1 < chunk.length; at += 2) this.#add(chunk[at]! | (chunk[at + 1]! << 8));
    if (at < chunk.length) this.#odd = chunk[at]!;
  }

  #add(word: number): void {
    this.#sum += Math.abs((word << 16) >> 16);
    this.#samples += 1;
    if (this.#samples < FRAME_SAMPLES) return;
    if (this.#sum / FRAME_SAMPLES > THRESHOLD) this.#frames += 1;
    this.#sum = 0;
    this.#samples = 0;
  }
}
