import fc from 'fast-check';
import { AudioFault } from './audio-fault.js';
import { convertAudio } from './convert-audio.js';
import { fixture, wavFile } from './testing/sounds.js';

/** Times as many runs as usual: `HOOKSWITCH_PROPERTY_EFFORT=50 npm test`. */
const EFFORT = Number(process.env.HOOKSWITCH_PROPERTY_EFFORT ?? 1);

const good = [
  wavFile({ seconds: 0.3 }),
  wavFile({ seconds: 0.2, rate: 44_100, channels: 2, bits: 24, extensible: true }),
  wavFile({ seconds: 0.2, tag: 3, bits: 64, rate: 22_050 }),
  fixture('tone-440hz-1s-mono-22050.mp3'),
  fixture('tone-440hz-1s-stereo-44100.mp3'),
];
const id3 = (said: number) => Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, ...Buffer.alloc(3), said & 127]);

/** A good file that something happened to. */
const spoilt = fc
  .record({
    file: fc.constantFrom(...good),
    // Most of what matters is at the beginning.
    changes: fc.array(
      fc.tuple(
        fc.oneof(fc.nat(63), fc.nat(20_000)),
        fc.oneof(fc.constantFrom(0, 0xff, 0x7f, 0x80), fc.nat(255)),
      ),
      { maxLength: 12 },
    ),
    cutFrom: fc.oneof(fc.constant(0), fc.nat(2000)),
    cutTo: fc.option(fc.nat(20_000), { freq: 2 }),
    before: fc.option(fc.nat(127), { freq: 1 }),
    behind: fc.uint8Array({ maxLength: 300 }),
  })
  .map(({ file, changes, cutFrom, cutTo, before, behind }) => {
    const copy = Buffer.from(file);
    for (const [at, byte] of changes) if (at < copy.length) copy[at] = byte;
    const part = copy.subarray(cutFrom, cutTo ?? undefined);
    return Buffer.concat([...(before === null ? [] : [id3(before)]), part, behind]);
  });

/** Bytes that look like the pieces of an MP3 file, and are noise. */
const noise = fc
  .record({ head: fc.constantFrom([0xff, 0xfb, 0x90, 0x00], [0xff, 0xf3, 0x40, 0xc0], [0xff, 0xe3, 0x18, 0xc4]), pieces: fc.array(fc.uint8Array({ minLength: 380, maxLength: 500 }), { minLength: 2, maxLength: 40 }) })
  .map(({ head, pieces }) => Buffer.concat(pieces.map((piece) => {
    const bytes = Buffer.from(piece);
    bytes.set(head);
    const length = head[2] === 0x90 ? 417 : head[2] === 0x40 ? 208 : 72;
    return bytes.subarray(0, length);
  }))); // prettier-ignore

describe('Whatever is uploaded', () => {
  it.each([
    ['a good file that was spoilt', spoilt, 400],
    ['noise that looks like MP3', noise, 60],
    ['any bytes', fc.uint8Array({ maxLength: 2000 }), 100],
  ] as const)(
    '%s is converted or refused, soon and with a sentence',
    async (_name, files, runs) => {
      let taken = 0;
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(files, async (file) => {
          const started = performance.now();
          try {
            const { wav, duration_ms } = await convertAudio(file);
            expect(wav.length).toBeGreaterThanOrEqual(44 + 1600);
            expect(duration_ms).toBeGreaterThanOrEqual(100);
            taken += 1;
          } catch (error) {
            if (!(error instanceof AudioFault)) throw error;
            expect(error.message).toMatch(/^[A-Z].*\.$/s);
            refused += 1;
          }
          expect(performance.now() - started).toBeLessThan(5000);
        }),
        { numRuns: runs * EFFORT },
      );
      expect(refused).toBeGreaterThan(0);
      if (files === spoilt) expect(taken).toBeGreaterThan(0);
    },
    120_000 * EFFORT,
  );
});
