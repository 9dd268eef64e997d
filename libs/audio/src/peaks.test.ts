import { readPeaks } from './peaks.js';
import { writeWav } from './wav/write-wav.js';

const SECOND = 8000;

/** A second of each of these values. */
function sound(...values: number[]): Uint8Array {
  return writeWav(Int16Array.from(values.flatMap((value) => new Array<number>(SECOND).fill(value))));
}

async function* inPieces(file: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
}

describe('the peaks of a recording', () => {
  it.each([1, 7, 44, 4096, 1_000_000])(
    'are how loud its parts are, read in pieces of %d bytes',
    async (size) => {
      const file = sound(0, 16_384, -32_768, 328);
      const { peaks } = await readPeaks(inPieces(file, size), 4000, 4);
      expect(peaks).toEqual([0, 50, 100, 1]);
    },
  );

  it('are as many as are asked for, however short it is', async () => {
    const { peaks } = await readPeaks(inPieces(writeWav(new Int16Array([3000, 3000])), 1000), 0, 10);
    expect(peaks).toHaveLength(10);
    expect(Math.max(...peaks)).toBe(9);
  });

  it('end with the sound: what stands behind it is not heard', async () => {
    const file = sound(0);
    const loud = new Uint8Array(1000).fill(127);
    const { peaks } = await readPeaks(inPieces(Buffer.concat([file, loud]), 999), 1000, 2);
    expect(peaks).toEqual([0, 0]);
  });

  it.each([
    ['no WAV', Buffer.from('This is a letter, and no sound at all.')],
    ['cut off in its header', sound(1).subarray(0, 30)],
  ])('are refused of a file that is %s', async (_what, file) => {
    await expect(readPeaks(inPieces(file, 10), 1000, 4)).rejects.toMatchObject({ code: 'broken' });
  });

  it('are refused of a sound with two channels', async () => {
    const file = sound(1);
    file[22] = 2;
    await expect(readPeaks(inPieces(file, 100), 1000, 4)).rejects.toMatchObject({ code: 'unsupported' });
  });
});
