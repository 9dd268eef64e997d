/** What a command line may hold a place for. */
export type Placeholder = 'text_file' | 'output' | 'language' | 'voice';

/** A command line in words, with places still in them. */
export interface CommandLine {
  readonly program: string;
  readonly args: readonly string[];
}

/** A command line that cannot be run. The message completes "HOOKSWITCH_SPEECH …". */
export class CommandLineError extends Error {
  override readonly name = 'CommandLineError';
}

const PLACE = /\{(text_file|output|language|voice)\}/g;
/** What only a shell understands, when it is not quoted. */
const FOR_A_SHELL = /[|&;<>()`$*?~#]/;

/**
 * Splits a command line into words, as a shell would: at blanks, with '…', "…" and backslashes. Nothing else of a shell
 * is understood, and what only a shell would understand is refused.
 * @throws CommandLineError
 */
export function readCommandLine(text: string): CommandLine {
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
  return checked(words);
}

function checked([program, ...args]: string[]): CommandLine {
  if (program === undefined || program === '')
    throw new CommandLineError('names no program after "command:"');
  if (program.search(PLACE) >= 0)
    throw new CommandLineError('may hold places such as {voice} behind the program only');
  const unknown = args
    .join(' ')
    .replaceAll(PLACE, '')
    .match(/\{[a-z_]+\}/)?.[0];
  if (unknown !== undefined)
    throw new CommandLineError(
      `has ${unknown}: the places are {text_file}, {output}, {language} and {voice}`,
    );
  return { program, args };
}

/** Whether there is a place for this. */
export function holds({ args }: CommandLine, place: Placeholder): boolean {
  return args.some((word) => word.includes(`{${place}}`));
}

/** The words with their places filled. What is filled in stays within its word, and is not looked at for places again. */
export function fillIn({ args }: CommandLine, values: Readonly<Record<Placeholder, string>>): string[] {
  return args.map((word) => word.replaceAll(PLACE, (_, place: Placeholder) => values[place]));
}
