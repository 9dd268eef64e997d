/** A field of the query string: its name, and its value as it is read there. */
export type QueryField = readonly [name: string, value: string | number];

/** Half of a character beyond U+FFFF: nothing can be made of it in UTF-8. */
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** `name=value&…` in the given order, percent-encoded as UTF-8, a space as `%20`. */
export function queryOf(fields: readonly QueryField[]): string {
  return fields.map(([name, value]) => `${encoded(name)}=${encoded(String(value))}`).join('&');
}

/** Puts fields behind those that a URL already has, whose bytes stay as they are. A fragment is not sent. */
export function withQuery(url: string, query: string): string {
  const [bare = ''] = url.split('#', 1);
  if (query === '') return bare;
  const joint = !bare.includes('?') ? '?' : /[?&]$/.test(bare) ? '' : '&';
  return bare + joint + query;
}

/**
 * A URL with the top-level keys of a JSON object behind its own query: texts as they are, numbers and booleans in
 * words, `null` empty, lists and objects as JSON.
 *
 * @throws RangeError when the text is no JSON object
 */
export function inQuery(url: string, text: string): string {
  const fields = Object.entries(objectIn(text)).map(([name, value]): QueryField => [name, asText(value)]);
  return withQuery(url, queryOf(fields));
}

function encoded(text: string): string {
  return encodeURIComponent(text.replace(LONE_SURROGATE, '\uFFFD'));
}

function asText(value: unknown): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
}

function objectIn(text: string): object {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RangeError('Only a JSON object can travel in the query of a URL.');
  return value;
}
