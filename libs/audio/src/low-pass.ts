/** Speech on the telephone ends at 3.4 kHz; half of the played rate is 4 kHz. In between the filter closes. */
const PASSES_TO_HZ = 3400;
const STOPS_FROM_HZ = 4000;
const STOPS_BY_DB = 70;

/** Kaiser's rules for the length and the shape of a window that stops by so much. */
const SHAPE = 0.1102 * (STOPS_BY_DB - 8.7);
const HEIGHT = bessel(SHAPE);
const LENGTH_FACTOR = (STOPS_BY_DB - 7.95) / (2.285 * 2 * Math.PI);

/**
 * A finite low-pass (sinc under a Kaiser window) that can be asked for the sound between two samples: `phase` parts of
 * `parts` behind one. The weights of a phase are worked out when it is first asked for.
 */
export class LowPass {
  /** Samples on either side that have a say. */
  readonly reach: number;
  readonly #cutoff: number;
  readonly #parts: number;
  readonly #weights = new Map<number, Float32Array>();

  /** @param rate of the source, Hz */
  constructor(rate: number, parts: number) {
    this.#parts = parts;
    this.#cutoff = (PASSES_TO_HZ + STOPS_FROM_HZ) / rate;
    this.reach = Math.ceil((LENGTH_FACTOR * rate) / (STOPS_FROM_HZ - PASSES_TO_HZ) / 2);
  }

  /** The filtered sound behind `samples[at]`. Before the first sample there is silence. */
  at(samples: Float32Array, at: number, phase: number): number {
    const weights = this.#weightsOf(phase);
    const from = at - this.reach;
    let sum = 0;
    for (let index = Math.max(0, -from); index < weights.length; index += 1) {
      sum += (weights[index] as number) * (samples[from + index] as number);
    }
    return sum;
  }

  #weightsOf(phase: number): Float32Array {
    const known = this.#weights.get(phase);
    if (known !== undefined) return known;
    const offset = phase / this.#parts;
    const weights = Float32Array.from({ length: 2 * this.reach + 1 }, (_, index) =>
      this.#weight(index - this.reach - offset),
    );
    // What is steady keeps its level, whatever the phase.
    const sum = weights.reduce((total, weight) => total + weight, 0);
    for (let index = 0; index < weights.length; index += 1) weights[index] = (weights[index] as number) / sum;
    this.#weights.set(phase, weights);
    return weights;
  }

  #weight(distance: number): number {
    const place = distance / (this.reach + 1);
    if (Math.abs(place) >= 1) return 0;
    return sinc(distance * this.#cutoff) * (bessel(SHAPE * Math.sqrt(1 - place * place)) / HEIGHT);
  }
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/** The modified Bessel function of the first kind, order zero, by its series. */
function bessel(x: number): number {
  let sum = 1;
  let term = 1;
  for (let n = 1; term > sum * 1e-12; n += 1) {
    term *= (x / (2 * n)) ** 2;
    sum += term;
  }
  return sum;
}
