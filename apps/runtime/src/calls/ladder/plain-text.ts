/** Control characters, marks that turn the direction of writing, what has no width, and halves of surrogate pairs. */
const UNSHOWN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]+/gu;

/**
 * A text from outside in one line that says what it shows: callers choose their names. What cannot be seen, or makes
 * other text look different, is a space.
 *
 * @param most characters that are kept; a longer one ends with `…`
 */
export function plainText(text: string, most = 200): string {
  const clean = text.replaceAll(UNSHOWN, ' ').replaceAll(/\s+/g, ' ').trim();
  const characters = Array.from(clean);
  return characters.length <= most ? clean : `${characters.slice(0, most - 1).join('')}…`;
}

/** Columns that a text takes in a fixed-width font: East Asian characters and pictures take two, accents none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width;
}

/** A text cut to so many columns. */
export function cutToWidth(text: string, most: number): string {
  if (widthOf(text) <= most) return text;
  let kept = '';
  let width = 0;
  for (const character of text) {
    width += widthOfCharacter(character);
    if (width > most - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

function widthOfCharacter(character: string): number {
  if (/\p{M}/u.test(character)) return 0;
  const code = character.codePointAt(0) ?? 0;
  const isWide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd);
  return isWide ? 2 : 1;
}

/** A span of time with its unit: `34 ms`, `2.4 s`, `3 min 05 s`. */
export function spanText(milliseconds: number): string {
  const ms = Math.max(0, Math.round(milliseconds));
  if (ms < 1000) return `${ms} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}
