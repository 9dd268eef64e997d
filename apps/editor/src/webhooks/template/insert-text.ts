/** A text and where its cursor stands. */
export interface Edited {
  readonly text: string;
  /** The part that is selected; the same twice: nothing is. */
  readonly from: number;
  readonly to: number;
}

/** Puts a piece in the place of what is selected; the cursor stands behind it. */
export function insertText({ text, from, to }: Edited, piece: string): Edited {
  const at = from + piece.length;
  return { text: text.slice(0, from) + piece + text.slice(to), from: at, to: at };
}

/** How a template puts a variable in; of a list's items the first. Spaces are left out where it stands in braces already. */
export function variableText(name: string, { text, from }: Pick<Edited, 'text' | 'from'>): string {
  const path = name.replaceAll('[]', '[0]');
  return isWithinBraces(text.slice(0, from)) ? path : `{{ ${path} }}`;
}

function isWithinBraces(before: string): boolean {
  const opened = Math.max(before.lastIndexOf('{{'), before.lastIndexOf('{%'));
  const closed = Math.max(before.lastIndexOf('}}'), before.lastIndexOf('%}'));
  return opened > closed;
}

/** Where a line begins and ends in a text. Lines count from 1; one that there is not is the last. */
export function lineAt(text: string, line: number): { readonly from: number; readonly to: number } {
  const lines = text.split('\n');
  const index = Math.min(Math.max(line, 1), lines.length) - 1;
  const from = lines.slice(0, index).reduce((sum, one) => sum + one.length + 1, 0);
  return { from, to: from + lines[index]!.length };
}
