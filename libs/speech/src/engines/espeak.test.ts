import { spawnSync } from 'node:child_process';
import { toTelephoneWav } from '../telephone-wav.js';
import { level, samplesOf } from '../testing/sounds.js';
import { EspeakEngine } from './espeak.js';
import { chooseEspeakVoice, readEspeakVoices } from './espeak-voices.js';

const installed = spawnSync('espeak-ng', ['--version']).status === 0;
/** `npm test` installs espeak-ng where it can, and says so where it cannot. */
const withEspeak = installed ? describe : describe.skip;
const never = new AbortController().signal;
const remarks: string[] = [];
const engine = new EspeakEngine({ warn: (sentence) => remarks.push(sentence) });
beforeEach(() => remarks.splice(0));

async function say(text: string, language = 'en-GB', voice: string | null = null) {
  const { wav, duration_ms } = await toTelephoneWav(await engine.render({ text, language, voice }, never));
  return { samples: samplesOf(wav), duration_ms, wav: Buffer.from(wav) };
}

withEspeak('espeak-ng', () => {
  it('speaks', async () => {
    const short = await say('Hello.');
    const long = await say('Hello, and welcome to our office. Somebody will be with you soon.');
    expect(short.duration_ms).toBeGreaterThan(300);
    expect(long.duration_ms).toBeGreaterThan(3 * short.duration_ms);
    expect(level(long.samples)).toBeGreaterThan(-35);
    expect(remarks).toEqual([]);
  });

  it.each([
    'en-GB',
    'en-US',
    'de-DE',
    'fr-FR',
    'es-ES',
    'it-IT',
    'nl-NL',
    'pl-PL',
    'pt-BR',
    'pt-PT',
    'ru-RU',
    'sv-SE',
  ])('has a voice for %s, and nobody needs to be told', async (language) => {
    expect((await say('Taxi 12', language)).duration_ms).toBeGreaterThan(300);
    expect(remarks).toEqual([]);
  });

  it('speaks languages apart', async () => {
    const [english, german] = await Promise.all([say('Station 21'), say('Station 21', 'de-DE')]);
    expect(english.wav.equals(german.wav)).toBe(false);
  });

  it('speaks the base language where it does not know the region, and English where it knows none, and says so once', async () => {
    const british = await say('Hello there');
    for (const language of ['en-NZ', 'en-NZ', 'tlh-XX'])
      expect((await say('Hello there', language)).wav.equals(british.wav)).toBe(true);
    expect(remarks).toEqual([
      'espeak-ng has no voice for the language "en-NZ": English (Great Britain) speaks instead.',
      'espeak-ng has no voice for the language "tlh-XX": English (Great Britain) speaks instead.',
    ]);
  });

  it('speaks with a named voice, and with its variants', async () => {
    const plain = await say('Hello there', 'en-US');
    for (const name of ['en-us', 'English (America)', 'English_(America)', 'gmw/en-US'])
      expect((await say('Hello there', 'de-DE', name)).wav.equals(plain.wav)).toBe(true);
    expect((await say('Hello there', 'en-US', 'en-us+f3')).wav.equals(plain.wav)).toBe(false);
    expect(remarks).toEqual([]);
  });

  it.each(['nobody', 'en-us+nobody', '../../../etc/passwd', '-f/etc/passwd', '--help', 'en-us+f3+f4', ''])(
    'speaks the language when there is no voice %j',
    async (voice) => {
      const german = await say('Station 21', 'de-DE');
      expect((await say('Station 21', 'de-DE', voice)).wav.equals(german.wav)).toBe(true);
      expect(remarks).toEqual([expect.stringContaining(`no voice ${JSON.stringify(voice)}: German speaks`)]);
    },
  );

  it('reads a text as text, whatever it holds', async () => {
    const plain = await say('a b c');
    for (const text of [
      '--help',
      '-v de',
      '[[aaaaaaa]]',
      '<audio src="x"/>',
      '$(reboot) `id`',
      'Łukasz 日本 😀',
    ])
      expect((await say(text)).duration_ms).toBeGreaterThan(200);
    const loud = await say('[[a]]');
    expect(loud.wav.equals(plain.wav)).toBe(false);
    expect((await say('The quick brown fox jumps. '.repeat(80))).duration_ms).toBeGreaterThan(60_000);
  });

  it.each(['[[', '[[[', '[[[[', '[[[[['])('reads no phonemes behind %s', async (brackets) => {
    const apart = await say(`${[...brackets].join(' ')}h@l'oU]]`);
    expect((await say(`${brackets}h@l'oU]]`)).wav.equals(apart.wav)).toBe(true);
  });

  it('is well', async () => {
    expect(await engine.fault()).toBeNull();
  });

  it('ends when nobody wants the speech any more', async () => {
    const stopped = new AbortController();
    const rendering = engine.render(
      { text: 'The quick brown fox jumps. '.repeat(400), language: 'en', voice: null },
      stopped.signal,
    );
    setTimeout(() => stopped.abort(), 20);
    await expect(rendering).rejects.toMatchObject({ fault: 'stopped' });
    await expect(
      engine.render({ text: 'x', language: 'en', voice: null }, stopped.signal),
    ).rejects.toMatchObject({
      fault: 'stopped',
    });
  });
});

describe('espeak-ng that is not installed', () => {
  it('is told in one line that says how to install it, and looked for again', async () => {
    const missing = new EspeakEngine({ warn: () => undefined, program: 'no-such-espeak-ng' });
    const sentence =
      'espeak-ng, which speaks the texts, is not installed on this machine: apt-get install espeak-ng';
    expect(await missing.fault()).toBe(sentence);
    await expect(missing.render({ text: 'x', language: 'en', voice: null }, never)).rejects.toMatchObject({
      fault: 'unavailable',
      message: sentence,
    });
    await missing.close();
  });
});

describe('the table of voices', () => {
  const table = `Pty Language       Age/Gender VoiceName          File                 Other Languages
 5  cmn             --/M      Chinese_(Mandarin,_latin_as_English) sit/cmn              (zh-cmn 5)(zh 5)
 5  de              --/M      German             gmw/de
 2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)
 2  en-us           --/M      English_(America)  gmw/en-US            (en 3)
 5  es-419          --/M      Spanish_(Latin_America) roa/es-419           (es-mx 6)(es 6)
 5  nb              --/M      Norwegian_Bokmål  gmq/nb               (no 5)
`;
  const voices = readEspeakVoices(table);
  const choose = (language: string, voice: string | null = null) =>
    chooseEspeakVoice(voices, new Set(['f3']), { language, voice });

  it('is read', () => {
    expect(voices).toHaveLength(6);
    expect(voices[0]).toEqual({
      language: 'cmn',
      name: 'Chinese (Mandarin, latin as English)',
      file: 'sit/cmn',
      others: [
        { language: 'zh-cmn', rank: 5 },
        { language: 'zh', rank: 5 },
      ],
    });
  });

  it.each([
    ['de', 'gmw/de', null],
    ['de-AT', 'gmw/de', null],
    ['en', 'gmw/en', null],
    ['es-MX', 'roa/es-419', null],
    ['no-NO', 'gmq/nb', 'Norwegian'],
    ['zh-CN', 'sit/cmn', 'Chinese'],
    ['xx', 'gmw/en', 'English'],
  ])('gives %s the voice %s', (language, voice, told) => {
    const choice = choose(language);
    expect(choice.voice).toBe(voice);
    if (told === null) expect(choice.remark).toBeNull();
    else expect(choice.remark).toContain(told);
  });

  it('knows what to do with no voices at all', () => {
    expect(chooseEspeakVoice([], new Set(), { language: 'de', voice: null })).toEqual({
      voice: 'en',
      remark: 'espeak-ng has no voice for the language "de": nothing suitable is installed.',
    });
  });
});
