import { setImmediate } from 'node:timers/promises';
import type { DataSource, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { makePage, pageToken } from './page.js';
import type { Page } from './page.js';

/** Rows that are looked through in one go: most filters have no index, and others wait meanwhile, some 8 ms. */
export const WINDOW = 5_000;
/** How long a page is looked for. Milliseconds. */
const LOOK_MS = 250;

/** A piece of a list that was looked through, newest first, and up to where: `null` when nothing older is left. */
export interface Look<Row, Key extends string | number> {
  readonly rows: readonly Row[];
  readonly downTo: Key | null;
}

/**
 * Goes through looks, from the newest piece on, until so many rows are found or time is up. Then `pausedAt` is where to go on; it
 * is `null` when all was looked at, or enough is found: some more, where the last look gave them.
 *
 * @param lookMs how long it may look, milliseconds
 */
export async function lookFor<Row, Key extends string | number>(
  looks: AsyncIterable<Look<Row, Key>>,
  wanted: number,
  lookMs: number,
): Promise<{ readonly rows: readonly Row[]; readonly pausedAt: Key | null }> {
  const until = performance.now() + lookMs;
  const rows: Row[] = [];
  for await (const look of looks) {
    rows.push(...look.rows);
    if (rows.length >= wanted) break;
    if (performance.now() > until) return { rows, pausedAt: look.downTo };
  }
  return { rows, pausedAt: null };
}

/**
 * Makes a page out of looks at a list. One for which time was up is short, or empty, and still has a next one: that goes on where
 * it ended.
 *
 * @param looks each of up to `size + 1` rows
 */
export async function pageOfLooks<Row, Shown, Key extends string | number>(
  list: string,
  size: number,
  looks: AsyncIterable<Look<Row, Key>>,
  keyOf: (row: Row) => Key,
  shape: (row: Row) => Shown,
): Promise<Page<Shown>> {
  const { rows, pausedAt } = await lookFor(looks, size + 1, LOOK_MS);
  const page = makePage(list, size, rows, (row) => [keyOf(row)], shape);
  return pausedAt === null ? page : { ...page, next: pageToken(list, [pausedAt]) };
}

/** Row numbers, both ends included; an empty span has a `lowest` above `highest`. */
export interface NumberSpan {
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Looks at a table by its row numbers, from the newest row to the oldest; others get their turn between two looks.
 *
 * @param window row numbers of one look; `Infinity` where an index finds all that fits at once
 * @param most rows that one look gives at most
 * @param read the newest rows of a piece, newest first
 */
export async function* looksByNumber<Row>(
  { lowest, highest }: NumberSpan,
  { window, most }: { readonly window: number; readonly most: number },
  read: (piece: NumberSpan) => Promise<readonly Row[]>,
  numberOf: (row: Row) => number,
): AsyncGenerator<Look<Row, number>, void, undefined> {
  for (let top = highest; top >= lowest;) {
    const bottom = Math.max(lowest, top - window + 1);
    const rows = await read({ lowest: bottom, highest: top });
    const downTo = rows.length === most ? numberOf(rows.at(-1)!) : bottom;
    yield { rows, downTo: downTo > lowest ? downTo : null };
    top = downTo - 1;
    await setImmediate();
  }
}

/** Ids between which rows can lie; `null`: no bound on that side. */
interface IdSpan {
  /** Of the last row that the reader has seen: those before it are left. */
  readonly before: string | null;
  /** Both are part of it. */
  readonly lowest: string | null;
  readonly highest: string | null;
}

/** A piece of a table by its ids: from `above`, which may be part of it, down to `end`, which is. */
export interface IdPiece {
  readonly op: '<' | '<=';
  readonly above: string;
  readonly end: string;
}

/** Below every UUID in text, and above. */
const BEFORE_ALL = '';
const AFTER_ALL = 'g';

/**
 * Looks at a table whose order is that of its ids, from the newest row to the oldest; others get their turn between two looks.
 *
 * @param window rows of one look; `Infinity` where an index finds all that fits at once
 * @param most rows that one look gives at most
 * @param read the newest rows of a piece, newest first
 */
export async function* looksById<Row extends { readonly id: string }>(
  reader: DataSource,
  table: 'recordings',
  { before, lowest, highest }: IdSpan,
  { window, most }: { readonly window: number; readonly most: number },
  read: (piece: IdPiece) => Promise<readonly Row[]>,
): AsyncGenerator<Look<Row, string>, void, undefined> {
  const bottom = lowest ?? BEFORE_ALL;
  let top: Pick<IdPiece, 'op' | 'above'> =
    before === null ? { op: '<=', above: highest ?? AFTER_ALL } : { op: '<', above: before };
  for (;;) {
    const end = window === Infinity ? null : await lastOf(reader, table, { ...top, end: bottom }, window);
    const rows = await read({ ...top, end: end ?? bottom });
    const downTo = rows.length === most ? rows.at(-1)!.id : end;
    yield { rows, downTo };
    if (downTo === null) return;
    top = { op: '<', above: downTo };
    await setImmediate();
  }
}

/** Narrows a query to a piece. */
export function withinPiece<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  { op, above, end }: IdPiece,
): SelectQueryBuilder<Row> {
  return query.andWhere(`${query.alias}.id ${op} :above AND ${query.alias}.id >= :end`, { above, end });
}

/** The id of the last of so many rows; `null`: there are fewer. */
async function lastOf(
  reader: DataSource,
  table: string,
  { op, above, end }: IdPiece,
  window: number,
): Promise<string | null> {
  const [row] = await reader.query<{ id: string }[]>(
    `SELECT id FROM ${table} WHERE id ${op} ? AND id >= ? ORDER BY id DESC LIMIT 1 OFFSET ${window - 1}`,
    [above, end],
  );
  return row?.id ?? null;
}
