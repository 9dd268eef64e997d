/** A field of the query string: its name, and its value as it is read there. */
export type QueryField = readonly [name: string, value: string | number];

/** Half of a character beyond U+FFFF: nothing can be made of it in UTF-8. */
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** `name=value&…` in the given order, percent-encoded as UTF-8, a space as `%20`. */
export function queryOf(fields: readonly QueryField[]): string {
  return fields.map(([name, value]) => `${name}=${encoded(String(value))}`).join('&');
}

/** Puts fields behind those that a URL already has, whose bytes stay as they are. A fragment is not sent. */
export function withQuery(url: string, query: string): string {
  const [bare = ''] = url.split('#', 1);
  const joint = !bare.includes('?') ? '?' : /[?&]$/.test(bare) ? '' : '&';
  return bare + joint + query;
}

/** E.164 without `+`. Extensions and `Anonymous` stay as they are. */
export function bareNumber(number: string): string {
  return number.replace(/^\+/, '');
}

function encoded(value: string): string {
  return encodeURIComponent(value.replace(LONE_SURROGATE, '\uFFFD'));
}
