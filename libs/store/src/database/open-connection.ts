import BetterSqlite3 from 'better-sqlite3';

// Apart from `open-data-source.ts`: the folding thread does without TypeORM, which takes long to load.

/** How long those wait for another writer that may. Milliseconds. */
export const BUSY_TIMEOUT_MS = 5_000;

/**
 * The connection of the committer. It does not wait for the folding thread, which writes through a connection of its own:
 * the committer comes again (see `Committer`), so that the event loop goes on. Checkpoints are left to that thread, too,
 * unless it is idle. Its cache is small: rows are written by that thread, and a start that counts what is owed would fill it.
 */
export function openWriter(file: string): BetterSqlite3.Database {
  return open(file, { timeout: 0, checkpointPages: 20_000, cacheMb: 8 });
}

/** The connection of the folding thread, which may wait. */
export function openFolderConnection(file: string): BetterSqlite3.Database {
  return open(file, { timeout: BUSY_TIMEOUT_MS, checkpointPages: 8_000, cacheMb: 32 });
}

function open(
  file: string,
  { timeout, checkpointPages, cacheMb }: Readonly<Record<'timeout' | 'checkpointPages' | 'cacheMb', number>>,
): BetterSqlite3.Database {
  const database = new BetterSqlite3(file, { timeout, fileMustExist: true });
  database.pragma('journal_mode = WAL');
  // The write-ahead log outlives the process without a sync per commit; only a power cut can cost the last commits.
  database.pragma('synchronous = NORMAL');
  database.pragma('foreign_keys = ON');
  database.pragma('temp_store = MEMORY');
  database.pragma(`cache_size = ${-1000 * cacheMb}`);
  // A page that many commits change is copied into the file once per checkpoint: fewer checkpoints, fewer copies.
  database.pragma(`wal_autocheckpoint = ${checkpointPages}`);
  // After a peak the log's file is cut back to 64 MB.
  database.pragma(`journal_size_limit = ${64 * 1024 * 1024}`);
  return database;
}
