import { AudioFault } from '../audio-fault.js';
import { checkRate } from '../limits.js';

/** What to do with a WAV file that is not whole. */
export const SAVE_AGAIN = 'Save it again as WAV.';

/** How the samples of a WAV file are written. */
export type SampleEncoding =
  'pcm_8' | 'pcm_16' | 'pcm_24' | 'pcm_32' | 'float_32' | 'float_64' | 'a_law' | 'mu_law';

/** What the `fmt ` part of a WAV file says. */
export interface WavFormat {
  readonly encoding: SampleEncoding;
  readonly channels: 1 | 2;
  /** Samples a second. */
  readonly rate: number;
  /** Bytes of one moment: a sample of each channel. */
  readonly frameBytes: number;
  /** That the description contradicts itself. */
  readonly flaw: AudioFault | null;
}

/** By format tag and bits, as registered in RFC 2361. */
const ENCODINGS: Readonly<Record<string, SampleEncoding>> = {
  '1/8': 'pcm_8',
  '1/16': 'pcm_16',
  '1/24': 'pcm_24',
  '1/32': 'pcm_32',
  '3/32': 'float_32',
  '3/64': 'float_64',
  '6/8': 'a_law',
  '7/8': 'mu_law',
};

/** Tags that people meet and that are not converted. */
const OTHER_TAGS: Readonly<Record<number, string>> = {
  1: 'PCM',
  2: 'Microsoft ADPCM',
  3: 'floating point',
  6: 'A-law',
  7: 'mu-law',
  0x11: 'IMA ADPCM',
  0x31: 'GSM 6.10',
  0x40: 'G.721',
  0x50: 'MPEG',
  0x55: 'MP3',
};

/** The tag that says: look at the sub-format, whose first two bytes are the tag proper. */
const EXTENSIBLE = 0xfffe;
const SUB_FORMAT_AT = 24;
const LEAST_BYTES = 16;

/** @throws {AudioFault} for what is not converted */
export function readWavFormat(fmt: Uint8Array): WavFormat {
  if (fmt.length < LEAST_BYTES) {
    throw new AudioFault('broken', 'The description of the sound in this WAV file is cut off.', SAVE_AGAIN);
  }
  const view = new DataView(fmt.buffer, fmt.byteOffset, fmt.byteLength);
  const outer = view.getUint16(0, true);
  const tag =
    outer === EXTENSIBLE && fmt.length >= SUB_FORMAT_AT + 2 ? view.getUint16(SUB_FORMAT_AT, true) : outer;
  const channels = view.getUint16(2, true);
  const rate = view.getUint32(4, true);
  const saidFrameBytes = view.getUint16(12, true);
  const bits = view.getUint16(14, true);
  const encoding = ENCODINGS[`${tag}/${bits}`];
  if (encoding === undefined) {
    const name = OTHER_TAGS[tag] ?? `format ${tag}`;
    throw new AudioFault(
      'unsupported',
      `A WAV file may hold PCM of 8, 16, 24 or 32 bit, floating point, A-law or mu-law; this one holds ${name} of ${bits} bit.`,
      'Save it as 16-bit PCM.',
    );
  }
  if (channels !== 1 && channels !== 2) {
    throw new AudioFault(
      'unsupported',
      `The file must have one channel or two; this one has ${channels}.`,
      'Save it in mono or stereo.',
    );
  }
  checkRate(rate);
  const frameBytes = (channels * bits) / 8;
  const flaw =
    saidFrameBytes === frameBytes
      ? null
      : new AudioFault(
          'broken',
          `The file contradicts itself: ${channels} × ${bits} bit are not ${saidFrameBytes} bytes.`,
          SAVE_AGAIN,
        );
  return { encoding, channels, rate, frameBytes, flaw };
}
