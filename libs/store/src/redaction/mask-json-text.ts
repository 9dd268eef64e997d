/** What stands in the place of a value that is not shown: the same as in the place of a secret. */
export const MASK = '••••';

/**
 * Whether a value is hidden. Its name, `*` for an item of an array; how many names lead to it from the root; and all of
 * these with dots between them, made only when asked for.
 */
export type HidesValue = (name: string, depth: number, path: () => string) => boolean;

interface Frame {
  readonly isArray: boolean;
  /** Of the field that is read; `*` in an array. */
  key: string;
  /** A string here is a field's name, not its value. */
  awaitsKey: boolean;
}

/** Space between tokens is passed over; a string may lack its end. */
const TOKEN = /"[^"\\]*(?:\\[^][^"\\]*)*"?|[{}[\],:]|[^\s"{}[\],:]+/g;

/**
 * A JSON text with dots in the place of hidden values, all else to the byte as it was. It works on text that was cut, and
 * on text that is not quite JSON: what begins with a hidden name is hidden up to its end.
 */
export function maskJsonText(text: string, hides: HidesValue): string {
  const frames: Frame[] = [];
  let shown = '';
  /** Up to here the text is in `shown`. */
  let copied = 0;
  /** Where the hidden array or object began, and how deep; -1: none is being passed over. */
  let hiddenFrom = -1;
  let hiddenDepth = -1;
  const mask = (from: number, to: number): void => {
    shown += `${text.slice(copied, from)}"${MASK}"`;
    copied = to;
  };
  const path = (): string => frames.map(({ key }) => key).join('.');
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
        mask(hiddenFrom, index + 1);
        hiddenFrom = -1;
      }
    } else if (token === ',') {
      if (top !== undefined && !top.isArray) top.awaitsKey = true;
    } else if (token === ':') {
      if (top !== undefined) top.awaitsKey = false;
    } else if (top?.awaitsKey === true) {
      top.key = nameOf(token);
    } else if (isHidden()) {
      mask(index, index + token.length);
    }
  }
  if (hiddenFrom >= 0) mask(hiddenFrom, text.length);
  return shown + text.slice(copied);
}

/** A field's name as it is meant: `"\u0066rom"` is `from`. */
function nameOf(token: string): string {
  if (!token.startsWith('"')) return token;
  try {
    return JSON.parse(token) as string;
  } catch {
    return token.slice(1);
  }
}
