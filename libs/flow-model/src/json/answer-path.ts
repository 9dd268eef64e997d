/** A path into a JSON answer: names of properties and numbers of list items, in order. */
export type AnswerPath = readonly (string | number)[];

/** Longest path that is read, in UTF-16 units. */
const MAX_PATH_LENGTH = 200;

/** One step: a name without dots and brackets, or the number of a list item. */
const STEP = /([^.[\]]+)|\[(\d{1,6})\]/y;

/**
 * Reads a path such as `customer.tier`, `items[0].id` or `[0].name`: names are joined by dots, items of lists stand in
 * brackets and count from 0. Nothing is computed and nothing is searched for.
 *
 * @returns the path, or why it is none, in a sentence
 */
export function parseAnswerPath(text: string): AnswerPath | string {
  if (text === '') return 'Write where the value stands in the answer, such as customer.tier or items[0].id.';
  if (text.length > MAX_PATH_LENGTH) return `Shorten the path to ${MAX_PATH_LENGTH} characters.`;
  const path: (string | number)[] = [];
  let at = 0;
  while (at < text.length) {
    const dot = text[at] === '.';
    if (dot && path.length === 0) return misplaced(text, at);
    STEP.lastIndex = dot ? at + 1 : at;
    const step = STEP.exec(text);
    const [, name, index] = step ?? [];
    // A name follows a dot, but for the first; brackets follow anything but a dot.
    const fits = name === undefined ? !dot : dot || path.length === 0;
    if (step === null || !fits) return misplaced(text, at);
    path.push(name ?? Number(index));
    at = STEP.lastIndex;
  }
  return path;
}

/**
 * The value at a path as text: text as it is, numbers and `true` and `false` as JSON writes them, objects and lists as
 * JSON. `undefined` where nothing stands, or `null`. Reads own properties only.
 */
export function readAnswer(answer: unknown, path: AnswerPath): string | undefined {
  let value = answer;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    if (Array.isArray(value) !== (typeof step === 'number')) return undefined;
    if (!Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function misplaced(text: string, at: number): string {
  return `"${text}" is no path from character ${at + 1} on. Join names by dots, and put the numbers of list items in brackets: items[0].id.`;
}
