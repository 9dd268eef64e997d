import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { DataFolderError } from '../errors.js';
import { openStore } from '../open-store.js';
import { segmentPath } from '../journal/segment.js';
import { tempFolder } from '../testing/temp-folder.js';

/** Every file below a folder with all its bytes; but SQLite's shared memory, which each reader may write anew. */
function everything(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.name.endsWith('-shm')) continue;
    files.set(
      path,
      entry.isDirectory() ? 'folder' : `${statSync(path).mode} ${readFileSync(path).toString('base64')}`,
    );
  }
  return files;
}

describe('a data folder that cannot be used as it is', () => {
  const folder = tempFolder();
  const killed = join(folder.path, 'killed');
  let count = 0;

  /** As a process leaves it that was killed: with a write-ahead log, and lines in the journal. */
  beforeAll(async () => {
    const live = join(folder.path, 'live');
    const store = await openStore({ dataDir: live });
    await store.write((writer) => {
      store.secrets.seal(writer, 's3cret-value');
      store.settings.set(writer, 'colour', 'red');
    });
    cpSync(live, killed, { recursive: true });
    await store.close();
  });
  afterAll(() => folder.remove());

  const journalOf = (dataDir: string) => {
    const [name = ''] = readdirSync(join(dataDir, 'journal'));
    return join(dataDir, 'journal', name);
  };
  const newer = (dataDir: string) => {
    const database = new BetterSqlite3(join(dataDir, 'hookswitch.db'));
    database
      .prepare('INSERT INTO migrations (timestamp, name) VALUES (?, ?)')
      .run(9e12, 'Marvels9000000000000');
    const copy = join(dataDir, 'copied');
    // While it is open, its newest pages are in the write-ahead log alone.
    cpSync(join(dataDir, 'hookswitch.db-wal'), copy);
    database.close();
    cpSync(copy, join(dataDir, 'hookswitch.db-wal'));
    rmSync(copy);
  };

  it.each<[string, (dataDir: string) => void, DataFolderError['code'], RegExp]>([
    ['a newer schema', newer, 'newer', /newer Hookswitch.*Start that version/],
    ['no database, but its key', (dir) => {
        for (const name of readdirSync(dir)) if (name.startsWith('hookswitch.db')) rmSync(join(dir, name));
      }, 'corrupt', /hookswitch\.db is missing.*Restore it from a backup/],
    ['an emptied database', (dir) => {
        for (const name of readdirSync(dir)) if (name.startsWith('hookswitch.db-')) rmSync(join(dir, name));
        truncateSync(join(dir, 'hookswitch.db'), 0);
      }, 'corrupt', /hookswitch\.db is empty.*Restore it from a backup/],
    ['a database that lost its end', (dir) => {
        new BetterSqlite3(join(dir, 'hookswitch.db')).close();
        truncateSync(join(dir, 'hookswitch.db'), 8192);
      }, 'corrupt', /is damaged.*Restore it from a backup/],
    ['a database overwritten with something else', (dir) => writeFileSync(join(dir, 'hookswitch.db'), 'a letter to a friend. '.repeat(500)), 'corrupt', /is damaged.*Restore it from a backup/],
    ['no key', (dir) => rmSync(join(dir, 'secret.key')), 'key_missing', /secret\.key is missing.*from a backup/],
    ['another key', (dir) => writeFileSync(join(dir, 'secret.key'), 'ab'.repeat(32)), 'key_wrong', /not the key.*from a backup/],
    ['half a key', (dir) => truncateSync(join(dir, 'secret.key'), 30), 'key_wrong', /does not hold a key.*from a backup/],
    ['a journal of a newer version', (dir) => writeFileSync(journalOf(dir), 'hookswitch-journal 9\nwhatever\n'), 'newer', /newer Hookswitch.*Start that version/],
    ['a journal that is none', (dir) => writeFileSync(journalOf(dir), 'Dear diary, today\n'), 'corrupt', /is not a journal.*from a backup/],
    ['a journal of another time', (dir) => {
        rmSync(journalOf(dir));
        writeFileSync(segmentPath(join(dir, 'journal'), 9_000_000), 'hookswitch-journal 1\n');
      }, 'corrupt', /not of one time.*Restore both/],
    ['a restore that was broken off', (dir) => mkdirSync(join(dir, 'restore.ready')), 'half_restored', /npx hookswitch restore/],
  ])('because of %s is refused with what to do, and not a byte of it is changed', async (_what, damage, code, words) => {
    const dataDir = join(folder.path, `data-${(count += 1)}`);
    cpSync(killed, dataDir, { recursive: true });
    damage(dataDir);
    const before = everything(dataDir);
    const error: unknown = await openStore({ dataDir }).then(
      (store) => store.close(),
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(DataFolderError);
    const refusal = error as DataFolderError;
    expect([refusal.code, refusal.message]).toEqual([code, expect.stringMatching(words)]);
    expect(refusal.message).not.toContain('\n');
    expect([...everything(dataDir)]).toEqual([...before]);
  }); // prettier-ignore

  it('opens again once it is whole', async () => {
    const dataDir = join(folder.path, 'whole');
    cpSync(killed, dataDir, { recursive: true });
    const store = await openStore({ dataDir });
    expect(await store.settings.get('colour')).toBe('red');
    await store.close();
  });
});
