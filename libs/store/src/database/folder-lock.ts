import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { DataFolderError } from '../errors.js';
import { sqliteCode } from './sqlite-code.js';

/**
 * The `lock` file of a data folder: an empty SQLite file on which an exclusive transaction stays open. The lock is the
 * operating system's, so it ends with the process however that ends; a file left behind by `kill -9` locks nothing.
 */
export class FolderLock {
  readonly #database: BetterSqlite3.Database;

  private constructor(database: BetterSqlite3.Database) {
    this.#database = database;
  }

  /** Takes the lock, or throws the sentence that says who has it. */
  static take(dataDir: string): FolderLock {
    const file = join(dataDir, 'lock');
    let database: BetterSqlite3.Database | undefined;
    try {
      database = new BetterSqlite3(file, { timeout: 0 });
      database.pragma('journal_mode = MEMORY');
      database.exec('BEGIN EXCLUSIVE');
      return new FolderLock(database);
    } catch (error) {
      database?.close();
      throw refusal(dataDir, file, error);
    }
  }

  release(): void {
    if (this.#database.open) this.#database.close();
  }
}

function refusal(dataDir: string, file: string, error: unknown): DataFolderError {
  const code = sqliteCode(error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new DataFolderError(
      'in_use',
      `The data folder ${dataDir} is in use by another Hookswitch. Stop that one, or set HOOKSWITCH_DATA_DIR to another folder.`,
      { cause: error },
    );
  }
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return new DataFolderError(
      'foreign',
      `${file} is not a lock file of Hookswitch. Remove it, or set HOOKSWITCH_DATA_DIR to another folder.`,
      { cause: error },
    );
  }
  return new DataFolderError(
    'not_writable',
    `The data folder ${dataDir} cannot be written (${error instanceof Error ? error.message : String(error)}). Check its owner and rights.`,
    { cause: error },
  );
}
