import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { SEARCH_FILE } from '../search/search.js';

/** What is kept, as people think of it: bytes in the database, indexes included, and beside it. */
export interface KeptBytes {
  /** Call detail records. */
  readonly cdrs: number;
  /** Calls with their signalling lines, activeflows and timers, and what is known of recordings: not their files. */
  readonly calls: number;
  /** Text messages. */
  readonly messages: number;
  /** The audit log. */
  readonly audit_entries: number;
  readonly steps: number;
  /** Deliveries with their bodies and first attempts. */
  readonly deliveries: number;
  /** Attempts after the first. */
  readonly attempts: number;
  /** What the delivery log is searched by: a file of its own. */
  readonly search_index: number;
  /** All else: drafts, releases, accounts, settings. */
  readonly configuration: number;
}

const KIND_OF_TABLE: Readonly<Record<string, Exclude<keyof KeptBytes, 'configuration' | 'search_index'>>> = {
  calls: 'calls',
  cdrs: 'cdrs',
  signals: 'calls',
  activeflows: 'calls',
  timers: 'calls',
  recordings: 'calls',
  transcribes: 'calls',
  messages: 'messages',
  audit_entries: 'audit_entries',
  steps: 'steps',
  deliveries: 'deliveries',
  attempts: 'attempts',
  delivery_changes: 'deliveries',
  call_environments: 'deliveries',
};

const BYTES_BY_TABLE = `SELECT tables.tbl_name AS name, sum(pages.pgsize) AS bytes
  FROM dbstat AS pages JOIN sqlite_schema AS tables ON tables.name = pages.name
  WHERE pages.aggregate = TRUE GROUP BY tables.tbl_name`;

/** Reads the whole file, half a second for each gigabyte: nothing for a thread that has something else to do. */
export function readKeptBytes(file: string): KeptBytes {
  const database = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
  try {
    const kept = {
      calls: 0,
      cdrs: 0,
      messages: 0,
      steps: 0,
      deliveries: 0,
      attempts: 0,
      audit_entries: 0,
      search_index: searchBytes(dirname(file)),
      configuration: 0,
    };
    for (const row of database.prepare(BYTES_BY_TABLE).iterate()) {
      const { name, bytes } = row as { name: string; bytes: number };
      kept[KIND_OF_TABLE[name] ?? 'configuration'] += bytes;
    }
    return kept;
  } finally {
    database.close();
  }
}

function searchBytes(folder: string): number {
  const sizes = ['', '-wal'].map(
    (end) => statSync(join(folder, `${SEARCH_FILE}${end}`), { throwIfNoEntry: false })?.size ?? 0,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
