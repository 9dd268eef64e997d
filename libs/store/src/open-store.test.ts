import { existsSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { openReader } from './database/open-data-source.js';
import { DataFolderError } from './errors.js';
import { migrations } from './migrations/migrations.js';
import { openStore } from './open-store.js';
import type { Store } from './store.js';
import { tempFolder } from './testing/temp-folder.js';

describe('opening the data folder', () => {
  const folder = tempFolder();
  const opened: Store[] = [];
  let count = 0;
  const newDataDir = () => join(folder.path, `data-${(count += 1)}`);
  const open = async (dataDir: string) => {
    const store = await openStore({ dataDir });
    opened.push(store);
    return store;
  };
  const refusal = async (dataDir: string): Promise<DataFolderError> => {
    const error: unknown = await openStore({ dataDir }).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(DataFolderError);
    return error as DataFolderError;
  };

  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });
  afterAll(() => folder.remove());

  it('makes the folder, the database and the key for their owner alone', async () => {
    const dataDir = newDataDir();
    await open(join(dataDir, 'deeper'));
    expect(statSync(join(dataDir, 'deeper')).mode & 0o777).toBe(0o700);
    expect(statSync(join(dataDir, 'deeper', 'secret.key')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'deeper', 'hookswitch.db')).mode & 0o777).toBe(0o600);
  });

  it('keeps what was written over close and open, and migrates only once', async () => {
    const dataDir = newDataDir();
    const first = await open(dataDir);
    await first.write((writer) => first.settings.set(writer, 'colour', { is: 'red' }));
    await first.close();
    const second = await open(dataDir);
    expect(await second.settings.get('colour')).toEqual({ is: 'red' });
    await second.close();
    const database = new BetterSqlite3(join(dataDir, 'hookswitch.db'), { readonly: true });
    expect(database.prepare('SELECT count(*) FROM migrations').pluck().get()).toBe(migrations.length);
    database.close();
  });

  it('refuses a second instance on the same folder, and lets it in once the first has closed', async () => {
    const dataDir = newDataDir();
    const first = await open(dataDir);
    const error = await refusal(dataDir);
    expect(error.code).toBe('in_use');
    expect(error.message).toContain('in use by another Hookswitch');
    await first.write((writer) => first.settings.set(writer, 'still', 'works'));
    await first.close();
    const second = await open(dataDir);
    expect(await second.settings.get('still')).toBe('works');
  });

  it('refuses a database of a newer version without touching it', async () => {
    const dataDir = newDataDir();
    await (await open(dataDir)).close();
    const file = join(dataDir, 'hookswitch.db');
    const database = new BetterSqlite3(file);
    database
      .prepare('INSERT INTO migrations (timestamp, name) VALUES (?, ?)')
      .run(9e12, 'Marvels9000000000000');
    database.close();
    const before = readFileSync(file);
    const error = await refusal(dataDir);
    expect(error.code).toBe('newer');
    expect(error.message).toContain('Marvels9000000000000');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('refuses a damaged database without touching it', async () => {
    const dataDir = newDataDir();
    mkdirSync(dataDir);
    const file = join(dataDir, 'hookswitch.db');
    writeFileSync(file, 'this was a database once. '.repeat(400));
    const before = readFileSync(file);
    const error = await refusal(dataDir);
    expect(error.code).toBe('corrupt');
    expect(error.message).toMatch(/is damaged.*Restore it from a backup/);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(existsSync(join(dataDir, 'secret.key'))).toBe(false);
  });

  it('refuses a database that lost its end', async () => {
    const dataDir = newDataDir();
    await (await open(dataDir)).close();
    const file = join(dataDir, 'hookswitch.db');
    truncateSync(file, 40_000);
    const error = await refusal(dataDir);
    expect(error.code).toBe('corrupt');
    expect(error.message).toContain('its end is missing');
    expect(statSync(file).size).toBe(40_000);
  });

  it("refuses somebody else's database", async () => {
    const dataDir = newDataDir();
    mkdirSync(dataDir);
    const database = new BetterSqlite3(join(dataDir, 'hookswitch.db'));
    database.exec('CREATE TABLE birds (name TEXT)');
    database.close();
    expect((await refusal(dataDir)).code).toBe('foreign');
  });

  it('refuses to go on without the key that opens its secrets, or with another one', async () => {
    const dataDir = newDataDir();
    const store = await open(dataDir);
    await store.write((writer) => store.secrets.seal(writer, 's3cret-value'));
    await store.close();
    const key = join(dataDir, 'secret.key');
    const right = readFileSync(key, 'utf8');

    rmSync(key);
    expect((await refusal(dataDir)).code).toBe('key_missing');
    expect(existsSync(key)).toBe(false);
    writeFileSync(key, 'ab'.repeat(32));
    expect((await refusal(dataDir)).code).toBe('key_wrong');
    writeFileSync(key, 'not a key');
    expect((await refusal(dataDir)).code).toBe('key_wrong');
    writeFileSync(key, right);
    await open(dataDir);
  });

  it('names a folder that cannot be used', async () => {
    const dataDir = newDataDir();
    writeFileSync(dataDir, 'a file');
    const error = await refusal(dataDir);
    expect(error.code).toBe('not_writable');
    expect(error.message).toContain(dataDir);
  });

  it('reads through a connection that refuses to write and sees each commit at once', async () => {
    const dataDir = newDataDir();
    const store = await open(dataDir);
    const seen: unknown[] = [];
    for (let turn = 0; turn < 20; turn += 1) {
      await store.write((writer) => store.settings.set(writer, 'turn', turn));
      seen.push(await store.settings.get('turn'));
    }
    expect(seen).toEqual(Array.from({ length: 20 }, (_, turn) => turn));

    const reader = await openReader(join(dataDir, 'hookswitch.db'));
    await expect(reader.query('DELETE FROM settings')).rejects.toThrow('readonly');
    await reader.destroy();
    expect(await store.settings.get('turn')).toBe(19);
  });

  it('tells its sizes', async () => {
    const store = await open(newDataDir());
    const sizes = store.sizes();
    expect(sizes.database_bytes).toBeGreaterThan(50_000);
    expect(sizes.free_bytes).toBeGreaterThanOrEqual(0);
  });
});
