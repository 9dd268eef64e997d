/**
 * A URL with the top-level keys of a JSON object behind its own query: texts as they are, numbers and booleans in
 * words, `null` empty, lists and objects as JSON.
 *
 * @throws RangeError when the text is no JSON object
 */
export function inQuery(url: string, text: string): string {
  const pairs = Object.entries(objectIn(text)).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(asText(value))}`,
  );
  if (pairs.length === 0) return url;
  const [address = '', ...fragment] = url.split('#');
  const joint = address.includes('?') ? (/[?&]$/.test(address) ? '' : '&') : '?';
  return [`${address}${joint}${pairs.join('&')}`, ...fragment].join('#');
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
