import { chmodSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';

/** Pages of one piece: a millisecond of work, then others get their turn. */
const PAGES = 64;

/**
 * Copies a database that others may be writing, as it is at one moment. The transaction that stays open is the moment:
 * without it SQLite would begin anew after each commit of the others, and never end under load.
 * @returns the name of the newest migration in the copy
 */
export async function copyDatabase(file: string, target: string): Promise<string> {
  const source = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
  try {
    source.exec('BEGIN');
    const schema = source.prepare('SELECT name FROM migrations ORDER BY id DESC LIMIT 1').pluck().get();
    await source.backup(target, { progress: () => PAGES });
    source.exec('COMMIT');
    selfContained(target);
    return String(schema);
  } finally {
    source.close();
  }
}

/** Without a write-ahead log, the copy can be looked at without files appearing beside it. */
function selfContained(file: string): void {
  const copy = new BetterSqlite3(file);
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
  chmodSync(file, 0o600);
}
