import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { DataFolderError } from '../errors.js';
import { migrations } from '../migrations/migrations.js';
import { sqliteCode } from './sqlite-code.js';

/** Looks at the file without changing it: `fresh` and `behind` need migrations. Throws when it cannot be ours to use. */
export function checkDatabase(file: string): 'fresh' | 'behind' | 'current' {
  if (!existsSync(file) || statSync(file).size === 0) return 'fresh';
  refuseTruncated(file);
  let database: BetterSqlite3.Database | undefined;
  try {
    database = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
    return compare(file, database);
  } catch (error) {
    if (error instanceof DataFolderError) throw error;
    throw unreadable(file, error);
  } finally {
    database?.close();
  }
}

/** A file that lost its end opens well and fails later: its header tells how many pages there must be. */
function refuseTruncated(file: string): void {
  if (existsSync(`${file}-wal`)) return;
  const header = Buffer.alloc(100);
  const descriptor = openSync(file, 'r');
  const read = readSync(descriptor, header, 0, header.length, 0);
  closeSync(descriptor);
  if (read < header.length || !header.toString('latin1', 0, 15).startsWith('SQLite format 3')) return;
  const pageBytes = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  if (statSync(file).size < header.readUInt32BE(28) * pageBytes) {
    throw corrupt(file, 'its end is missing', undefined);
  }
}

function compare(file: string, database: BetterSqlite3.Database): 'fresh' | 'behind' | 'current' {
  const tables = database.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all();
  if (tables.length === 0) return 'fresh';
  if (!tables.includes('migrations')) {
    throw new DataFolderError(
      'foreign',
      `${file} is a database, but not one of Hookswitch. Set HOOKSWITCH_DATA_DIR to another folder.`,
    );
  }
  const applied = new Set(database.prepare('SELECT name FROM migrations').pluck().all());
  const known: readonly string[] = migrations.map((migration) => new migration().name);
  const unknown = [...applied].filter((name) => typeof name !== 'string' || !known.includes(name));
  if (unknown.length > 0) {
    throw new DataFolderError(
      'newer',
      `${file} was written by a newer Hookswitch (it has ${unknown.join(', ')}). Start that version; nothing was changed.`,
    );
  }
  return known.every((name) => applied.has(name)) ? 'current' : 'behind';
}

function unreadable(file: string, error: unknown): DataFolderError {
  const code = sqliteCode(error);
  const reason = error instanceof Error ? error.message : String(error);
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return corrupt(file, reason, error);
  return new DataFolderError(
    'not_writable',
    `${file} cannot be opened (${reason}). Check its owner and rights.`,
    {
      cause: error,
    },
  );
}

function corrupt(file: string, reason: string, cause: unknown): DataFolderError {
  return new DataFolderError(
    'corrupt',
    `${file} is damaged (${reason}). Restore it from a backup, or move it away to start afresh; nothing was changed.`,
    { cause },
  );
}
