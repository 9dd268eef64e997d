import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import { openStore } from '../open-store.js';
import type { Store } from '../store.js';
import { tempFolder } from '../testing/temp-folder.js';
import { migrations } from './migrations.js';

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));
const versions = readdirSync(fixtures).filter((name) => /^\d/.test(name));

/** The data folder of a version as it was when its process was killed. */
function former(version: string, dataDir: string): void {
  mkdirSync(dataDir);
  const database = new BetterSqlite3(join(dataDir, 'hookswitch.db'));
  database.pragma('journal_mode = WAL');
  database.exec(`BEGIN; ${readFileSync(join(fixtures, version, 'hookswitch.sql'), 'utf8')} COMMIT;`);
  database.close();
  copyFileSync(join(fixtures, version, 'secret.key'), join(dataDir, 'secret.key'));
}

describe.each(versions)('a data folder of version %s', (version) => {
  const folder = tempFolder();
  const dataDir = join(folder.path, 'data');
  let rows: Map<string, number>;
  let store: Store;

  beforeAll(async () => {
    former(version, dataDir);
    const database = new BetterSqlite3(join(dataDir, 'hookswitch.db'), { readonly: true });
    const tables = database.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all();
    rows = new Map(
      tables.map((name) => [
        String(name),
        Number(database.prepare(`SELECT count(*) FROM ${name}`).pluck().get()),
      ]),
    );
    database.close();
    store = await openStore({ dataDir });
  });
  afterAll(async () => {
    await store.close();
    folder.remove();
  });

  it('is brought to the newest schema, all migrations in order', async () => {
    const applied = await store.write((writer) =>
      writer.all<{ name: string }>('SELECT name FROM migrations ORDER BY id'),
    );
    expect(applied.map(({ name }) => name)).toEqual(migrations.map((migration) => new migration().name));
    const file = join(dataDir, 'hookswitch.db');
    const made = join(folder.path, 'made');
    await (await openStore({ dataDir: made })).close();
    const schemaOf = (path: string) => {
      const database = new BetterSqlite3(path, { readonly: true });
      const sql = database
        .prepare(`SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name`)
        .all() as { name: string; sql: string }[];
      database.close();
      return sql.map(({ name, sql: text }) => [name, text.replaceAll(/\s+/g, ' ')]);
    };
    expect(schemaOf(file)).toEqual(schemaOf(join(made, 'hookswitch.db')));
  });

  it('shows every row through the repositories', async () => {
    const calls = await store.calls.list({}, { page_size: 100 });
    expect(calls.result).toHaveLength(rows.get('calls') ?? -1);
    const activeflows = await store.activeflows.list({}, { page_size: 100 });
    expect(activeflows.result).toHaveLength(rows.get('activeflows') ?? -1);
    let steps = 0;
    for (const { id, status, snapshot } of activeflows.result) {
      expect(snapshot.visits).toBeGreaterThan(0);
      const found = await store.activeflows.allSteps(id);
      expect(found.map(({ sequence }) => sequence)).toEqual(found.map((_, index) => index + 1));
      if (status === 'ended') expect(found.length).toBeGreaterThan(0);
      steps += found.length;
    }
    expect(steps).toBeGreaterThanOrEqual(rows.get('steps') ?? -1);
    const deliveries = await store.deliveries.list({}, { page_size: 100 });
    expect(deliveries.result).toHaveLength(rows.get('deliveries') ?? -1);
    for (const { delivery, attempts } of deliveries.result) {
      expect(attempts).toHaveLength(delivery.attempt_count);
      expect(JSON.parse(delivery.body)).toBeInstanceOf(Object);
    }
    expect(new Set(deliveries.result.map(({ delivery }) => delivery.status))).toEqual(
      new Set(['delivered', 'held', 'pending', 'retrying']),
    );
    const releases = await store.releases.list();
    expect(releases.result).toHaveLength(rows.get('releases') ?? -1);
    expect((await store.accounts.list()).result).toHaveLength(rows.get('accounts') ?? -1);
    expect((await store.apiTokens.list()).result).toHaveLength(rows.get('api_tokens') ?? -1);
    expect(store.deliveryLog.waiting()).toHaveLength(1);
    expect(store.archive.lastLiveId()).toBeGreaterThan(5);
  });

  it('opens its secrets', async () => {
    const slots = await store.write((writer) =>
      writer.all<{ slot: string; version: number; hint: string }>(
        'SELECT slot, version, hint FROM secret_versions',
      ),
    );
    const values = slots.map(({ slot, version: number, hint }) =>
      store.secrets.revealDrafted({ $secret: slot, version: number, hint }),
    );
    expect(values.flat()).toEqual(expect.arrayContaining(['planted-header-secret', 's3cret-token']));
  });
});
