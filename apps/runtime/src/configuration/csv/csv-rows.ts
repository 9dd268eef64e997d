import { CsvError, parse } from 'csv-parse/sync';
import { HttpProblem } from '../../http/http-problem.js';
import type { FieldError } from '../../http/http-problem.js';
import type { CsvTable } from './csv-tables.js';
import { unguarded } from './formula-guard.js';

/** A row by column names, with its line in the file. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export const MAX_CSV_ROWS = 10_000;

/**
 * Reads a table: comma or semicolon, UTF-8 with or without its mark, quotes as RFC 4180 has them. The first row names the
 * columns; those that are left out leave the fields alone.
 *
 * @throws HttpProblem 400
 */
export function readCsv(text: string, table: CsvTable): readonly CsvRow[] {
  const records = parsed(text);
  const header = (records[0]?.record ?? []).map((name) => name.toLowerCase());
  const faults = headerFaults(header, table);
  if (records.length > MAX_CSV_ROWS + 1)
    faults.push({ pointer: '', message: `A file has ${MAX_CSV_ROWS} rows at most.` });
  if (faults.length > 0) throw HttpProblem.invalid(faults);
  return records.slice(1).map(({ record, info }) => ({
    line: info.lines,
    cells: Object.fromEntries(header.map((name, index) => [name, unguarded(record[index] ?? '')])),
  }));
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function parsed(text: string): readonly CsvRecord[] {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = firstLine.includes(';') && !firstLine.includes(',') ? ';' : ',';
  try {
    return parse(text, {
      bom: true,
      delimiter,
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly CsvRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const message = `The file cannot be read as CSV: ${error.message}.`;
    throw HttpProblem.invalid([{ pointer: '', message }]);
  }
}

function headerFaults(header: readonly string[], { key, columns }: CsvTable): FieldError[] {
  const known = columns.map(({ name }) => name);
  const faults = header
    .filter((name, index) => !known.includes(name) || header.indexOf(name) !== index)
    .map((name): FieldError => {
      const message = known.includes(name)
        ? 'This column is there twice.'
        : `There is no column of this name. Columns are ${known.join(', ')}.`;
      return { pointer: `/${name}`, message };
    });
  if (!header.includes(key)) {
    faults.push({ pointer: `/${key}`, message: `The first row has to name the column ${key}.` });
  }
  return faults;
}
