/** What stands in the place of a value that is not shown: the same as in the place of a secret. */
export const MASK = '••••';

/**
 * Whether a value is hidden. Its name, `*` for an item of an array; how many names lead to it from the root; and all of
 * these with dots between them, made only when asked for.
 */
export type HidesValue = (name: string, depth: number, path: () => string) => boolean;

/** What is shown of a string that is JSON itself. `names` lead to it. */
export type ShowsInside = (text: string, names: readonly string[]) => string;

interface Frame {
  readonly isArray: boolean;
  /** Of the field that is read; `*` in an array. */
  key: string;
  /** A string here is a field's name, not its value. */
  awaitsKey: boolean;
}

/** A string that may be JSON itself: many servers send back what they got as such. */
const JSON_INSIDE = /^"\s*[{[]/;
/** Half of an escape, where a text was cut. */
const CUT_ESCAPE = /\\(?:u[0-9a-f]{0,3})?$/i;
/** Space between tokens is passed over; a string may lack its end. */
const TOKEN = /"[^"\\]*(?:\\[^][^"\\]*)*(?:"|\\$)?|[{}[\],:]|[^\s"{}[\],:]+/g;

/**
 * A JSON text with dots in the place of hidden values, all else to the byte as it was. It works on text that was cut, and
 * on text that is not quite JSON: what begins with a hidden name is hidden up to its end.
 */
export function maskJsonText(text: string, hides: HidesValue, inside: ShowsInside): string {
  const frames: Frame[] = [];
  let shown = '';
  /** Up to here the text is in `shown`. */
  let copied = 0;
  /** Where the hidden array or object began, and how deep; -1: none is being passed over. */
  let hiddenFrom = -1;
  let hiddenDepth = -1;
  const show = (from: number, to: number, instead: string): void => {
    shown += text.slice(copied, from) + JSON.stringify(instead);
    copied = to;
  };
  const names = (): string[] => frames.map(({ key }) => key);
  const path = (): string => names().join('.');
  const isHidden = (): boolean =>
    hiddenFrom < 0 && frames.length > 0 && hides(frames.at(-1)!.key, frames.length, path);

  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const top = frames.at(-1);
    if (token === '{' || token === '[') {
      if (isHidden()) {
        hiddenFrom = index;
        hiddenDepth = frames.length;
      }
      const isArray = token === '[';
      frames.push({ isArray, key: isArray ? '*' : '', awaitsKey: !isArray });
    } else if (token === '}' || token === ']') {
      frames.pop();
      if (hiddenFrom >= 0 && frames.length <= hiddenDepth) {
        show(hiddenFrom, index + 1, MASK);
        hiddenFrom = -1;
      }
    } else if (token === ',') {
      if (top !== undefined && !top.isArray) top.awaitsKey = true;
    } else if (token === ':') {
      if (top !== undefined) top.awaitsKey = false;
    } else if (top?.awaitsKey === true) {
      top.key = token.startsWith('"') ? textOf(token) : token;
    } else if (isHidden()) {
      show(index, index + token.length, MASK);
    } else if (hiddenFrom < 0 && JSON_INSIDE.test(token)) {
      const whole = textOf(token);
      const left = inside(whole, names());
      if (left !== whole) show(index, index + token.length, left);
    }
  }
  if (hiddenFrom >= 0) show(hiddenFrom, text.length, MASK);
  return shown + text.slice(copied);
}

/** A string as it is meant: `"\u0066rom"` is `from`. One that was cut is taken as far as it goes. */
function textOf(token: string): string {
  for (const text of [token, `${token}"`, `${token.replace(CUT_ESCAPE, '')}"`]) {
    try {
      return JSON.parse(text) as string;
    } catch {
      // It was cut, or is not quite JSON.
    }
  }
  return token.slice(1).replace(/"$/, '').replaceAll('\\"', '"');
}
