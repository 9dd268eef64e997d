import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { root } from './runtime-process.js';

/** The customer's server in the fixtures. */
const FORMER_RECEIVER = 'http://127.0.0.1:19999';

/** A data folder as a former version left it when it was killed (`libs/store/fixtures`), with another receiver. */
export function formerDataFolder(version: string, receiver: string): string {
  const fixture = join(root, 'libs/store/fixtures', version);
  const folder = mkdtempSync(join(tmpdir(), 'hookswitch-former-'));
  for (const name of ['hookswitch', 'simulator']) {
    const database = new BetterSqlite3(join(folder, `${name}.db`));
    database.pragma('journal_mode = WAL');
    const sql = readFileSync(join(fixture, `${name}.sql`), 'utf8').replaceAll(FORMER_RECEIVER, receiver);
    database.exec(`BEGIN; ${sql} COMMIT;`);
    database.close();
  }
  copyFileSync(join(fixture, 'secret.key'), join(folder, 'secret.key'));
  return folder;
}
