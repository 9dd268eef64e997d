import { lowPass, TELEPHONE_RATE } from './low-pass.js';
import type { LowPass } from './low-pass.js';

/** So many samples are made between two pauses: about two milliseconds. */
const SLICE = 4_096;

/** An engine always speaks at one rate: the filter for it is made once. */
let known: { readonly rate: number; readonly filter: LowPass } | null = null;

/** How many samples remain of so many, at the telephone's rate. */
export function telephoneLength(frames: number, rate: number): number {
  return Math.max(1, Math.round((frames * TELEPHONE_RATE) / rate));
}

/** Samples of a higher rate at the telephone's, what is above its band taken away. Pauses now and then. */
export function* resample(samples: Int16Array, rate: number): Generator<void, Int16Array> {
  if (known?.rate !== rate) known = { rate, filter: lowPass(rate) };
  const { phases, taps, weights } = known.filter;
  const made = new Int16Array(telephoneLength(samples.length, rate));
  for (let from = 0; from < made.length; from += SLICE) {
    const to = Math.min(made.length, from + SLICE);
    for (let index = from; index < to; index += 1) {
      // Whole steps of a phase: no error adds up over a long speech.
      const steps = Math.round((index * rate * phases) / TELEPHONE_RATE);
      const centre = Math.floor(steps / phases);
      const row = (steps % phases) * taps;
      const first = centre - (taps / 2 - 1);
      const begin = Math.max(0, -first);
      const end = Math.min(taps, samples.length - first);
      let sum = 0;
      for (let tap = begin; tap < end; tap += 1) sum += weights[row + tap]! * samples[first + tap]!;
      made[index] = Math.max(-32_768, Math.min(32_767, Math.round(sum)));
    }
    yield;
  }
  return made;
}
