/** What a speech engine's command line may hold a place for. */
export type Placeholder = (typeof PLACES)[number];

const PLACES = ['text_file', 'output', 'language', 'voice'] as const;

/** A command line in words, with places still in them. */
export interface CommandLine {
  readonly program: string;
  readonly args: readonly string[];
}

/** A command line that cannot be run. The message completes "HOOKSWITCH_SPEECH …". */
export class CommandLineError extends Error {
  override readonly name = 'CommandLineError';
}

const PLACE = /\{([a-z_]+)\}/g;
/** What only a shell understands, when it is not quoted. */
const FOR_A_SHELL = /[|&;<>()`$*?~#]/;

/**
 * Splits a command line into words, as a shell would: at blanks, with '…', "…" and backslashes. Nothing else of a shell
 * is understood, and what only a shell would understand is refused.
 * @param places what it may hold places for
 * @throws CommandLineError
 */
export function readCommandLine(text: string, places: readonly string[] = PLACES): CommandLine {
  const words: string[] = [];
  let word: string | null = null;
  let quote: string | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!;
    if (letter === '\\' && quote !== "'" && at + 1 < text.length) word = (word ?? '') + text[(at += 1)]!;
    else if (letter === quote) quote = null;
    else if (quote !== null) word = (word ?? '') + letter;
    else if (letter === '"' || letter === "'") {
      quote = letter;
      word ??= '';
    } else if (/\s/.test(letter)) {
      if (word !== null) words.push(word);
      word = null;
    } else if (FOR_A_SHELL.test(letter)) {
      throw new CommandLineError(
        `has ${letter}, which only a shell understands, and no shell runs it: put it in quotes, or the line into a script`,
      );
    } else word = (word ?? '') + letter;
  }
  if (quote !== null) throw new CommandLineError(`has a ${quote} without its end`);
  if (word !== null) words.push(word);
  return checked(words, places);
}

function checked([program, ...args]: string[], places: readonly string[]): CommandLine {
  const isPlace = (word: string) => places.includes(word.slice(1, -1));
  if (program === undefined || program === '')
    throw new CommandLineError('names no program after "command:"');
  if (program.match(PLACE)?.some(isPlace))
    throw new CommandLineError(`may hold places such as {${places.at(-1)}} behind the program only`);
  const unknown = args
    .join(' ')
    .match(PLACE)
    ?.find((word) => !isPlace(word));
  if (unknown !== undefined) {
    const names = places.map((name) => `{${name}}`);
    throw new CommandLineError(
      `has ${unknown}: the places are ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
    );
  }
  return { program, args };
}

/** Whether there is a place for this. */
export function holds({ args }: CommandLine, place: string): boolean {
  return args.some((word) => word.includes(`{${place}}`));
}

/** The words with their places filled. What is filled in stays within its word, and is not looked at for places again. */
export function fillIn({ args }: CommandLine, values: Readonly<Record<string, string>>): string[] {
  return args.map((word) => word.replaceAll(PLACE, (whole, place: string) => values[place] ?? whole));
}
