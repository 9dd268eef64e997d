/** One character of a text: whether it fits. */
export type CharacterTest = (code: number) => boolean;

/** A piece of a pattern. */
export type PatternNode =
  | { readonly kind: 'character'; readonly fits: CharacterTest }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly part: PatternNode; readonly min: number; readonly max: number };

/** Why a pattern cannot be read: a sentence, and where. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
  constructor(
    message: string,
    readonly position: number,
  ) {
    super(message);
  }
}

const MAX_REPEAT = 100;
const DEEPEST = 20;

const between = (low: string, high: string): CharacterTest => {
  const [from, to] = [low.charCodeAt(0), high.charCodeAt(0)];
  return (code) => code >= from && code <= to;
};
const anyOf =
  (...tests: readonly CharacterTest[]): CharacterTest =>
  (code) =>
    tests.some((test) => test(code));
const not =
  (test: CharacterTest): CharacterTest =>
  (code) =>
    !test(code);
const oneOf = (characters: string): CharacterTest => {
  const codes = new Set([...characters].map((character) => character.charCodeAt(0)));
  return (code) => codes.has(code);
};

const digit = between('0', '9');
const word = anyOf(digit, between('a', 'z'), between('A', 'Z'), oneOf('_'));
const space = oneOf(' \t\r\n\f\v\u00a0');
const CLASSES: Readonly<Record<string, CharacterTest>> = {
  d: digit,
  D: not(digit),
  w: word,
  W: not(word),
  s: space,
  S: not(space),
};

/**
 * Reads a pattern: the part of regular expressions that can be matched in one pass over the text. `^` at its beginning and
 * `$` at its end are allowed and change nothing: the whole text has to fit anyway.
 *
 * @throws PatternError
 */
export function parsePattern(source: string): PatternNode {
  const parser = new Parser(source);
  return parser.parse();
}

class Parser {
  #at = 0;
  #depth = 0;

  constructor(private readonly source: string) {}

  parse(): PatternNode {
    if (this.#peek() === '^') this.#at += 1;
    const node = this.#choice();
    if (this.#peek() === '$' && this.#at === this.source.length - 1) this.#at += 1;
    if (this.#at < this.source.length) {
      const found = this.source[this.#at];
      if (found === ')') this.#fail('There is no "(" for this ")".');
      this.#fail(`"${found}" cannot stand here. Write "\\${found}" for the character itself.`);
    }
    return node;
  }

  #choice(): PatternNode {
    const options = [this.#sequence()];
    while (this.#peek() === '|') {
      this.#at += 1;
      options.push(this.#sequence());
    }
    return options.length === 1 ? options[0]! : { kind: 'choice', options };
  }

  #sequence(): PatternNode {
    const parts: PatternNode[] = [];
    for (let next = this.#peek(); next !== undefined && !'|)$^'.includes(next); next = this.#peek()) {
      parts.push(this.#repeated());
    }
    return parts.length === 1 ? parts[0]! : { kind: 'sequence', parts };
  }

  #repeated(): PatternNode {
    const part = this.#single();
    const range = this.#quantifier();
    if (range === null) return part;
    if (this.#peek() === '?') this.#at += 1;
    const next = this.#peek();
    if (next !== undefined && '*+?{'.includes(next))
      this.#fail(`Nothing is left for this "${next}" to repeat.`);
    return { kind: 'repeat', part, ...range };
  }

  #quantifier(): { readonly min: number; readonly max: number } | null {
    switch (this.#peek()) {
      case '*':
        this.#at += 1;
        return { min: 0, max: Infinity };
      case '+':
        this.#at += 1;
        return { min: 1, max: Infinity };
      case '?':
        this.#at += 1;
        return { min: 0, max: 1 };
      case '{': {
        const [written, low, comma, high] =
          /^\{(\d{1,4})(,?)(\d{0,4})\}/.exec(this.source.slice(this.#at)) ?? [];
        if (written === undefined) this.#fail('Write how often as {3}, {3,} or {3,5}.');
        const min = Number(low);
        const max = comma === '' ? min : high === '' ? Infinity : Number(high);
        if (max < min) this.#fail('The second number is below the first.');
        if (min > MAX_REPEAT || (max !== Infinity && max > MAX_REPEAT)) {
          this.#fail(`Repeat ${MAX_REPEAT} times at most.`);
        }
        this.#at += written!.length;
        return { min, max };
      }
      default:
        return null;
    }
  }

  #single(): PatternNode {
    const start = this.#at;
    const character = this.source[start]!;
    this.#at += 1;
    switch (character) {
      case '(':
        return this.#group();
      case '[':
        return { kind: 'character', fits: this.#set() };
      case '.':
        return { kind: 'character', fits: not(oneOf('\r\n')) };
      case '\\':
        return { kind: 'character', fits: this.#escape() };
      case '*':
      case '+':
      case '?':
      case '{':
        this.#at = start;
        return this.#fail(
          `"${character}" has nothing to repeat. Write "\\${character}" for the character itself.`,
        );
      default:
        return { kind: 'character', fits: oneOf(character) };
    }
  }

  #group(): PatternNode {
    if (this.source.startsWith('?:', this.#at)) this.#at += 2;
    else if (this.#peek() === '?') this.#fail('Groups that begin with "(?" cannot be used, but for "(?:".');
    this.#depth += 1;
    if (this.#depth > DEEPEST) this.#fail(`Put groups ${DEEPEST} deep into each other at most.`);
    const inside = this.#choice();
    this.#depth -= 1;
    if (this.#peek() !== ')') this.#fail('A ")" is missing.');
    this.#at += 1;
    return inside;
  }

  #escape(): CharacterTest {
    const character = this.#peek();
    if (character === undefined) this.#fail('A character is missing after the last "\\".');
    const known = CLASSES[character!];
    if (known === undefined && /[A-Za-z0-9]/.test(character!))
      this.#fail(`"\\${character}" cannot be used here.`);
    this.#at += 1;
    return known ?? oneOf(character!);
  }

  #set(): CharacterTest {
    const negated = this.#peek() === '^';
    if (negated) this.#at += 1;
    const tests: CharacterTest[] = [];
    for (let next = this.#peek(); next !== ']'; next = this.#peek()) {
      if (next === undefined) this.#fail('A "]" is missing.');
      tests.push(this.#member());
    }
    if (tests.length === 0) this.#fail('There is nothing between "[" and "]".');
    this.#at += 1;
    const any = anyOf(...tests);
    return negated ? not(any) : any;
  }

  #member(): CharacterTest {
    const low = this.source[this.#at]!;
    this.#at += 1;
    if (low === '\\') return this.#escape();
    const high = this.source[this.#at + 1];
    if (this.#peek() !== '-' || high === undefined || high === ']' || high === '\\') return oneOf(low);
    if (high < low) this.#fail(`"${low}-${high}" runs backwards.`);
    this.#at += 2;
    return between(low, high);
  }

  #peek(): string | undefined {
    return this.source[this.#at];
  }

  #fail(message: string): never {
    throw new PatternError(message, this.#at);
  }
}
