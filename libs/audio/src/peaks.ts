import { AudioFault } from './audio-fault.js';

/** A header with more than this in it is no telephone recording's. */
const HEAD_BYTES = 64 * 1024;
const PCM = 1;
const LOUDEST = 32_768;
const LEVELS = 100;

/** What a waveform is drawn of. */
export interface Peaks {
  /** How loud it is at most, from 0 to 100, in parts of equal length. */
  readonly peaks: readonly number[];
}

/**
 * How loud a recording is in each of so many parts of it: 16-bit PCM, one channel, read piece by piece.
 *
 * @param durationMs how long it is
 * @throws {AudioFault} `unsupported` or `broken`
 */
export async function readPeaks(
  body: AsyncIterable<Uint8Array>,
  durationMs: number,
  count: number,
): Promise<Peaks> {
  const peaks = new Array<number>(count).fill(0);
  let head: Uint8Array | null = new Uint8Array(0);
  let perPart = 1;
  let sample = 0;
  let left = Infinity;
  let low: number | null = null;
  const hear = (value: number) => {
    const part = Math.min(count - 1, Math.floor(sample / perPart));
    const level = Math.min(LEVELS, Math.round((Math.abs((value << 16) >> 16) / LOUDEST) * LEVELS));
    if (level > peaks[part]!) peaks[part] = level;
    sample += 1;
  };
  for await (const chunk of body) {
    let sound: Uint8Array = chunk;
    if (head !== null) {
      const joined: Uint8Array = new Uint8Array(head.length + chunk.length);
      joined.set(head);
      joined.set(chunk, head.length);
      const found = readHead(joined);
      if (found === null) {
        head = joined;
        continue;
      }
      head = null;
      perPart = Math.max(1, ((durationMs / 1000) * found.rate) / count);
      left = found.bytes;
      sound = joined.subarray(found.at);
    }
    sound = sound.subarray(0, Math.min(sound.length, left));
    left -= sound.length;
    let at = 0;
    if (low !== null && sound.length > 0) {
      hear(low | (sound[0]! << 8));
      low = null;
      at = 1;
    }
    for (; at + 1 < sound.length; at += 2) hear(sound[at]! | (sound[at + 1]! << 8));
    if (at < sound.length) low = sound[at]!;
  }
  if (head !== null) throw broken();
  return { peaks };
}

/** Where the sound begins, how long it is in bytes, and its rate; `null`: the header goes on. */
function readHead(file: Uint8Array): { at: number; bytes: number; rate: number } | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const letters = (at: number) => String.fromCharCode(...file.subarray(at, at + 4));
  if (file.length < 12) return null;
  if (letters(0) !== 'RIFF' || letters(8) !== 'WAVE') throw broken();
  let rate = 0;
  for (let at = 12; at + 8 <= file.length;) {
    const size = view.getUint32(at + 4, true);
    if (letters(at) === 'data') {
      if (rate === 0) throw broken();
      // A recorder that writes as it goes may not have come back to say how long it is.
      return { at: at + 8, bytes: size === 0 ? Infinity : size, rate };
    }
    if (letters(at) === 'fmt ') {
      if (at + 24 > file.length) return null;
      const [format, channels, bits] = [at + 8, at + 10, at + 22].map((place) => view.getUint16(place, true));
      if (format !== PCM || channels !== 1 || bits !== 16)
        throw new AudioFault(
          'unsupported',
          'A waveform is drawn of 16-bit PCM with one channel.',
          'Listen to it, or download it.',
        );
      rate = view.getUint32(at + 12, true);
    }
    at += 8 + size + (size % 2);
  }
  if (file.length > HEAD_BYTES) throw broken();
  return null;
}

function broken(): AudioFault {
  return new AudioFault('broken', 'The file is no WAV file, or there is no sound in it.', 'Download it.');
}
