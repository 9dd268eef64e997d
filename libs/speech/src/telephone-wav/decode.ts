import { ALAW, MULAW } from './g711.js';
import type { WavSound } from './read-wav.js';

/** So many samples are decoded between two pauses. */
const SLICE = 65_536;

/** The samples of a WAV as one channel: stereo becomes the mean of both. Pauses now and then, for who wants to. */
export function* decode({ encoding, channels, frames, data }: WavSound): Generator<void, Int16Array> {
  const sample =
    encoding === 'pcm16'
      ? (index: number) => data.readInt16LE(index * 2)
      : (
          (table: Int16Array) => (index: number) =>
            table[data[index]!]!
        )(encoding === 'alaw' ? ALAW : MULAW);
  const mono = new Int16Array(frames);
  for (let from = 0; from < frames; from += SLICE) {
    const to = Math.min(frames, from + SLICE);
    for (let frame = from; frame < to; frame += 1) {
      mono[frame] = channels === 1 ? sample(frame) : (sample(frame * 2) + sample(frame * 2 + 1)) / 2;
    }
    yield;
  }
  return mono;
}
