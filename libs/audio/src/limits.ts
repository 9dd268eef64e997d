import { AudioFault } from './audio-fault.js';

/** Bytes that a file may have as it is uploaded. */
export const MOST_UPLOAD_BYTES = 10 * 1024 * 1024;

/** Samples a second of what is played: telephone quality, the same for every gateway. */
export const PLAYED_RATE_HZ = 8000;

/** Bytes before the sound in the WAV files that we write. */
export const WAV_HEADER_BYTES = 44;

const SHORTEST_S = 0.1;
const LONGEST_S = 600;
const LOWEST_RATE_HZ = 8000;
const HIGHEST_RATE_HZ = 48_000;

/** Samples, at the played rate, that an upload may have at most. */
export const MOST_SAMPLES = LONGEST_S * PLAYED_RATE_HZ;

/** How long a file of so many bytes plays, in milliseconds; `null` when it cannot be one that we have written. */
export function durationOfWavBytes(bytes: number): number | null {
  const samples = (bytes - WAV_HEADER_BYTES) / 2;
  return samples > 0 && Number.isInteger(samples) ? durationOfSamples(samples) : null;
}

/** How long so many samples play at the played rate, in milliseconds. */
export function durationOfSamples(samples: number): number {
  return Math.round((samples * 1000) / PLAYED_RATE_HZ);
}

/** @throws {AudioFault} `too_large` */
export function checkUploadSize(bytes: number): void {
  if (bytes > MOST_UPLOAD_BYTES) throw tooLarge(bytes);
}

/** The fault of a file with more bytes than are taken; how many, where that is known. */
export function tooLarge(bytes?: number): AudioFault {
  const found = bytes === undefined ? 'more' : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  return new AudioFault(
    'too_large',
    `The file may have 10 MB at most; this one has ${found}.`,
    'Save it as MP3, or shorten it.',
  );
}

/** @throws {AudioFault} `too_short` or `too_long` */
export function checkLength(seconds: number): void {
  if (seconds > LONGEST_S) throw tooLong(`this one lasts ${minutes(seconds)}`);
  if (seconds < SHORTEST_S) {
    throw new AudioFault(
      'too_short',
      `A prompt must last 0.1 s at least; this one lasts ${seconds.toFixed(3)} s.`,
      'Choose another file.',
    );
  }
}

/** The fault of sound that goes on beyond what is played. */
export function tooLong(found = 'this one is longer'): AudioFault {
  return new AudioFault('too_long', `A prompt may last 10 minutes at most; ${found}.`, 'Shorten it.');
}

/** @throws {AudioFault} `unsupported` */
export function checkRate(rate: number): void {
  if (rate >= LOWEST_RATE_HZ && rate <= HIGHEST_RATE_HZ) return;
  throw new AudioFault(
    'unsupported',
    `The sample rate must be 8 to 48 kHz; this file says ${(rate / 1000).toLocaleString('en')} kHz.`,
    'Save it with 16 kHz, for example.',
  );
}

function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
