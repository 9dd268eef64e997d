import { existsSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { refuseHalfRestored } from '../backup/half-restored.js';
import { DataFolderError } from '../errors.js';
import { checkJournal, journalFolder, refuseGap } from '../journal/open-journal.js';
import { SecretKey } from '../secrets/secret-key.js';
import { checkDatabase } from './check-database.js';

/** Where the database keeps by which key its secrets were sealed. */
export const KEY_FINGERPRINT = 'secret_key_fingerprint';

/**
 * Looks at all of a data folder and changes nothing: `fresh` and `behind` need migrations.
 * @throws {DataFolderError} when it cannot be used as it is, with what to do
 */
export function checkFolder(dataDir: string): 'fresh' | 'behind' | 'current' {
  const file = join(dataDir, 'hookswitch.db');
  refuseHalfRestored(dataDir);
  checkJournal(journalFolder(dataDir));
  const state = checkDatabase(file);
  if (state === 'fresh') {
    refuseLostDatabase(dataDir, file);
    return state;
  }
  const database = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
  try {
    refuseGap(journalFolder(dataDir), database);
    checkKey(dataDir, database);
  } finally {
    database.close();
  }
  return state;
}

/** The key is made after the database: where it is alone, a database was lost, and a new one would hide it. */
function refuseLostDatabase(dataDir: string, file: string): void {
  const key = join(dataDir, 'secret.key');
  if (!existsSync(key)) return;
  const fault = existsSync(file) ? 'is empty' : 'is missing';
  throw new DataFolderError(
    'corrupt',
    `${file} ${fault}, though ${key} shows that there was one. Restore it from a backup, or move secret.key and the folder journal away to start afresh; nothing was changed.`,
  );
}

/**
 * Once something was sealed, the key must be there, and be the one that sealed it.
 * @throws {DataFolderError} `key_missing` or `key_wrong`
 */
export function checkKey(dataDir: string, database: BetterSqlite3.Database): void {
  if (database.prepare('SELECT 1 FROM secret_versions LIMIT 1').get() === undefined) return;
  const key = SecretKey.open(dataDir, false);
  const known = database.prepare('SELECT value FROM settings WHERE key = ?').pluck().get(KEY_FINGERPRINT);
  if (known === undefined || known === JSON.stringify(key.fingerprint)) return;
  throw new DataFolderError(
    'key_wrong',
    `${join(dataDir, 'secret.key')} is not the key that the secrets in the database were sealed with. Put the right one back from a backup.`,
  );
}
