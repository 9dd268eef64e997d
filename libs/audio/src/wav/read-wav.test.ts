import { riff, wavFile } from '../testing/sounds.js';
import { readWav } from './read-wav.js';

const samplesOf = (file: Uint8Array) => [...readWav(file).blocks()].flatMap((block) => [...block]);

describe('The sound of a WAV file', () => {
  it.each([
    // Values of ITU-T G.711, tables 1a to 2b, scaled to 16 bits.
    ['A-law', 6, [0xd5, 0x55, 0xaa, 0x2a, 0xc5], [8, -8, 32_256, -32_256, 264]],
    ['mu-law', 7, [0xff, 0x7f, 0x80, 0x00, 0xf0], [0, 0, 32_124, -32_124, 120]],
  ])('of %s is that of the standard', (_name, tag, codes, samples) => {
    const described = wavFile({ tag, bits: 8, seconds: 0 }).subarray(20, 36);
    const file = riff([
      ['fmt ', described],
      ['data', Uint8Array.from(codes)],
    ]);
    expect(samplesOf(file).map((sample) => sample * 0x8000 + 0)).toEqual(samples);
  });

  it('has no flaw when the file is whole, knows its size or not', () => {
    for (const saidBytes of [undefined, 0, 0xffffffff, 0x7ffff000]) {
      const { flaw, seconds } = readWav(
        wavFile({ seconds: 0.5, ...(saidBytes !== undefined && { saidBytes }) }),
      );
      expect([flaw, seconds]).toEqual([null, 0.5]);
    }
  });

  it('is there as far as it goes when the file is cut off, which is a flaw', () => {
    const { flaw, seconds } = readWav(wavFile({ seconds: 2 }).subarray(0, 44 + 16_000));
    expect(seconds).toBe(1);
    expect(flaw).toMatchObject({
      code: 'broken',
      finding: 'The file is cut off: it says 2.0 s of sound and holds 1.0 s.',
      advice: 'Save or copy it again.',
    });
  });

  it('is there when the description contradicts itself, which is a flaw too', () => {
    const file = wavFile({ seconds: 0.5 });
    file.writeUInt16LE(9, 32);
    expect(readWav(file)).toMatchObject({ seconds: 0.5, flaw: { code: 'broken' } });
  });
});
