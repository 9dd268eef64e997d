import fc from 'fast-check';
import { level, pcm, samplesOf, tone, wavOf } from '../testing/sounds.js';
import type { WavOptions } from '../testing/sounds.js';
import { durationOf, silentWav, toTelephoneWav, toTelephoneWavGently } from './telephone-wav.js';
import { WavError } from './wav-error.js';

const refusal = (bytes: Uint8Array): string => {
  try {
    toTelephoneWav(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(WavError);
    return (error as Error).message;
  }
  return 'accepted';
};

describe('a WAV for the telephone', () => {
  it('is 16-bit PCM, mono, 8,000 samples a second, and says how long it plays', () => {
    const { wav, duration_ms } = toTelephoneWav(wavOf(pcm(tone(440, 22_050, 1.5))));
    expect(duration_ms).toBe(1_500);
    expect(wav.length).toBe(44 + 12_000 * 2);
    expect(wav.toString('latin1', 0, 4)).toBe('RIFF');
    expect(wav.readUInt32LE(4)).toBe(wav.length - 8);
    expect(wav.toString('latin1', 8, 16)).toBe('WAVEfmt ');
    const format = [20, 22, 32, 34].map((at) => wav.readUInt16LE(at));
    expect(format).toEqual([1, 1, 2, 16]);
    expect([wav.readUInt32LE(24), wav.readUInt32LE(28), wav.readUInt32LE(40)]).toEqual([
      8_000, 16_000, 24_000,
    ]);
    expect(durationOf(wav.length)).toBe(1_500);
  });

  it('holds the very samples when nothing has to change', () => {
    const samples = [0, 1, -1, 32_767, -32_768, 1_234];
    expect(samplesOf(toTelephoneWav(wavOf(pcm(samples), { rate: 8_000 })).wav)).toEqual(samples);
  });

  it.each([8_001, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 47_999, 48_000])(
    'keeps what the telephone carries, from %i samples a second',
    (rate) => {
      for (const hertz of [300, 1_000, 3_300]) {
        const { wav } = toTelephoneWav(wavOf(pcm(tone(hertz, rate, 1)), { rate }));
        expect(Math.abs(level(samplesOf(wav)) - -9.03)).toBeLessThan(0.3);
      }
    },
  );

  it.each([11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 47_999, 48_000])(
    'lets nothing above its band fold back, from %i samples a second',
    (rate) => {
      for (const hertz of [4_100, 5_000, 7_000, 11_500, 15_700, 20_000].filter((tone) => tone < rate / 2)) {
        const { wav } = toTelephoneWav(wavOf(pcm(tone(hertz, rate, 1)), { rate }));
        expect(level(samplesOf(wav))).toBeLessThan(-9 - 55);
      }
    },
  );

  it('keeps a tone a tone: what is not the tone is as faint as the noise of 16 bits', () => {
    const { wav } = toTelephoneWav(wavOf(pcm(tone(1_000, 22_050, 1))));
    const samples = samplesOf(wav);
    const rest = samples.map(
      (sample, index) => sample - Math.round(16_384 * Math.sin((2 * Math.PI * index) / 8)),
    );
    expect(level(rest)).toBeLessThan(-70);
  });

  it('does not swing over at full level', () => {
    const square = Array.from({ length: 22_050 }, (_, index) => (index % 100 < 50 ? 32_767 : -32_768));
    const samples = samplesOf(toTelephoneWav(wavOf(pcm(square))).wav);
    // A sample that wrapped around would stand against its neighbours.
    const jumps = samples.filter(
      (sample, index) => index > 0 && Math.abs(sample - samples[index - 1]!) > 60_000,
    );
    expect(jumps).toEqual([]);
    expect(Math.max(...samples)).toBe(32_767);
  });

  it('mixes stereo', () => {
    const both = pcm([1_000, 3_000, -500, 500, 32_767, 32_767]);
    expect(samplesOf(toTelephoneWav(wavOf(both, { rate: 8_000, channels: 2 })).wav)).toEqual([
      2_000, 0, 32_767,
    ]);
  });

  it.each([
    // Values of ITU-T G.711, tables 1a to 2b, scaled to 16 bits.
    ['A-law', 6, [0xd5, 0x55, 0xaa, 0x2a, 0xc5], [8, -8, 32_256, -32_256, 264]],
    ['mu-law', 7, [0xff, 0x7f, 0x80, 0x00, 0xf0], [0, 0, 32_124, -32_124, 120]],
  ])('takes %s', (_name, code, bytes, samples) => {
    const wav = wavOf(Buffer.from(bytes), { rate: 8_000, bits: 8, code });
    expect(samplesOf(toTelephoneWav(wav).wav)).toEqual(samples);
  });

  it('takes the longer header that newer programs write', () => {
    const plain = wavOf(pcm([5, -5]), { rate: 8_000 });
    const format = Buffer.concat([plain.subarray(20, 36), Buffer.alloc(24)]);
    format.writeUInt16LE(0xfffe, 0);
    format.writeUInt16LE(22, 16);
    format.writeUInt16LE(1, 24);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(40);
    const wav = Buffer.concat([plain.subarray(0, 16), length, format, plain.subarray(36)]);
    expect(samplesOf(toTelephoneWav(wav).wav)).toEqual([5, -5]);
  });

  it.each<[string, WavOptions]>([
    ['the largest length', { saidLength: 0xffff_ffff, saidSize: 0xffff_ffff }],
    ['a huge length', { saidLength: 0x7fff_f000, saidSize: 0x7fff_f024 }],
    ['no length', { saidLength: 0, saidSize: 36 }],
    ['no length at all', { saidLength: 0, saidSize: 0 }],
  ])('takes what was written to a pipe and says %s', (_name, said) => {
    const wav = wavOf(pcm([7, 8, 9]), { rate: 8_000, ...said });
    expect(samplesOf(toTelephoneWav(wav).wav)).toEqual([7, 8, 9]);
  });

  it('steps over other chunks, also of odd length, and leaves what comes behind', () => {
    const list = Buffer.from('LIST\x03\x00\x00\x00abc\x00', 'latin1');
    const wav = Buffer.concat([wavOf(pcm([7, 8]), { rate: 8_000, before: list }), list]);
    expect(samplesOf(toTelephoneWav(wav).wav)).toEqual([7, 8]);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'no WAV file'],
    ['an MP3', Buffer.from('ID3\x04 and so on, for a while'), 'no WAV file'],
    ['a page', Buffer.from('<!doctype html><title>Sign in</title>'), 'no WAV file'],
    ['a header alone', wavOf(pcm([1])).subarray(0, 36), 'no sound'],
    ['no samples', wavOf(Buffer.alloc(0)), 'no samples'],
    ['half a sample', wavOf(Buffer.alloc(1)), 'no samples'],
    ['24 bits', wavOf(Buffer.alloc(60), { bits: 24 }), '16-bit PCM'],
    ['floating point', wavOf(Buffer.alloc(64), { bits: 32, code: 3 }), '16-bit PCM'],
    ['no channel', wavOf(pcm([1]), { channels: 0 }), '0 channels'],
    ['six channels', wavOf(Buffer.alloc(120), { channels: 6 }), '6 channels'],
    ['too low a rate', wavOf(pcm([1]), { rate: 7_999 }), '7999 samples'],
    ['too high a rate', wavOf(pcm([1]), { rate: 96_000 }), '96000 samples'],
    ['no format', Buffer.concat([Buffer.from('RIFF\x10\0\0\0WAVEdata\x02\0\0\0\x01\0', 'latin1')]), '"fmt "'],
  ])('is not made of %s', (_name, bytes, rule) => {
    expect(refusal(bytes)).toContain(rule);
  });

  it('is never made of odd bytes by accident: they are refused in a sentence, or play', () => {
    const good = wavOf(pcm(tone(440, 8_000, 0.01)), { rate: 8_000 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 6 }),
        fc.nat(good.length),
        (changes, length) => {
          const bytes = Buffer.from(good.subarray(0, length));
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
          const told = refusal(bytes);
          expect(told === 'accepted' || told.startsWith('This ')).toBe(true);
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
    const made = await toTelephoneWavGently(minutes);
    over = true;
    expect(turns).toBeGreaterThan(100);
    expect(made.wav.equals(toTelephoneWav(minutes).wav)).toBe(true);
  });

  it('can be silent', () => {
    const { wav, duration_ms } = silentWav(100);
    expect(duration_ms).toBe(100);
    expect(samplesOf(wav)).toEqual(Array.from({ length: 800 }, () => 0));
  });
});
