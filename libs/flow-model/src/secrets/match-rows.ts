import { isMaskedSecret, isStoredSecret } from './secret-shapes.js';

/**
 * Says for each row of a list which row of the list before it continues, so that secrets stay with their rows when rows
 * are moved, removed or renamed: the row of the same `name` (in any case); else, for a row with a masked secret, the
 * row that has a secret of the same hint, first at the same index; else, for rows without names, the same index.
 * No row before is continued twice.
 */
export function matchRows(rows: readonly unknown[], before: readonly unknown[]): readonly unknown[] {
  const free = new Set(before.keys());
  const matched: unknown[] = rows.map(() => undefined);
  const take = (index: number, candidate: number | undefined) => {
    if (candidate === undefined || !free.delete(candidate)) return;
    matched[index] = before[candidate];
  };
  const rowsLeft = () => [...rows.entries()].filter(([index]) => matched[index] === undefined);

  for (const [index, row] of rows.entries()) {
    const name = nameOf(row);
    if (name !== undefined)
      take(
        index,
        [...free].find((candidate) => nameOf(before[candidate]) === name),
      );
  }
  for (const [index, row] of rowsLeft()) {
    const hint = hintOf(row);
    if (hint === undefined) continue;
    const candidates = [...free].filter((candidate) => hintOf(before[candidate]) === hint);
    take(index, candidates.includes(index) ? index : candidates[0]);
  }
  for (const [index, row] of rowsLeft()) {
    if (nameOf(row) === undefined && hintOf(row) === undefined) take(index, index);
  }
  return matched;
}

function nameOf(row: unknown): string | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  const name: unknown = (row as Record<string, unknown>)['name'];
  return typeof name === 'string' && name.trim() !== '' ? name.trim().toLowerCase() : undefined;
}

/** The hint of the row's secret, masked or stored. */
function hintOf(row: unknown): string | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  const secret: unknown = Object.values(row).find((value) => isMaskedSecret(value) || isStoredSecret(value));
  return secret === undefined ? undefined : (secret as { hint: string }).hint;
}
