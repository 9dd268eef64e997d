import { PLAYED_RATE_HZ, WAV_HEADER_BYTES } from '../limits.js';

/** The WAV file that every gateway plays: 16-bit PCM, one channel, 8000 Hz. */
export function writeWav(samples: Int16Array): Uint8Array {
  const file = new Uint8Array(WAV_HEADER_BYTES + samples.length * 2);
  const view = new DataView(file.buffer);
  const letters = (at: number, text: string) => file.set(new TextEncoder().encode(text), at);
  letters(0, 'RIFF');
  view.setUint32(4, file.length - 8, true);
  letters(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, PLAYED_RATE_HZ, true);
  view.setUint32(28, PLAYED_RATE_HZ * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  letters(36, 'data');
  view.setUint32(40, samples.length * 2, true);
  samples.forEach((sample, at) => view.setInt16(WAV_HEADER_BYTES + at * 2, sample, true));
  return file;
}
