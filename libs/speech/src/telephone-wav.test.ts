import { AudioFault, durationOfWavBytes } from '@hookswitch/audio';
import fc from 'fast-check';
import { silentWav, toTelephoneWav } from './telephone-wav.js';
import { level, pcm, samplesOf, tone, wavOf } from './testing/sounds.js';
import type { WavOptions } from './testing/sounds.js';

/** What is heard of an engine's WAV of 8,000 samples a second. */
const heard = async (data: Buffer, options: WavOptions = {}) =>
  samplesOf((await toTelephoneWav(wavOf(data, { rate: 8_000, ...options }))).wav);

const refusal = async (bytes: Uint8Array): Promise<string> => {
  try {
    await toTelephoneWav(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(AudioFault);
    return (error as AudioFault).finding;
  }
  return 'accepted';
};

describe('a WAV for the telephone', () => {
  it('has 8,000 samples a second, and says how long it plays', async () => {
    const { wav, duration_ms } = await toTelephoneWav(wavOf(pcm(tone(440, 22_050, 1.5))));
    expect([duration_ms, wav.length, durationOfWavBytes(wav.length)]).toEqual([1_500, 44 + 24_000, 1_500]);
    expect(Math.abs(level(samplesOf(wav)) - -9.03)).toBeLessThan(0.3);
  });

  it('holds the very samples when nothing has to change', async () => {
    const samples = [0, 1, -1, 32_767, -32_768, 1_234];
    expect(await heard(pcm(samples))).toEqual(samples);
  });

  it('is made of whatever an engine writes, loud samples too', async () => {
    const floats = Buffer.alloc(12);
    [0.5, -0.25, 7].forEach((sample, at) => floats.writeFloatLE(sample, at * 4));
    expect(await heard(floats, { code: 3, bits: 32 })).toEqual([16_384, -8_192, 32_767]);
    expect(await heard(Buffer.from([0, 0, 64, 0, 0, 0xe0]), { bits: 24 })).toEqual([16_384, -8_192]);
    expect(await heard(Buffer.from([192, 96]), { bits: 8 })).toEqual([16_384, -8_192]);
  });

  it.each<[string, WavOptions]>([
    ['the largest length', { saidLength: 0xffff_ffff, saidSize: 0xffff_ffff }],
    ['a huge length', { saidLength: 0x7fff_f000, saidSize: 0x7fff_f024 }],
    ['no length', { saidLength: 0, saidSize: 36 }],
    ['no length at all', { saidLength: 0, saidSize: 0 }],
  ])('is made of what was written to a pipe and says %s', async (_name, said) => {
    expect(await heard(pcm([7, 8, 9]), said)).toEqual([7, 8, 9]);
  });

  it('is made of what is there, when the engine was cut short or writes its header carelessly', async () => {
    expect(await heard(pcm([7, 8, 9]), { saidLength: 60_000, saidSize: 60_036 })).toEqual([7, 8, 9]);
    expect(await heard(pcm([7, 8, 9]), { saidFrameBytes: 0 })).toEqual([7, 8, 9]);
  });

  it('leaves out what stands before and behind the sound, also of odd length', async () => {
    const list = Buffer.from('LIST\x03\x00\x00\x00abc\x00', 'latin1');
    const wav = Buffer.concat([wavOf(pcm([7, 8]), { rate: 8_000, before: list }), list]);
    expect(samplesOf((await toTelephoneWav(wav)).wav)).toEqual([7, 8]);
  });

  it('may be longer than any prompt', async () => {
    const minutes = wavOf(Buffer.alloc(8_000 * 2 * 60 * 11), { rate: 8_000 });
    expect((await toTelephoneWav(minutes)).duration_ms).toBe(11 * 60_000);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'no WAV file'],
    ['an MP3', Buffer.from('ID3\x04 and so on, for a while'), 'no WAV file'],
    ['a page', Buffer.from('<!doctype html><title>Sign in</title>'), 'no WAV file'],
    ['a header alone', wavOf(pcm([1])).subarray(0, 36), 'no sound'],
    ['no samples', wavOf(Buffer.alloc(0)), 'no sound'],
    ['half a sample', wavOf(Buffer.alloc(1)), 'no sound'],
    ['no channel', wavOf(pcm([1]), { channels: 0 }), 'this one has 0'],
    ['six channels', wavOf(Buffer.alloc(120), { channels: 6 }), 'this one has 6'],
    ['too high a rate', wavOf(pcm([1]), { rate: 96_000 }), 'this file says 96 kHz'],
  ])('is not made of %s, and nobody is told to save it again', async (_name, bytes, rule) => {
    expect(await refusal(bytes)).toContain(rule);
    expect(await refusal(bytes)).not.toContain('Save');
  });

  it('is never made of odd bytes by accident: they are refused in a sentence, or play', async () => {
    const good = wavOf(pcm(tone(440, 8_000, 0.01)), { rate: 8_000 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 6 }),
        fc.nat(good.length),
        async (changes, length) => {
          const bytes = Buffer.from(good.subarray(0, length));
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
          expect(await refusal(bytes)).toMatch(/^accepted$|^[A-Z].*\.$/);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('lets others run while minutes of speech are converted', async () => {
    const minutes = wavOf(pcm(tone(440, 22_050, 60)));
    let turns = 0;
    let over = false;
    const count = () => {
      turns += 1;
      if (!over) setImmediate(count);
    };
    setImmediate(count);
    const { duration_ms } = await toTelephoneWav(minutes);
    over = true;
    expect(turns).toBeGreaterThan(60);
    expect(duration_ms).toBe(60_000);
  });

  it('can be silent', () => {
    const { wav, duration_ms } = silentWav(100);
    expect(duration_ms).toBe(100);
    expect(samplesOf(wav)).toEqual(Array.from({ length: 800 }, () => 0));
  });
});
