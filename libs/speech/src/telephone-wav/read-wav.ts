import { WavError } from './wav-error.js';

/** How the samples of a WAV are written. */
export type Encoding = 'pcm16' | 'alaw' | 'mulaw';

/** The sound inside a WAV, not yet decoded. */
export interface WavSound {
  readonly encoding: Encoding;
  /** Samples a second, 8,000 to 48,000. */
  readonly rate: number;
  readonly channels: 1 | 2;
  /** Samples of each channel. */
  readonly frames: number;
  /** The samples, channels interleaved. */
  readonly data: Buffer;
}

/** Codes of the chunk `fmt ` (RFC 2361). */
const ENCODINGS: Readonly<Record<number, Encoding>> = { 1: 'pcm16', 6: 'alaw', 7: 'mulaw' };
/** The code stands in a longer `fmt ` chunk, at the beginning of a GUID. */
const EXTENSIBLE = 0xfffe;
const GUID_AT = 24;

/**
 * Reads the chunks of a RIFF WAVE file. One that was written to a pipe says a length that is not true: then the sound
 * goes to the end of the bytes.
 * @throws WavError
 */
export function readWav(bytes: Uint8Array): WavSound {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 12 || tagAt(file, 0) !== 'RIFF' || tagAt(file, 8) !== 'WAVE')
    throw new WavError('This is no WAV file: it does not begin with RIFF and WAVE.');
  const end = 8 + file.readUInt32LE(4);
  let format: Buffer | null = null;
  for (let at = 12; at + 8 <= file.length;) {
    const from = at + 8;
    const length = file.readUInt32LE(at + 4);
    const tag = tagAt(file, at);
    if (tag === 'fmt ') format = file.subarray(from, from + length);
    if (tag === 'data') {
      const streamed = length === 0 && end <= from;
      return sound(format, streamed ? file.subarray(from) : file.subarray(from, from + length));
    }
    // Chunks begin at even places.
    at = from + length + (length % 2);
  }
  throw new WavError('This WAV holds no sound: its chunk "data" is missing.');
}

function tagAt(file: Buffer, at: number): string {
  return file.toString('latin1', at, at + 4);
}

function sound(format: Buffer | null, data: Buffer): WavSound {
  if (format === null || format.length < 16)
    throw new WavError(
      'This WAV does not say how its sound is written: its chunk "fmt " is missing or cut off.',
    );
  const code = format.readUInt16LE(0);
  const extended = code === EXTENSIBLE && format.length >= GUID_AT + 2;
  const encoding = ENCODINGS[extended ? format.readUInt16LE(GUID_AT) : code];
  const bits = format.readUInt16LE(14);
  if (encoding === undefined || bits !== (encoding === 'pcm16' ? 16 : 8))
    throw new WavError('This WAV is written in another way than 16-bit PCM, A-law or mu-law.');
  const channels = format.readUInt16LE(2);
  if (channels !== 1 && channels !== 2)
    throw new WavError(`This WAV has ${channels} channels: it may have 1 or 2.`);
  const rate = format.readUInt32LE(4);
  if (rate < 8_000 || rate > 48_000)
    throw new WavError(`This WAV has ${rate} samples a second: it may have 8,000 to 48,000.`);
  const frames = Math.floor(data.length / (channels * (bits / 8)));
  if (frames === 0) throw new WavError('This WAV holds no sound: it has no samples.');
  return { encoding, rate, channels, frames, data };
}
