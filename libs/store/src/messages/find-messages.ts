import { setImmediate } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Id } from '@hookswitch/flow-model';
import type { Look } from '../paging/looks.js';
import type { MessageFilter } from './message.repository.js';

/** Rows that are looked at before others get a word in: a few milliseconds. */
const AT_ONCE = 500;

/** Where it is looked. */
export interface MessageRange {
  /** Before this id; `null`: from the newest. */
  readonly before: Id | null;
  readonly lowest: Id | null;
  readonly highest: Id | null;
  /** So many are looked at first. */
  readonly limit: number;
}

/**
 * Looks at text messages, newest first, a few milliseconds at a time: no index knows their words, and the thread that asks runs
 * calls. Those of a number are looked up; of these, and else of all, each row is looked at. Gives the ids of those that fit.
 */
export async function* messageLooks(
  reader: DataSource,
  filter: MessageFilter,
  range: MessageRange,
): AsyncGenerator<Look<Id, Id>, void, undefined> {
  const fits = fitting(filter);
  // Mostly the first rows are the page.
  for (let { before } = range, slice = range.limit; ; slice = AT_ONCE) {
    const rows = candidates(filter, { ...range, before, limit: slice });
    const looked = await reader.query<{ id: Id; hit: number }[]>(
      `SELECT message.id, (${fits.sql}) AS hit FROM (${rows.sql}) AS row CROSS JOIN messages AS message
        ON message.id = row.id ORDER BY message.id DESC`,
      [...fits.values, ...rows.values],
    );
    const last = looked.at(-1);
    const downTo = last === undefined || looked.length < slice ? null : last.id;
    yield { rows: looked.filter(({ hit }) => hit === 1).map(({ id }) => id), downTo };
    if (downTo === null) return;
    before = downTo;
    await setImmediate();
  }
}

interface Sql {
  readonly sql: string;
  readonly values: readonly string[];
}

/** The next rows that may fit, by an index each: ids alone. */
function candidates({ number }: MessageFilter, { before, lowest, highest, limit }: MessageRange): Sql {
  const bounds = [
    ['id < ?', before],
    ['id >= ?', lowest],
    ['id <= ?', highest],
  ] as const;
  const given = bounds.filter(([, id]) => id !== null);
  const among = (column: string | null, value: readonly string[]): Sql => ({
    sql: `SELECT id FROM (SELECT id FROM messages WHERE ${[
      ...(column === null ? [] : [`${column} = ?`]),
      ...given.map(([rule]) => rule),
      '1',
    ].join(' AND ')} ORDER BY id DESC LIMIT ${limit})`,
    values: [...value, ...given.map(([, id]) => id!)],
  });
  if (number === undefined) return among(null, []);
  const [sent, received] = [among('from_number', [number]), among('to_number', [number])];
  return {
    sql: `${sent.sql} UNION ${received.sql} ORDER BY id DESC LIMIT ${limit}`,
    values: [...sent.values, ...received.values],
  };
}

/** Whether a row fits, as far as no index says it. */
function fitting({ direction, status, with: other, search, environment_id, from, to }: MessageFilter): Sql {
  const rules: [sql: string, ...values: string[]][] = [['1']];
  if (direction) rules.push(['message.direction = ?', direction]);
  if (status) rules.push(['message.status = ?', status]);
  if (other) rules.push(['(message.from_number = ? OR message.to_number = ?)', other, other]);
  if (from) rules.push(['message.created_at >= ?', from]);
  if (to) rules.push(['message.created_at < ?', to]);
  if (environment_id === null) rules.push([`${of('environment_id')} IS NULL`]);
  else if (environment_id) rules.push([`ifnull(${of('environment_id')}, '') = ?`, environment_id]);
  if (search) rules.push([`instr(lower(${of('text')}), lower(?)) > 0`, search]);
  return {
    sql: rules.map(([sql]) => sql).join(' AND '),
    values: rules.flatMap(([, ...values]) => values),
  };
}

function of(field: string): string {
  return `json_extract(message.body, '$.${field}')`;
}
