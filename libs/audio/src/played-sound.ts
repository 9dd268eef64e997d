import { DownSampler } from './down-sampler.js';
import { durationOfSamples, PLAYED_RATE_HZ, tooLong } from './limits.js';
import { writeWav } from './wav/write-wav.js';

/** A file that every gateway can play. */
export interface PlayedWav {
  /** A WAV file: 16-bit PCM, one channel, 8000 Hz. */
  readonly wav: Uint8Array;
  readonly duration_ms: number;
}

/** Samples that room is made for at first: ten seconds. */
const FIRST_SAMPLES = 10 * PLAYED_RATE_HZ;

/**
 * Makes what is played out of a sound that comes piece by piece. Each piece is a few milliseconds of work: who shares a
 * thread with calls gives way between two.
 */
export class PlayedSound {
  readonly #sampler: DownSampler;
  readonly #most: number;
  #samples = new Int16Array(FIRST_SAMPLES);
  #count = 0;

  /**
   * @param rate of the pieces, 8 to 48 kHz
   * @param mostSamples that may come out of them
   */
  constructor(rate: number, mostSamples = Infinity) {
    this.#sampler = new DownSampler(rate, (sample) => this.#add(sample));
    this.#most = mostSamples;
  }

  /** @throws {AudioFault} `too_long` */
  push(piece: Float32Array): void {
    this.#sampler.push(piece);
  }

  /** How long what has come out plays. */
  get seconds(): number {
    return this.#count / PLAYED_RATE_HZ;
  }

  /**
   * The sound is over.
   * @throws {AudioFault} `too_long`
   */
  end(): PlayedWav {
    this.#sampler.end();
    const wav = writeWav(this.#samples.subarray(0, this.#count));
    return { wav, duration_ms: durationOfSamples(this.#count) };
  }

  #add(sample: number): void {
    if (this.#count === this.#most) throw tooLong();
    if (this.#count === this.#samples.length) {
      const larger = new Int16Array(this.#samples.length * 2);
      larger.set(this.#samples);
      this.#samples = larger;
    }
    this.#samples[this.#count] = sample;
    this.#count += 1;
  }
}
