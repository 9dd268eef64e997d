import { PLAYED_RATE_HZ } from './limits.js';
import { LowPass } from './low-pass.js';

/** An engine always speaks at one rate: its filter's weights, which take milliseconds to work out, serve its next text too. */
let lastFilter: { readonly rate: number; readonly filter: LowPass } | null = null;

/**
 * Turns sound of any rate from 8 to 48 kHz into samples of 16 bit at the played rate. Whatever is above half of that rate
 * is filtered out first: it would else come back as a noise that was never there (aliasing).
 */
export class DownSampler {
  readonly #take: (sample: number) => void;
  readonly #filter: LowPass | null;
  /** Played samples for `#step` samples of the source, in lowest terms. */
  readonly #parts: number;
  readonly #step: number;
  #kept = new Float32Array(0);
  /** Place in the source of the first kept sample. */
  #keptFrom = 0;
  #read = 0;
  #made = 0;

  /** @param take gets the samples, -32768 to 32767 */
  constructor(rate: number, take: (sample: number) => void) {
    const divisor = greatestCommonDivisor(rate, PLAYED_RATE_HZ);
    this.#parts = PLAYED_RATE_HZ / divisor;
    this.#step = rate / divisor;
    this.#filter = rate === PLAYED_RATE_HZ ? null : filterFor(rate, this.#parts);
    this.#take = take;
  }

  push(block: Float32Array): void {
    this.#read += block.length;
    if (this.#filter === null) {
      for (const sample of block) this.#take(toInteger(sample));
      return;
    }
    this.#keep(block);
    this.#make(this.#filter, Infinity);
  }

  /** The sound is over: what the filter still holds back comes out. */
  end(): void {
    if (this.#filter === null) return;
    this.#keep(new Float32Array(this.#filter.reach + 1));
    this.#make(this.#filter, Math.ceil((this.#read * this.#parts) / this.#step));
  }

  #keep(block: Float32Array): void {
    const joined = new Float32Array(this.#kept.length + block.length);
    joined.set(this.#kept);
    joined.set(block, this.#kept.length);
    this.#kept = joined;
  }

  #make(filter: LowPass, until: number): void {
    for (; this.#made < until; this.#made += 1) {
      const position = this.#made * this.#step;
      const before = Math.floor(position / this.#parts);
      if (before + filter.reach >= this.#keptFrom + this.#kept.length) break;
      const phase = position - before * this.#parts;
      this.#take(toInteger(filter.at(this.#kept, before - this.#keptFrom, phase)));
    }
    this.#forget(filter);
  }

  /** Samples that no later one needs. */
  #forget({ reach }: LowPass): void {
    const needed = Math.floor((this.#made * this.#step) / this.#parts) - reach;
    const old = Math.min(Math.max(0, needed - this.#keptFrom), this.#kept.length);
    this.#kept = this.#kept.slice(old);
    this.#keptFrom += old;
  }
}

function filterFor(rate: number, parts: number): LowPass {
  if (lastFilter?.rate !== rate) lastFilter = { rate, filter: new LowPass(rate, parts) };
  return lastFilter.filter;
}

function toInteger(sample: number): number {
  return Math.max(-0x8000, Math.min(0x7fff, Math.round(sample * 0x8000)));
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
