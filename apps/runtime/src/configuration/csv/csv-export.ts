import type { Draft } from '@hookswitch/store';
import { stringify } from 'csv-stringify/sync';
import type { CsvColumn, CsvTable } from './csv-tables.js';
import { guarded } from './formula-guard.js';

/**
 * A table as RFC 4180 writes it, with a header row, sorted by its key. Values that a spreadsheet would run as a formula
 * are guarded against it, all but numbers in E.164.
 */
export function toCsv({ type, key, columns }: CsvTable, drafts: readonly Draft[]): string {
  const names = new Map(drafts.map((draft) => [`${draft.type}/${draft.id}`, draft.name]));
  const rows = drafts
    .filter((draft) => draft.type === type.type)
    .map(({ name, body }) => type.toFields(name, body))
    .sort((one, other) => String(one[key] ?? '').localeCompare(String(other[key] ?? ''), 'en'))
    .map((fields) => columns.map((column) => cell(column, fields[column.field], names)));
  return stringify([columns.map(({ name }) => name), ...rows], { record_delimiter: '\r\n' });
}

function cell({ ref, yesNo }: CsvColumn, value: unknown, names: ReadonlyMap<string, string>): string {
  if (value === null || value === undefined) return '';
  if (yesNo) return value === true ? 'yes' : 'no';
  return guarded(ref === undefined ? String(value) : (names.get(`${ref}/${String(value)}`) ?? ''));
}
