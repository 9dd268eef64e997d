import type { TemplateContext } from '../node-definition.js';
import type { Template } from './template.js';

/** Longest value that is put into a template, in UTF-16 units; longer ones are cut. */
export const MAX_VALUE_LENGTH = 8_192;
/** Longest rendered text, in UTF-16 units; a value that no longer fits is left out. */
export const MAX_RENDERED_LENGTH = 262_144;

const LONE_SURROGATE = /\p{Surrogate}/gu;
const CONTROL_CHARACTERS = /\p{Cc}/gu;
const OUTSIDE_LATIN_1 = /[^\u0000-\u00ff]+/gu; // eslint-disable-line no-control-regex -- the whole of Latin-1

/**
 * Puts the variables into a template, each escaped for the place where it goes. One pass: a value that itself holds
 * `${…}` stays as it is. An unset or empty variable gives its fallback, else nothing. Never throws.
 *
 * @param read gives a variable's value by its name, `undefined` when unset
 */
export function renderTemplate(
  template: Template,
  read: (name: string) => string | undefined,
  context: TemplateContext,
): string {
  let result = '';
  for (const segment of template.segments) {
    if (segment.kind === 'text') {
      // A header's own words obey the rules of headers too; elsewhere they are the author's business.
      result += context === 'header' ? escapeForContext(segment.text, context) : segment.text;
      continue;
    }
    const value = read(segment.name);
    const escaped = escapeForContext(cut(value ? value : (segment.fallback ?? '')), context);
    if (result.length + escaped.length <= MAX_RENDERED_LENGTH) result += escaped;
  }
  return result;
}

/**
 * Makes a value safe for a place:
 * - `text`: as it is;
 * - `url`: percent-encoded, also `/ ? # &`, so that it stays within its path segment or parameter; `.` and `..` give
 *   nothing, since no encoding keeps a URL parser from walking up the path;
 * - `header`: without control characters; what is outside Latin-1 is percent-encoded as UTF-8;
 * - `json`: escaped for the inside of a JSON string, without the quotes.
 *
 * Half a surrogate pair, which no encoding can express, becomes U+FFFD (except in `text`).
 */
export function escapeForContext(value: string, context: TemplateContext): string {
  switch (context) {
    case 'text':
      return value;
    case 'url':
      return value === '.' || value === '..' ? '' : encodeURIComponent(wellFormed(value));
    case 'header':
      return wellFormed(value).replace(CONTROL_CHARACTERS, '').replace(OUTSIDE_LATIN_1, encodeURIComponent);
    case 'json':
      return JSON.stringify(wellFormed(value)).slice(1, -1);
  }
}

function wellFormed(value: string): string {
  return value.replace(LONE_SURROGATE, '\ufffd');
}

/** Cuts without splitting a surrogate pair. */
function cut(value: string): string {
  if (value.length <= MAX_VALUE_LENGTH) return value;
  const last = value.charCodeAt(MAX_VALUE_LENGTH - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return value.slice(0, splitsPair ? MAX_VALUE_LENGTH - 1 : MAX_VALUE_LENGTH);
}
