import { DownSampler } from './down-sampler.js';
import {
  checkLength,
  checkUploadSize,
  durationOfSamples,
  MOST_SAMPLES,
  PLAYED_RATE_HZ,
  tooLong,
} from './limits.js';
import { readMp3 } from './mp3/read-mp3.js';
import { recogniseFormat } from './recognise-format.js';
import type { AudioFormat } from './recognise-format.js';
import { readWav } from './wav/read-wav.js';
import { writeWav } from './wav/write-wav.js';

export type { AudioFormat };

/** A file that every gateway can play, and what it was made from. */
export interface ConvertedAudio {
  /** What was uploaded. */
  readonly format: AudioFormat;
  /** A WAV file: 16-bit PCM, one channel, 8000 Hz. */
  readonly wav: Uint8Array;
  readonly duration_ms: number;
}

/** Samples that room is made for at first: ten seconds. */
const FIRST_SAMPLES = 10 * PLAYED_RATE_HZ;

/**
 * Converts a WAV or MP3 file to what is played. Works for seconds on a long file: `AudioConverter` does it on a thread.
 * @throws {AudioFault} that says what is wrong with the file
 */
export async function convertAudio(file: Uint8Array): Promise<ConvertedAudio> {
  checkUploadSize(file.length);
  const format = recogniseFormat(file);
  const source = format === 'wav' ? readWav(file) : await readMp3(file);
  const samples = new Samples();
  const sampler = new DownSampler(source.rate, (sample) => samples.add(sample));
  for (const block of source.blocks()) sampler.push(block);
  sampler.end();
  checkLength(samples.count / PLAYED_RATE_HZ);
  return { format, wav: writeWav(samples.all()), duration_ms: durationOfSamples(samples.count) };
}

/** A list that grows, up to the longest prompt. */
class Samples {
  #room = new Int16Array(FIRST_SAMPLES);
  count = 0;

  add(sample: number): void {
    if (this.count === MOST_SAMPLES) throw tooLong();
    if (this.count === this.#room.length) {
      const larger = new Int16Array(this.#room.length * 2);
      larger.set(this.#room);
      this.#room = larger;
    }
    this.#room[this.count] = sample;
    this.count += 1;
  }

  all(): Int16Array {
    return this.#room.subarray(0, this.count);
  }
}
