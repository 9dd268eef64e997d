/** Why a template cannot be used, and where that is seen. Lines and columns count from 1. */
export interface TemplateProblem {
  /** For people: what is wrong and what to do. Does not name the line. */
  readonly message: string;
  /** `null` where the whole is meant: what came out is too long. */
  readonly line: number | null;
  readonly column: number | null;
}

/** A template that cannot be read, or that failed with an event. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';

  constructor(readonly problem: TemplateProblem) {
    super(problemText(problem));
  }
}

/** A problem in one sentence, with its line. */
export function problemText({ message, line, column }: TemplateProblem): string {
  return line === null ? message : `Line ${line}, column ${column ?? 1}: ${message}`;
}

/** The place of a character in a text. */
export function placeIn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

/** What the template library says, in our words. */
export function problemOf(error: unknown): TemplateProblem {
  const { token, originalError } = error as {
    readonly token?: { getPosition?(): [line: number, column: number] };
    readonly originalError?: unknown;
  };
  const cause = originalError instanceof Error ? originalError : error;
  const [line, column] = token?.getPosition?.() ?? [null, null];
  const told = (cause instanceof Error ? cause.message : String(cause)).replace(/, line:\d+, col:\d+$/, '');
  return { message: inWords(told), line, column };
}

/** Messages of the library that are worth a better one; the rest is said as it is. */
const WORDS: readonly (readonly [RegExp, (found: readonly string[]) => string])[] = [
  [/^undefined variable: (.+)$/, ([name]) => `There is no variable ${name}.`],
  [/^undefined filter: (.+)$/, ([name]) => `There is no filter ${name}.`],
  [/^tag "(.+)" not found$/, ([name]) => `There is no tag ${name} here.`],
  [/^output ".*" not closed$/s, () => 'This {{ is not closed by }}.'],
  [/^tag .* not closed$/s, () => 'This tag is not closed: it needs its end, such as {% endif %}.'],
  [/render limit exceeded$/, () => 'It takes too long. Leave loops out, or make them shorter.'],
  [/memory alloc limit exceeded$/, () => 'It makes too much text or too long lists on its way.'],
];

function inWords(told: string): string {
  for (const [pattern, words] of WORDS) {
    const found = pattern.exec(told);
    if (found !== null) return words(found.slice(1));
  }
  const sentence = `${told.charAt(0).toUpperCase()}${told.slice(1)}`;
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
