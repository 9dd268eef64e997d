/** Samples a second on the telephone. */
export const TELEPHONE_RATE = 8_000;

/** Up to here speech passes whole; from half the telephone's rate on nothing may be left, or it folds back. Hertz. */
const PASS = 3_400;
const STOP = TELEPHONE_RATE / 2;
/** What is left above {@link STOP}, in decibels below the sound. */
const ATTENUATION = 60;
/** Rates whose ratio to ours is awkward take the nearest of so many phases; the error is below 16-bit noise of speech. */
const MOST_PHASES = 1_024;

/** A low-pass and a change of rate in one: between two samples it knows so many phases, with so many taps each. */
export interface LowPass {
  readonly phases: number;
  readonly taps: number;
  /** Taps of phase 0, then of phase 1 … */
  readonly weights: Float64Array;
}

/**
 * A windowed sinc (Kaiser) from a rate to the telephone's. Phase p weighs the samples around a place p/phases after a sample.
 * @param rate above 8,000
 */
export function lowPass(rate: number): LowPass {
  const phases = Math.min(TELEPHONE_RATE / divisor(rate, TELEPHONE_RATE), MOST_PHASES);
  const cutoff = (PASS + STOP) / 2 / rate;
  const width = (2 * Math.PI * (STOP - PASS)) / rate;
  // Kaiser's formulas for the length and the shape of the window.
  const taps = 2 * Math.ceil((ATTENUATION - 7.95) / (2.285 * width) / 2);
  const beta = 0.1102 * (ATTENUATION - 8.7);
  const weights = new Float64Array(phases * taps);
  for (let phase = 0; phase < phases; phase += 1) {
    let sum = 0;
    for (let tap = 0; tap < taps; tap += 1) {
      const distance = tap - (taps / 2 - 1) - phase / phases;
      const weight = sinc(2 * cutoff * distance) * kaiser(distance / (taps / 2), beta);
      weights[phase * taps + tap] = weight;
      sum += weight;
    }
    // Each phase by itself lets a constant pass unchanged: otherwise a tone would flutter.
    for (let tap = 0; tap < taps; tap += 1) weights[phase * taps + tap]! /= sum;
  }
  return { phases, taps, weights };
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/** Kaiser's window at a place from -1 to 1, but for its height. */
function kaiser(place: number, beta: number): number {
  return Math.abs(place) >= 1 ? 0 : bessel(beta * Math.sqrt(1 - place * place));
}

/** The modified Bessel function I0, by its series. */
function bessel(x: number): number {
  let sum = 1;
  let term = 1;
  for (let n = 1; term > sum * 1e-12; n += 1) {
    term *= (x / (2 * n)) ** 2;
    sum += term;
  }
  return sum;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
