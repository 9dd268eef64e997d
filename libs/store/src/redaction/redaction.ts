import { MASK, maskJsonText } from './mask-json-text.js';
import type { RedactionRule } from './redaction-rule.js';

/** A body that begins so is form-encoded: a name, then `=` or the next one. */
const FORM = /^\s*[\w.%+*~[\]-]+[=&]/;
const JSON_TEXT = /^\s*[{[]/;
/** Values of headers that are addresses, such as that of `location`. */
const ADDRESS = /^(?:https?:\/)?\/\S*\?/i;

/**
 * JSON in strings of JSON is looked through so deep; what looks like JSON below is hidden whole. A bound keeps the work
 * proportional to the length: a text can be made of thousands of such levels, each of them read once more.
 */
const MOST_LEVELS = 10;

type Headers = Readonly<Record<string, string>>;

/** Rules, made ready to be looked up. What they hide is hidden by its name alone: the same value elsewhere stays. */
export class Redaction {
  readonly #fields: ReadonlySet<string>;
  readonly #paths: ReadonlySet<string>;
  /** Names in the longest path. */
  readonly #deepest: number;
  readonly #headers: ReadonlySet<string>;
  readonly #parameters: ReadonlySet<string>;
  /** Nothing is hidden. */
  readonly isEmpty: boolean;

  constructor(rules: readonly RedactionRule[]) {
    const named = (kind: RedactionRule['kind']): readonly string[] =>
      rules.filter((rule) => rule.kind === kind).map(({ name }) => name);
    const fields = named('json_field');
    this.#fields = new Set(fields);
    this.#paths = new Set(fields.filter((name) => name.includes('.')));
    this.#deepest = Math.max(0, ...[...this.#paths].map((path) => path.split('.').length));
    this.#headers = new Set(named('header').map((name) => name.toLowerCase()));
    this.#parameters = new Set(named('query_parameter').map((name) => name.toLowerCase()));
    this.isEmpty = rules.length === 0;
  }

  /** A body: JSON, whole or cut, or form-encoded. Of any other text nothing is hidden. */
  body(text: string): string {
    if (this.isEmpty) return text;
    if (JSON_TEXT.test(text)) return this.#json(text);
    return FORM.test(text) ? this.#pairs(text) : text;
  }

  /** An address, of which the query is looked through. */
  url(url: string): string {
    const query = url.indexOf('?') + 1;
    if (this.isEmpty || query === 0) return url;
    const end = url.indexOf('#', query);
    const rest = end < 0 ? '' : url.slice(end);
    return url.slice(0, query) + this.#pairs(url.slice(query, end < 0 ? undefined : end)) + rest;
  }

  headers(headers: Headers): Record<string, string> {
    return Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, this.header(name, value)]),
    );
  }

  /** The value of a header. */
  header(name: string, value: string): string {
    if (this.#headers.has(name.toLowerCase())) return MASK;
    return ADDRESS.test(value) ? this.url(value) : value;
  }

  /** @param above names that lead to this JSON, where it is the value of a parameter or of a string: a path may begin there, or here */
  #json(text: string, above: readonly string[] = [], level = 0): string {
    if (this.#fields.size === 0) return text;
    return maskJsonText(
      text,
      (name, depth, path) =>
        this.#hidesField(name, depth, path) ||
        (above.length > 0 &&
          this.#hidesField(name, depth + above.length, () => [...above, path()].join('.'))),
      (inner, names) => (level < MOST_LEVELS ? this.#json(inner, [...above, ...names], level + 1) : MASK),
    );
  }

  #hidesField(name: string, depth: number, path: () => string): boolean {
    return this.#fields.has(name) || (depth <= this.#deepest && this.#paths.has(path()));
  }

  /** `name=value&…`, of a query or a form: fields are hidden in them too, since a body may travel so. */
  #pairs(text: string): string {
    return text
      .split('&')
      .map((pair) => this.#pair(pair))
      .join('&');
  }

  #pair(pair: string): string {
    const start = pair.indexOf('=') + 1;
    if (start === 0) return pair;
    const name = decoded(pair.slice(0, start - 1)).trim();
    if (this.#hidesPair(name)) return pair.slice(0, start) + MASK;
    const value = decoded(pair.slice(start));
    const shown = JSON_TEXT.test(value) ? this.#json(value, pathOf(name)) : value;
    return shown === value ? pair : pair.slice(0, start) + encodeURIComponent(shown);
  }

  #hidesPair(name: string): boolean {
    if (this.#parameters.has(name.toLowerCase())) return true;
    if (this.#fields.size === 0) return false;
    const path = pathOf(name);
    return path.some((key, last) => this.#hidesField(key, last + 1, () => path.slice(0, last + 1).join('.')));
  }
}

/** `call[phones][]` is the path `call.phones.*`. */
function pathOf(name: string): readonly string[] {
  const [first = '', ...parts] = name.split('[');
  return [
    first,
    ...parts.map((part) => part.replace(/\]$/, '')).map((key) => (/^\d*$/.test(key) ? '*' : key)),
  ];
}

function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
