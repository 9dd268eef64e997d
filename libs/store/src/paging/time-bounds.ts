import type { DataSource } from 'typeorm';

/** Rows are written in the order of their times but for this much: steps of one moment, a clock that was corrected. */
const DISORDER_MS = 10 * 60 * 1000;

/** Above every UUID in text. */
const AFTER_ALL = 'g';

interface Table {
  readonly name: 'calls' | 'deliveries';
  readonly column: 'started_at' | 'created_at';
}

/** Ids between which all rows of the time from `from` (included) to `to` (excluded) lie; `null`: no bound on that side. */
export interface IdBounds {
  readonly lowest: string | null;
  readonly highest: string | null;
}

/**
 * Turns a span of time into a span of ids, so that a page of last month's rows does not cost a walk through this month's.
 * Rows are appended in order of time, so a binary search over the row numbers finds the place in some twenty looks: no
 * index on the time has to be kept with every write. The caller still compares the times.
 */
export async function idBounds(
  reader: DataSource,
  table: Table,
  from: string | undefined,
  to: string | undefined,
): Promise<IdBounds> {
  return {
    lowest:
      from === undefined ? null : ((await firstIdAt(reader, table, shift(from, -DISORDER_MS))) ?? AFTER_ALL),
    highest: to === undefined ? null : await firstIdAt(reader, table, shift(to, DISORDER_MS)),
  };
}

/** The id of the first row that is not before `at`; `null` when all are. */
async function firstIdAt(reader: DataSource, { name, column }: Table, at: string): Promise<string | null> {
  const [ends] = await reader.query<{ low: number | null; high: number | null }[]>(
    `SELECT (SELECT min(rowid) FROM ${name}) AS low, (SELECT max(rowid) FROM ${name}) AS high`,
  );
  let low = ends?.low ?? 0;
  let high = (ends?.high ?? -1) + 1;
  let found: string | null = null;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [row] = await reader.query<{ rowid: number; id: string; at: string }[]>(
      `SELECT rowid, id, ${column} AS at FROM ${name} WHERE rowid >= ? ORDER BY rowid LIMIT 1`,
      [middle],
    );
    if (row === undefined || row.at >= at) {
      found = row?.id ?? found;
      high = middle;
    } else {
      low = row.rowid + 1;
    }
  }
  return found;
}

function shift(at: string, ms: number): string {
  const time = Date.parse(at);
  return Number.isNaN(time) ? at : new Date(time + ms).toISOString();
}
