import type { Speech } from '../speech.js';

/** A line of `espeak-ng --voices`. */
export interface EspeakVoice {
  /** In lower case, for example `en-gb-scotland`. */
  readonly language: string;
  /** For people, for example `English (Scotland)`. */
  readonly name: string;
  /** What the program is told, for example `gmw/en-GB-scotland`. */
  readonly file: string;
  /** Further languages that it speaks, each with its rank: the lowest speaks best. */
  readonly others: readonly { readonly language: string; readonly rank: number }[];
}

/** What is told to the program, and what the admin should know of it. */
export interface EspeakChoice {
  /** The argument of `-v`. */
  readonly voice: string;
  /** A sentence when it is not what was asked for; else `null`. */
  readonly remark: string | null;
}

const LINE = /^\s*\d+\s+(\S+)\s+\S+\s+(\S+)\s+(\S+)\s*(.*)$/;
const OTHER = /\(([^\s)]+) (\d+)\)/g;
const LAST_RESORT = 'en';

/** Reads the table that `espeak-ng --voices` prints. */
export function readEspeakVoices(table: string): EspeakVoice[] {
  return table.split('\n').flatMap((line) => {
    const [, language, name, file, rest] = LINE.exec(line) ?? [];
    if (language === undefined || name === undefined || file === undefined) return [];
    const others = [...(rest ?? '').matchAll(OTHER)].map(([, other, rank]) => ({
      language: other!.toLowerCase(),
      rank: Number(rank),
    }));
    return [{ language: language.toLowerCase(), name: name.replaceAll('_', ' '), file, others }];
  });
}

/**
 * Chooses a voice: the named one, else one for the language, else one for its base language (`en` of `en-NZ`), else
 * English. A named voice may have a variant: `en-us+f3`.
 * @param variants names of the variants that are installed, for example `f3`
 */
export function chooseEspeakVoice(
  voices: readonly EspeakVoice[],
  variants: ReadonlySet<string>,
  { language, voice }: Pick<Speech, 'language' | 'voice'>,
): EspeakChoice {
  const named = voice === null ? null : namedVoice(voices, variants, voice);
  if (named !== null) return { voice: named, remark: null };
  const found = voiceForLanguage(voices, language);
  const speaks = found === null ? 'nothing suitable is installed' : `${found.voice.name} speaks instead`;
  const remark =
    voice !== null
      ? `espeak-ng has no voice ${JSON.stringify(voice)}: ${speaks}. "espeak-ng --voices" lists them.`
      : found?.exact === true
        ? null
        : `espeak-ng has no voice for the language ${JSON.stringify(language)}: ${speaks}.`;
  return { voice: found?.voice.file ?? LAST_RESORT, remark };
}

function namedVoice(
  voices: readonly EspeakVoice[],
  variants: ReadonlySet<string>,
  wanted: string,
): string | null {
  const [base = '', variant, more] = wanted.trim().split('+');
  const name = base.toLowerCase().replaceAll('_', ' ');
  const found =
    voices.find((voice) => voice.file === base) ??
    voices.find((voice) => voice.language === name || voice.name.toLowerCase() === name) ??
    best(voices, name);
  if (found === null || more !== undefined) return null;
  if (variant === undefined) return found.file;
  return variants.has(variant) ? `${found.file}+${variant}` : null;
}

/** `exact`: nobody needs to be told; German for `de-DE` is what was meant, British English for `en-NZ` is not quite. */
function voiceForLanguage(
  voices: readonly EspeakVoice[],
  language: string,
): { voice: EspeakVoice; exact: boolean } | null {
  const parts = language.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const tag = parts.slice(0, length).join('-');
    const own = voices.find((voice) => voice.language === tag);
    if (own !== undefined) return { voice: own, exact: true };
    const other = best(voices, tag);
    if (other !== null) return { voice: other, exact: length === parts.length };
  }
  const english = best(voices, LAST_RESORT);
  return english === null ? null : { voice: english, exact: false };
}

/** The voice that speaks it best besides its own language. */
function best(voices: readonly EspeakVoice[], language: string): EspeakVoice | null {
  const ranked = voices.flatMap((voice) => {
    const rank = voice.others.find((other) => other.language === language)?.rank;
    return rank === undefined ? [] : [{ voice, rank }];
  });
  return ranked.sort((one, two) => one.rank - two.rank)[0]?.voice ?? null;
}
