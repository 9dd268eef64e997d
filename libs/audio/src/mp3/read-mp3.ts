import { MPEGDecoder } from 'mpg123-decoder';
import type { MPEGDecodedAudio } from 'mpg123-decoder';
import { AudioFault } from '../audio-fault.js';
import { checkRate } from '../limits.js';
import type { SoundSource } from '../sound-source.js';
import { findStream } from './find-stream.js';

/** Bytes that are decoded at a time: at most half a minute of sound. */
const PIECE_BYTES = 16_384;
/** So many complaints about one piece are not one that can be read. */
const MOST_COMPLAINTS = 20;

/**
 * An MP3 file's sound, one channel, piece by piece, without the silence that its encoder put around it.
 * @throws {AudioFault} for a file without sound, or of another layer
 */
export async function readMp3(file: Uint8Array): Promise<SoundSource> {
  const stream = findStream(file);
  if (stream === undefined) {
    throw new AudioFault(
      'broken',
      'This MP3 file has a tag, but no sound that can be found behind it.',
      'Save it again as MP3.',
    );
  }
  const { layer, rate } = stream.header;
  if (layer !== 3) {
    throw new AudioFault(
      'unsupported',
      `An MPEG file must be of layer III (MP3); this one is of layer ${'I'.repeat(layer)}.`,
      'Save it as MP3.',
    );
  }
  checkRate(rate);
  const decoder = new MPEGDecoder();
  await decoder.ready;
  return { rate, blocks: () => decodedBlocks(decoder, file.subarray(stream.at), rate) };
}

function* decodedBlocks(decoder: MPEGDecoder, file: Uint8Array, rate: number): Iterable<Float32Array> {
  try {
    for (let from = 0; from < file.length; from += PIECE_BYTES) {
      const { channelData, samplesDecoded, sampleRate } = decodePiece(
        decoder,
        file.subarray(from, from + PIECE_BYTES),
      );
      if (samplesDecoded === 0) continue;
      if (sampleRate !== rate) {
        throw new AudioFault(
          'broken',
          `The sample rate changes within the file, from ${rate} to ${sampleRate} Hz.`,
          'Save it again as MP3.',
        );
      }
      yield mixed(channelData, samplesDecoded);
    }
  } finally {
    letGo(decoder);
  }
}

/** One that has broken down cannot tidy up either; its memory goes with it. */
function letGo(decoder: MPEGDecoder): void {
  try {
    decoder.free();
  } catch {
    // What was wrong has been said.
  }
}

/**
 * The decoder goes on for ever with some errors, and says so on the console each time. Nothing else runs until `decode` returns, so that
 * the console can listen for it meanwhile.
 */
function decodePiece(decoder: MPEGDecoder, piece: Uint8Array): MPEGDecodedAudio {
  const { console } = globalThis;
  const { error } = console;
  let complaints = 0;
  console.error = () => {
    complaints += 1;
    if (complaints > MOST_COMPLAINTS) throw damaged();
  };
  try {
    return decoder.decode(piece);
  } catch (fault) {
    // What the decoder runs on has broken down: a file that does this is damaged.
    throw fault instanceof AudioFault ? fault : damaged();
  } finally {
    console.error = error;
  }
}

function damaged(): AudioFault {
  return new AudioFault('broken', 'This MP3 file is damaged and cannot be decoded.', 'Save it again as MP3.');
}

function mixed([left, right]: readonly Float32Array[], samples: number): Float32Array {
  const mono = new Float32Array(samples);
  for (let at = 0; at < samples; at += 1) {
    const first = left?.[at] ?? 0;
    mono[at] = (first + (right?.[at] ?? first)) / 2;
  }
  return mono;
}
