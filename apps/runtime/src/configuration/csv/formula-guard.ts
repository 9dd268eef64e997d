/** What a spreadsheet would run; with apostrophes before it, what looks guarded already, and has to be told from it. */
const GUARDED = /^'*[=+\-@\t\r]/;
const PHONE_NUMBER = /^\+[\dXZN]+[.!]?$/;

/** A value as it stands in a table: with one apostrophe more where it is a formula, or could be taken for a guarded one. */
export function guarded(text: string): string {
  return GUARDED.test(text) && !PHONE_NUMBER.test(text) ? `'${text}` : text;
}

/** A cell as it is meant: the one apostrophe of `guarded` is no part of it, all others are. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && GUARDED.test(cell) ? cell.slice(1) : cell;
}
