/** One line of CSV as RFC 4180 writes it, with its line break. */
export function csvLine(cells: readonly unknown[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/**
 * Where a spreadsheet begins another cell that has a semicolon or a tabulator for the comma, as in much of Europe. Blanks end at
 * the next tabulator: else a text of nothing but those would be looked through anew from each.
 */
const FORMULA_INSIDE = /([;\t][^\S\t]*)(?=[=+\-@])/g;

/**
 * A cell. What a spreadsheet would take for a formula is kept from being one by an apostrophe before it; a number with its
 * `+` is none.
 */
function csvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  const harmless = typeof value === 'number' || !/^[=+\-@\t\r\n]/.test(text) || /^\+\d+$/.test(text);
  const written = (harmless ? text : `'${text}`).replace(FORMULA_INSIDE, "$1'");
  return /[",\r\n]/.test(written) ? `"${written.replaceAll('"', '""')}"` : written;
}
