import type { DataSource } from 'typeorm';

/** Rows are written in the order of their times but for this much: steps of one moment, a clock that was corrected. */
const DISORDER_MS = 10 * 60 * 1000;

/** Above every UUID in text. */
const AFTER_ALL = 'g';

interface Table {
  readonly name: 'calls' | 'deliveries' | 'cdrs' | 'messages' | 'audit_entries';
  readonly column: 'started_at' | 'created_at' | 'time';
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

/** The same for a table whose keys are its row numbers. */
export async function rowBounds(
  reader: DataSource,
  table: Table,
  from: string | undefined,
  to: string | undefined,
): Promise<{ readonly lowest: number | null; readonly highest: number | null }> {
  const rowAt = async (time: string, shiftMs: number) =>
    (await firstRowAt(reader, table, shift(time, shiftMs)))?.rowid ?? null;
  return {
    lowest: from === undefined ? null : ((await rowAt(from, -DISORDER_MS)) ?? Number.MAX_SAFE_INTEGER),
    highest: to === undefined ? null : await rowAt(to, DISORDER_MS),
  };
}

async function firstIdAt(reader: DataSource, table: Table, at: string): Promise<string | null> {
  return (await firstRowAt(reader, table, at))?.id ?? null;
}

interface FoundRow {
  readonly rowid: number;
  readonly id: string;
  readonly at: string;
}

/** The first row that is not before `at`; `null` when all are. */
async function firstRowAt(reader: DataSource, { name, column }: Table, at: string): Promise<FoundRow | null> {
  const [ends] = await reader.query<{ low: number | null; high: number | null }[]>(
    `SELECT (SELECT min(rowid) FROM ${name}) AS low, (SELECT max(rowid) FROM ${name}) AS high`,
  );
  let low = ends?.low ?? 0;
  let high = (ends?.high ?? -1) + 1;
  let found: FoundRow | null = null;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [row] = await reader.query<FoundRow[]>(
      `SELECT rowid AS rowid, id, ${column} AS at FROM ${name} WHERE rowid >= ? ORDER BY rowid LIMIT 1`,
      [middle],
    );
    if (row === undefined || row.at >= at) {
      found = row ?? found;
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
