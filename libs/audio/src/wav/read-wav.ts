import { AudioFault } from '../audio-fault.js';
import { checkLength } from '../limits.js';
import type { SoundSource } from '../sound-source.js';
import { chunksOf } from './chunks.js';
import type { Chunk } from './chunks.js';
import { SAMPLE_READERS } from './sample-readers.js';
import { readWavFormat } from './wav-format.js';
import type { WavFormat } from './wav-format.js';

/** Moments that are read at a time. */
const BLOCK_FRAMES = 16_384;
/** Writers that do not know the size when they begin say something this large, or nothing. */
const UNKNOWN_FROM = 0x7fff0000;

/**
 * A WAV file's sound, one channel, piece by piece.
 * @throws {AudioFault} for a file that is cut off, has no sound, or is of a kind that is not converted
 */
export function readWav(file: Uint8Array): SoundSource {
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
    throw new AudioFault(
      'broken',
      'This WAV file does not say what its sound is like. Save it again as WAV.',
    );
  }
  if (data === undefined) {
    throw new AudioFault('broken', 'This WAV file has no sound in it. Save it again as WAV.');
  }
  checkWhole(data, format);
  const frames = Math.floor(data.bytes.length / format.frameBytes);
  checkLength(frames / format.rate);
  return { rate: format.rate, blocks: () => blocksOf(data.bytes, frames, format) };
}

/** A part that says it is empty and has bytes behind it was never finished: they are the sound. */
function restOf(file: Uint8Array, { id, bytes }: Chunk): Chunk {
  const rest = file.subarray(bytes.byteOffset - file.byteOffset);
  return { id, bytes: rest, saidBytes: rest.length };
}

function checkWhole({ bytes, saidBytes }: Chunk, { rate, frameBytes }: WavFormat): void {
  if (saidBytes >= UNKNOWN_FROM || saidBytes - bytes.length <= frameBytes) return;
  const seconds = (count: number) => (count / frameBytes / rate).toFixed(1);
  throw new AudioFault(
    'broken',
    `The file is cut off: it says ${seconds(saidBytes)} s of sound and holds ${seconds(bytes.length)} s. Save or copy it again.`,
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
