import type { Draft } from '@hookswitch/store';
import type { FieldError } from '../../http/http-problem.js';
import type { CsvColumn, CsvTable } from './csv-tables.js';
import type { CsvRow } from './csv-rows.js';

/** A row as the fields that it sets, and the draft that it changes; `null`: it makes a new one. */
export interface RowChange {
  readonly line: number;
  readonly old: Draft | null;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What the rows of a table mean beside the drafts, or what is wrong with them. */
export interface RowChanges {
  readonly changes: readonly RowChange[];
  readonly faults: readonly FieldError[];
}

/** Finds the draft that each row is about and reads its cells. Nothing of it is judged by the schema yet. */
export function readRows(table: CsvTable, rows: readonly CsvRow[], drafts: readonly Draft[]): RowChanges {
  const { type, key, columns } = table;
  const own = drafts.filter((draft) => draft.type === type.type);
  const byKey = new Map(own.map((draft) => [type.toFields(draft.name, draft.body)[key], draft] as const));
  const faults: FieldError[] = [];
  const seen = new Map<string, number>();
  const changes = rows.map(({ line, cells }): RowChange => {
    const id = table.normaliseKey?.(cells[key] ?? '') ?? cells[key] ?? '';
    const fault = (column: string, message: string) =>
      faults.push({ pointer: `/rows/${line}/${column}`, message: `Line ${line}: ${message}` });
    if (id === '') fault(key, `Enter the ${key}: rows are told apart by it.`);
    else if (seen.has(id)) fault(key, `${id} is in line ${seen.get(id)} already.`);
    seen.set(id, line);
    const old = byKey.get(id) ?? null;
    const fields: Record<string, unknown> = old === null ? {} : { ...type.toFields(old.name, old.body) };
    for (const column of columns) {
      const cell = cells[column.name];
      if (cell === undefined) continue;
      const value = readCell(column, cell, drafts);
      if (typeof value === 'object' && value !== null) fault(column.name, value.fault);
      else fields[column.field] = value;
    }
    return { line, old, fields };
  });
  return { changes, faults };
}

function readCell(
  { ref, yesNo, empty }: CsvColumn,
  cell: string,
  drafts: readonly Draft[],
): string | boolean | null | { readonly fault: string } {
  if (yesNo) {
    if (/^(yes|true|1|)$/i.test(cell)) return true;
    return /^(no|false|0)$/i.test(cell) ? false : { fault: 'Write "yes" or "no".' };
  }
  if (cell === '') return empty ?? null;
  if (ref === undefined) return cell;
  const found = drafts.filter(({ type, name }) => type === ref && name === cell);
  if (found.length === 1) return found[0]?.id ?? null;
  return {
    fault:
      found.length === 0
        ? `There is no ${ref} called "${cell}".`
        : `${found.length} of them are called "${cell}": give them different names.`,
  };
}
