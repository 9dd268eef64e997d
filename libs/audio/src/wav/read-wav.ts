import { AudioFault } from '../audio-fault.js';
import type { SoundSource } from '../sound-source.js';
import { chunksOf, isWav } from './chunks.js';
import type { Chunk } from './chunks.js';
import { SAMPLE_READERS } from './sample-readers.js';
import { readWavFormat, SAVE_AGAIN } from './wav-format.js';
import type { WavFormat } from './wav-format.js';

/** Moments that are read at a time. */
const BLOCK_FRAMES = 16_384;
/** Writers that do not know the size when they begin say something this large, or nothing. */
const UNKNOWN_FROM = 0x7fff0000;

/** The sound of a WAV file, as far as it goes. */
export interface WavSound extends SoundSource {
  readonly seconds: number;
  /**
   * Why somebody who can save the file again should: it is cut off, or contradicts itself. A program that speaks cannot;
   * its sound is there all the same.
   */
  readonly flaw: AudioFault | null;
}

/**
 * A WAV file's sound, one channel, piece by piece.
 * @throws {AudioFault} for a file without sound, or of a kind that is not converted
 */
export function readWav(file: Uint8Array): WavSound {
  if (!isWav(file)) {
    throw new AudioFault(
      'unknown_format',
      'This is no WAV file: it does not begin with RIFF and WAVE.',
      'Save it as WAV.',
    );
  }
  let format: WavFormat | undefined;
  let data: Chunk | undefined;
  for (const chunk of chunksOf(file)) {
    if (chunk.id === 'fmt ' && format === undefined) format = readWavFormat(chunk.bytes);
    else if (chunk.id === 'data') {
      data = chunk.saidBytes === 0 ? restOf(file, chunk) : chunk;
      break;
    }
  }
  if (format === undefined) {
    throw new AudioFault('broken', 'This WAV file does not say what its sound is like.', SAVE_AGAIN);
  }
  const frames = Math.floor((data?.bytes.length ?? 0) / format.frameBytes);
  if (data === undefined || frames === 0) {
    throw new AudioFault('broken', 'This WAV file has no sound in it.', SAVE_AGAIN);
  }
  return {
    rate: format.rate,
    seconds: frames / format.rate,
    flaw: format.flaw ?? cutOff(data, format),
    blocks: () => blocksOf(data.bytes, frames, format),
  };
}

/** A part that says it is empty and has bytes behind it was never finished: they are the sound. */
function restOf(file: Uint8Array, { id, bytes }: Chunk): Chunk {
  const rest = file.subarray(bytes.byteOffset - file.byteOffset);
  return { id, bytes: rest, saidBytes: rest.length };
}

function cutOff({ bytes, saidBytes }: Chunk, { rate, frameBytes }: WavFormat): AudioFault | null {
  if (saidBytes >= UNKNOWN_FROM || saidBytes - bytes.length <= frameBytes) return null;
  const seconds = (count: number) => (count / frameBytes / rate).toFixed(1);
  return new AudioFault(
    'broken',
    `The file is cut off: it says ${seconds(saidBytes)} s of sound and holds ${seconds(bytes.length)} s.`,
    'Save or copy it again.',
  );
}

function* blocksOf(
  data: Uint8Array,
  frames: number,
  { encoding, channels, frameBytes }: WavFormat,
): Iterable<Float32Array> {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const read = SAMPLE_READERS[encoding];
  const second = frameBytes / channels;
  for (let from = 0; from < frames; from += BLOCK_FRAMES) {
    const block = new Float32Array(Math.min(BLOCK_FRAMES, frames - from));
    for (let frame = 0; frame < block.length; frame += 1) {
      const at = (from + frame) * frameBytes;
      block[frame] = channels === 1 ? read(view, at) : (read(view, at) + read(view, at + second)) / 2;
    }
    yield block;
  }
}
