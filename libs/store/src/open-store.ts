import { chmodSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { Committer } from './committer/committer.js';
import type { CommitterOptions } from './committer/committer.js';
import { checkFolder, KEY_FINGERPRINT } from './database/check-folder.js';
import { FolderLock } from './database/folder-lock.js';
import { makeFolder } from './database/make-folder.js';
import { openWriter } from './database/open-connection.js';
import { migrate, openReader } from './database/open-data-source.js';
import { DataFolderError } from './errors.js';
import { InlineFolding } from './folding/inline-folding.js';
import { ThreadFolding } from './folding/thread-folding.js';
import { Journal } from './journal/journal.js';
import type { JournalOptions } from './journal/journal.js';
import { journalFolder, openJournal } from './journal/open-journal.js';
import { silentLog } from './log.js';
import type { StoreLog } from './log.js';
import { RUNS_SOURCES } from './runs-sources.js';
import { ReadChanges } from './search/read-changes.js';
import { InlineSearch } from './search/inline-search.js';
import { SEARCH_FILE } from './search/search.js';
import { ThreadSearch } from './search/thread-search.js';
import { SecretKey } from './secrets/secret-key.js';
import { Store } from './store.js';

/** Which folder is opened, and how. */
export interface OpenStoreOptions {
  /** The data folder; made, readable by its owner alone, when it does not exist. */
  readonly dataDir: string;
  /** The time in milliseconds since the epoch; `Date.now` when missing. */
  readonly clock?: { now(): number };
  readonly log?: StoreLog;
  readonly committer?: Omit<CommitterOptions, 'log' | 'onBusy'>;
  readonly journal?: JournalOptions;
}

/**
 * Opens the data folder: takes its lock, checks the database, brings it to the newest schema.
 * @throws {DataFolderError} with a sentence for people; then nothing was changed and nothing stays open.
 */
export async function openStore(options: OpenStoreOptions): Promise<Store> {
  const dataDir = resolve(options.dataDir);
  const log = options.log ?? silentLog;
  makeFolder(dataDir);
  const file = join(dataDir, 'hookswitch.db');
  const lock = FolderLock.take(dataDir);
  let writer: BetterSqlite3.Database | undefined;
  try {
    const journalDir = journalFolder(dataDir);
    if (checkFolder(dataDir) !== 'current') {
      await bringUpToDate(file);
      log.info('The database was brought to the newest schema.');
    }
    chmodSync(file, 0o600);
    writer = openWriter(file);
    const key = openKey(dataDir, writer);
    const segments = openJournal(journalDir, writer, log);
    const reader = await openReader(file);
    const report = (message: string, error: unknown): void => log.error(message, { error });
    const folding = RUNS_SOURCES
      ? new InlineFolding(writer, journalDir, report)
      : new ThreadFolding(file, journalDir, segments.position, log);
    const journal = new Journal(segments, (position) => folding.written(position), options.journal, log);
    const onBusy = (): void => folding.yieldWriter();
    const committer = new Committer(writer, { ...options.committer, log, onBusy });
    const changes = new ReadChanges(committer, log);
    const followed = (seq: number): void => changes.forget(seq);
    const index = join(dataDir, SEARCH_FILE);
    const search = RUNS_SOURCES
      ? new InlineSearch(file, index, followed)
      : new ThreadSearch({ database: file, index }, log, followed);
    const now = options.clock ? options.clock.now.bind(options.clock) : Date.now;
    const store = new Store({
      file,
      lock,
      writer,
      committer,
      journal,
      folding,
      reader,
      search,
      changes,
      key,
      now,
      log,
    });
    await store.recordingFolder
      .clearIncoming()
      .catch((error: unknown) => log.warn('Half-written recordings could not be removed.', { error }));
    return store;
  } catch (error) {
    writer?.close();
    lock.release();
    throw error;
  }
}

async function bringUpToDate(file: string): Promise<void> {
  try {
    await migrate(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DataFolderError(
      'not_writable',
      `${file} could not be brought to the newest schema (${reason}). Nothing was changed; free some space, check its rights, start again.`,
      { cause: error },
    );
  }
}

/** A key may be made only while nothing depends on one: `checkFolder` has seen to that. */
function openKey(dataDir: string, database: BetterSqlite3.Database): SecretKey {
  const key = SecretKey.open(dataDir, true);
  database
    .prepare('INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)')
    .run(KEY_FINGERPRINT, JSON.stringify(key.fingerprint));
  return key;
}
