import { convertAudio } from './convert-audio.js';
import { fixture, loudnessOf, riff, samplesOf, tone, wavFile } from './testing/sounds.js';
import type { WavRecipe } from './testing/sounds.js';

const converted = async (recipe: WavRecipe) => convertAudio(wavFile(recipe));
const decibels = (ratio: number) => 20 * Math.log10(ratio);

describe('An uploaded WAV file', () => {
  it('becomes 16-bit mono PCM at 8000 Hz', async () => {
    const { wav, format, duration_ms } = await converted({ rate: 44_100, channels: 2, seconds: 1.5 });
    const header = Buffer.from(wav);
    expect([header.toString('latin1', 0, 4), header.toString('latin1', 8, 16)]).toEqual(['RIFF', 'WAVEfmt ']);
    expect([20, 22, 32, 34].map((at) => header.readUInt16LE(at))).toEqual([1, 1, 2, 16]);
    expect([24, 28].map((at) => header.readUInt32LE(at))).toEqual([8000, 16_000]);
    expect([header.readUInt32LE(4), header.readUInt32LE(40)]).toEqual([wav.length - 8, wav.length - 44]);
    expect([format, duration_ms, wav.length]).toEqual(['wav', 1500, 44 + 2 * 12_000]);
  });

  it.each<[string, WavRecipe]>([
    ['8-bit PCM', { bits: 8 }],
    ['16-bit PCM', { bits: 16 }],
    ['24-bit PCM', { bits: 24 }],
    ['32-bit PCM', { bits: 32 }],
    ['floating point', { tag: 3, bits: 32 }],
    ['floating point of 64 bit', { tag: 3, bits: 64 }],
    ['A-law', { tag: 6, bits: 8 }],
    ['mu-law', { tag: 7, bits: 8 }],
    ['24-bit PCM in the extensible form', { bits: 24, extensible: true }],
  ])('of %s keeps its tone and level', async (_name, recipe) => {
    const samples = samplesOf((await converted(recipe)).wav);
    expect(decibels(loudnessOf(440, samples) / 0.5)).toBeCloseTo(0, 0);
    const noise = samples.map((sample, at) => sample - 0x8000 * tone(440)(at / 8000));
    expect(Math.max(...noise.map(Math.abs))).toBeLessThan(0x8000 * 0.03);
  });

  it.each([8000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 37_790, 44_100, 48_000])(
    'of %i Hz keeps speech as loud as it was, and keeps what is above the telephone out',
    async (rate) => {
      const of = async (hz: number) => (await converted({ rate, sound: tone(hz), seconds: 0.6 })).wav;
      for (const hz of [100, 1000, 3300]) {
        expect(Math.abs(decibels(loudnessOf(hz, samplesOf(await of(hz))) / 0.5))).toBeLessThan(0.3);
      }
      // A tone above 4 kHz would come back mirrored at 8000 - hz.
      for (const hz of [4100, 4500, 5000, 7000, 15_000].filter((one) => one < rate / 2 - 200)) {
        const samples = samplesOf(await of(hz));
        const inside = samples.subarray(800, -800);
        expect(decibels(Math.max(...inside.map(Math.abs)) / 0x8000)).toBeLessThan(-60);
      }
      expect(samplesOf(await of(1000))).toHaveLength(4800);
    },
  );

  it('keeps a tone a tone: what is not the tone is as faint as the noise of 16 bits', async () => {
    const samples = samplesOf((await converted({ rate: 22_050, sound: tone(1000) })).wav);
    const noise = samples.map((sample, at) => sample - 0x8000 * tone(1000)(at / 8000)).subarray(400, -400);
    const power = noise.reduce((sum, sample) => sum + sample * sample, 0) / noise.length;
    expect(decibels(Math.sqrt(power) / 0x8000)).toBeLessThan(-70);
  });

  it('is mixed out of both channels', async () => {
    const sound = (second: number, channel: number) => tone(channel === 0 ? 400 : 900)(second);
    const samples = samplesOf((await converted({ rate: 16_000, channels: 2, sound })).wav);
    expect(loudnessOf(400, samples)).toBeCloseTo(0.25, 2);
    expect(loudnessOf(900, samples)).toBeCloseTo(0.25, 2);
  });

  it('may hold other parts, and may not know its own size', async () => {
    const list = ['LIST', Buffer.alloc(501, 7)] as const;
    for (const recipe of [{ before: [list] }, { saidBytes: 0xffffffff }, { saidBytes: 0 }]) {
      expect((await converted(recipe)).duration_ms).toBe(1000);
    }
  });

  it('that is too loud is clipped, not turned over', async () => {
    const sound = () => 4;
    const samples = samplesOf((await converted({ tag: 3, bits: 32, rate: 16_000, sound })).wav);
    expect(Math.min(...samples.subarray(800, -800))).toBeGreaterThan(0x7f00);
  });
});

describe('An uploaded MP3 file', () => {
  it.each([['tone-440hz-1s-mono-22050.mp3'], ['tone-440hz-1s-stereo-44100.mp3']])(
    '%s keeps its tone, level and length',
    async (name) => {
      const { wav, format, duration_ms } = await convertAudio(fixture(name));
      expect(format).toBe('mp3');
      expect(decibels(loudnessOf(440, samplesOf(wav)) / 0.5)).toBeCloseTo(0, 0);
      // Without a header that tells of it, up to three pieces of silence stay around the sound.
      expect(duration_ms).toBeGreaterThanOrEqual(1000);
      expect(duration_ms).toBeLessThan(1160);
    },
  );

  it('may have tags before and behind its sound', async () => {
    const sound = fixture('tone-440hz-1s-mono-22050.mp3');
    const picture = Buffer.alloc(3000, 0xff);
    const tag = Buffer.concat([Buffer.from('ID3\x03\0\0'), Buffer.from([0, 0, 23, 56]), picture]);
    const end = Buffer.alloc(128);
    end.write('TAGGreeting');
    const plain = await convertAudio(sound);
    const tagged = await convertAudio(Buffer.concat([tag, sound, end]));
    expect(Math.abs(tagged.duration_ms - plain.duration_ms)).toBeLessThan(60);
  });
});

describe('A file that cannot be played is refused with the rule and with what was found', () => {
  const mp3 = fixture('tone-440hz-1s-mono-22050.mp3');
  const chunks = (...parts: [string, Uint8Array][]) => riff(parts);

  it.each<[string, () => Uint8Array, string, RegExp]>([
    ['nothing', () => new Uint8Array(), 'unknown_format', /WAV or MP3; it is empty/],
    ['a text', () => Buffer.from('Hello'), 'unknown_format', /its content is neither/],
    ['Ogg', () => Buffer.from('OggS\0\0\0\0\0\0\0\0'), 'unknown_format', /it is an Ogg file/],
    ['M4A', () => Buffer.from('\0\0\0 ftypM4A '), 'unknown_format', /it is an MP4 file/],
    ['more than 10 MB', () => Buffer.alloc(10 * 1024 * 1024 + 1), 'too_large', /10 MB at most; this one has 10.0 MB/],
    ['0.05 s', () => wavFile({ seconds: 0.05 }), 'too_short', /0\.1 s at least; this one lasts 0\.050 s/],
    ['eleven minutes', () => wavFile({ bits: 8, seconds: 660, sound: () => 0 }), 'too_long', /10 minutes at most; this one lasts 11 min 0 s/],
    ['96 kHz', () => wavFile({ rate: 96_000, seconds: 0.2 }), 'unsupported', /8 to 48 kHz; this file says 96 kHz/],
    ['a rate beyond all', () => wavFile({ rate: 0xffffffff, seconds: 1e-9 }), 'unsupported', /8 to 48 kHz; this file says 4,294,967\.295 kHz/],
    ['six channels', () => wavFile({ channels: 6 }), 'unsupported', /one channel or two; this one has 6/],
    ['IMA ADPCM', () => wavFile({ tag: 0x11, bits: 8 }), 'unsupported', /this one holds IMA ADPCM of 8 bit/],
    ['PCM of 12 bit', () => chunks(['fmt ', Buffer.from([1, 0, 1, 0, 64, 31, 0, 0, 0, 0, 0, 0, 2, 0, 12, 0])]), 'unsupported', /PCM of 12 bit/],
    ['a description that contradicts itself', () => chunks(['fmt ', Buffer.from([1, 0, 1, 0, 64, 31, 0, 0, 0, 0, 0, 0, 9, 0, 16, 0])], ['data', Buffer.alloc(3200)]), 'broken', /16 bit are not 9 bytes/],
    ['half a description', () => chunks(['fmt ', Buffer.alloc(9)]), 'broken', /is cut off/],
    ['a head alone', () => Buffer.from('RIFF\0\0\0\0WAVE'), 'broken', /does not say what its sound is like/],
    ['no sound', () => chunks(['fmt ', wavFile().subarray(20, 36)]), 'broken', /no sound in it/],
    ['no samples', () => wavFile({ seconds: 0 }), 'broken', /no sound in it/],
    ['an end that is missing', () => wavFile({ seconds: 3 }).subarray(0, 20_000), 'broken', /cut off: it says 3\.0 s of sound and holds 1\.2 s/],
    ['a tag alone', () => Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\x07\x76'), Buffer.alloc(1014)]), 'broken', /no sound that can be found/],
    ['a tag that claims the sound', () => Buffer.concat([Buffer.from('ID3\x03\0\0\x7f\x7f\x7f\x7f'), mp3]), 'broken', /no sound that can be found/],
    ['MPEG layer II', () => Buffer.concat(Array.from({ length: 9 }, () => layer2())), 'unsupported', /layer III \(MP3\); this one is of layer II\./],
    ['two pieces of MP3', () => mp3.subarray(0, 230), 'too_short', /0\.1 s at least/],
    ['MP3 of two rates', () => Buffer.concat([mp3, fixture('tone-440hz-1s-stereo-44100.mp3')]), 'broken', /sample rate changes/],
  ])('%s', async (_name, file, code, message) => {
    await expect(convertAudio(file())).rejects.toMatchObject({ name: 'AudioFault', code, message: expect.stringMatching(message) });
  }); // prettier-ignore

  it('MP3 that goes on for hours is given up after ten minutes', async () => {
    const hours = Buffer.concat(
      Array.from({ length: Math.floor((9 * 1024 * 1024) / mp3.length) }, () => mp3),
    );
    const before = process.cpuUsage();
    await expect(convertAudio(hours)).rejects.toMatchObject({ code: 'too_long' });
    // Work, not time: a busy machine may take its time for it.
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(30_000);
  }, 180_000);
});

/** A piece of 64 kbit/s at 48 kHz: 192 bytes. */
function layer2(): Buffer {
  const piece = Buffer.alloc(192);
  piece.set([0xff, 0xfd, 0x44, 0x00]);
  return piece;
}
