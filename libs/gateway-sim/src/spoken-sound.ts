import type { SpokenPart } from './channel.js';

/** How telephone systems record: 8,000 samples a second, 16 bits each, one channel. */
const SAMPLES_PER_SECOND = 8000;
const BYTES_PER_SAMPLE = 2;
const HEADER_BYTES = 44;
const CHUNK_SAMPLES = 32 * 1024;

/** A murmur: about as high as a voice, four syllables a second, never loud. */
const MURMUR_HZ = 180;
const SYLLABLES_PER_SECOND = 4;
const LOUDNESS = 6000;

/**
 * A WAV file of so much silence, with a murmur where something was said: what can be heard on a telephone system that has
 * no sound. The words stand behind the sound as the file's comment (`LIST INFO ICMT`), which a player leaves alone.
 *
 * @param durationMs rounded to whole samples
 */
export async function* spokenSound(
  durationMs: number,
  spoken: readonly SpokenPart[] = [],
): AsyncGenerator<Uint8Array> {
  const samples = samplesIn(durationMs);
  const words = comment(spoken.map(({ text }) => text).join('\n'));
  yield header(samples * BYTES_PER_SAMPLE, words.length);
  for (let from = 0; from < samples; from += CHUNK_SAMPLES) {
    yield murmur(from, Math.min(CHUNK_SAMPLES, samples - from), spoken);
  }
  if (words.length > 0) yield words;
}

function samplesIn(ms: number): number {
  return Math.round((ms / 1000) * SAMPLES_PER_SECOND);
}

function murmur(from: number, samples: number, spoken: readonly SpokenPart[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(samples * BYTES_PER_SAMPLE));
  for (const part of spoken) {
    const first = Math.max(from, samplesIn(part.from_ms));
    const last = Math.min(from + samples, samplesIn(part.to_ms));
    for (let sample = first; sample < last; sample += 1) {
      const seconds = sample / SAMPLES_PER_SECOND;
      const loudness = Math.abs(Math.sin(Math.PI * SYLLABLES_PER_SECOND * seconds)) * LOUDNESS;
      const value = Math.round(loudness * Math.sin(2 * Math.PI * MURMUR_HZ * seconds));
      view.setInt16((sample - from) * BYTES_PER_SAMPLE, value, true);
    }
  }
  return new Uint8Array(view.buffer);
}

function header(dataBytes: number, moreBytes: number): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  const text = (at: number, word: string) => bytes.set(new TextEncoder().encode(word), at);
  text(0, 'RIFF');
  view.setUint32(4, HEADER_BYTES - 8 + dataBytes + moreBytes, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, SAMPLES_PER_SECOND, true);
  view.setUint32(28, SAMPLES_PER_SECOND * BYTES_PER_SAMPLE, true);
  view.setUint16(32, BYTES_PER_SAMPLE, true);
  view.setUint16(34, 8 * BYTES_PER_SAMPLE, true);
  text(36, 'data');
  view.setUint32(40, dataBytes, true);
  return bytes;
}

/** The chunk that holds the words: UTF-8, ended by a zero, an even number of bytes. Nothing where there are none. */
function comment(words: string): Uint8Array {
  if (words === '') return new Uint8Array(0);
  const text = new TextEncoder().encode(words);
  const size = text.length + 1;
  const padded = size + (size % 2);
  const bytes = new Uint8Array(20 + padded);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('LIST'), 0);
  view.setUint32(4, 12 + padded, true);
  bytes.set(new TextEncoder().encode('INFOICMT'), 8);
  view.setUint32(16, size, true);
  bytes.set(text, 20);
  return bytes;
}
