import { PLAYED_RATE_HZ } from './limits.js';
import { writeWav } from './wav/write-wav.js';

const TONE_HZ = 1000;
const LOUDNESS = 8000;
/** The tone swells and fades, so that it does not click. Milliseconds. */
const EDGE_MS = 10;

/** A short tone as a file that every gateway can play. */
export function beep(ms: number): Uint8Array {
  const samples = new Int16Array(Math.round((ms * PLAYED_RATE_HZ) / 1000));
  const edge = (EDGE_MS * PLAYED_RATE_HZ) / 1000;
  for (let at = 0; at < samples.length; at += 1) {
    const swell = Math.min(1, at / edge, (samples.length - 1 - at) / edge);
    samples[at] = Math.round(LOUDNESS * swell * Math.sin((2 * Math.PI * TONE_HZ * at) / PLAYED_RATE_HZ));
  }
  return writeWav(samples);
}
