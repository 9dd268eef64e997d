import {
  chmodSync,
  cpSync,
  existsSync,
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
import { tempFolder } from '../testing/temp-folder.js';
import { backupName, listBackups, removeBackup } from './list-backups.js';
import { restoreBackup } from './restore-backup.js';
import { writeBackup } from './write-backup.js';

const NOW = Date.parse('2026-11-21T09:00:00.000Z');

describe('a backup of the data folder', () => {
  const temp = tempFolder();
  let count = 0;
  let dataDir = '';
  let folder = '';
  beforeEach(() => {
    count += 1;
    dataDir = join(temp.path, `data-${count}`);
    folder = join(temp.path, `backup-${count}`);
  });
  afterAll(() => temp.remove());

  const back = (changes: Partial<Parameters<typeof writeBackup>[0]> = {}) =>
    writeBackup({ dataDir, folder, version: '0.1.0', now: () => NOW, ...changes });
  const colour = async (dir: string) => {
    const store = await openStore({ dataDir: dir });
    const value = await store.settings.get('colour');
    await store.close();
    return value;
  };
  const paint = async (value: string) => {
    const store = await openStore({ dataDir });
    await store.write((writer) => store.settings.set(writer, 'colour', value));
    await store.close();
  };
  const refusal = async (promise: Promise<unknown>): Promise<DataFolderError> => {
    const error: unknown = await promise.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(DataFolderError);
    return error as DataFolderError;
  };

  it('holds database and key, for their owner alone, and says so in its manifest', async () => {
    await paint('red');
    writeFileSync(join(dataDir, 'other.log'), 'lines');
    const manifest = await back({ alongside: ['other.log', 'not-there.log'] });
    expect(manifest).toMatchObject({
      format: 1,
      version: '0.1.0',
      created_at: '2026-11-21T09:00:00.000Z',
      schema: expect.stringMatching(/\d{13}$/),
    });
    expect(manifest.files.map(({ name }) => name)).toEqual(['hookswitch.db', 'secret.key', 'other.log']);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).sort()).toEqual(['hookswitch.db', 'manifest.json', 'other.log', 'secret.key']);
  });

  it('is of one moment, taken while others write without end, who are not held up', async () => {
    const store = await openStore({ dataDir });
    const text = 'x'.repeat(2_000);
    const set = (key: string, value: unknown) =>
      store.write((writer) => store.settings.set(writer, key, value));
    for (let number = 0; number < 4_000; number += 1)
      store.committer.append(
        (writer) => store.settings.set(writer, `row-${number}`, text),
        () => {},
      );
    await set('first', -1);
    await set('last', -1);
    let turns = 0;
    let writing = true;
    const writer = (async () => {
      for (; writing; turns += 1) {
        const turn = turns;
        await store.write((w) => {
          store.settings.set(w, 'first', turn);
          store.settings.set(w, 'last', turn);
        });
      }
    })();
    await back();
    const turnsMeanwhile = turns;
    writing = false;
    await writer;
    await store.close();
    expect(turnsMeanwhile).toBeGreaterThan(20);
    const copy = await openStore({ dataDir: folder });
    expect(await copy.settings.get('last')).toBe(await copy.settings.get('first'));
    expect((await copy.settings.withPrefix('row-')).size).toBe(4_000);
    await copy.close();
  });

  it('never overwrites, and leaves nothing behind when it fails', async () => {
    await paint('red');
    await back();
    const before = readFileSync(join(folder, 'manifest.json'), 'utf8');
    expect((await refusal(back())).message).toContain('never overwrites');
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe(before);

    rmSync(join(dataDir, 'hookswitch.db'));
    await expect(back({ folder: `${folder}-2` })).rejects.toMatchObject({ code: 'SQLITE_CANTOPEN' });
    expect(existsSync(`${folder}-2`) || existsSync(`${folder}-2.part`)).toBe(false);
  });

  it('is restored: what was there before is moved aside, not deleted', async () => {
    await paint('red');
    await back();
    await paint('blue');
    const { movedTo, manifest } = await restoreBackup({ dataDir, backup: folder, now: () => NOW });
    expect(movedTo).toBe(join(dataDir, 'replaced', '2026-11-21T090000.000Z'));
    expect(manifest.created_at).toBe('2026-11-21T09:00:00.000Z');
    expect(await colour(dataDir)).toBe('red');
    expect(await colour(movedTo ?? '')).toBe('blue');
    expect(statSync(join(dataDir, 'hookswitch.db')).mode & 0o777).toBe(0o600);
  });

  it.each(['recordings', 'speech'])(
    'leaves %s out, and a restore leaves them where they are',
    async (name) => {
      await paint('red');
      const file = join(dataDir, name, '2026', 'a.wav');
      mkdirSync(join(dataDir, name, '2026'), { recursive: true });
      writeFileSync(file, 'RIFF');
      await back();
      expect(existsSync(join(folder, name))).toBe(false);
      await restoreBackup({ dataDir, backup: folder, now: () => NOW });
      expect(readFileSync(file, 'utf8')).toBe('RIFF');
    },
  );

  it('is restored into a folder that does not exist yet, secrets included', async () => {
    const store = await openStore({ dataDir });
    const secret = await store.write((writer) => store.secrets.seal(writer, 's3cret-value'));
    await store.close();
    await back();
    const fresh = join(temp.path, 'fresh', 'data');
    expect(await restoreBackup({ dataDir: fresh, backup: folder })).toMatchObject({ movedTo: null });
    const restored = await openStore({ dataDir: fresh });
    expect(restored.secrets.revealDrafted(secret)).toEqual(['s3cret-value']);
    await restored.close();
  });

  it('is looked at as a whole before anything is touched', async () => {
    await paint('red');
    await back();
    await paint('blue');
    const pristine = `${folder}-pristine`;
    cpSync(folder, pristine, { recursive: true });
    const damages: [string, () => void, RegExp][] = [
      ['key_gone', () => rmSync(join(folder, 'secret.key')), /secret\.key is missing/],
      [
        'key_other',
        () => writeFileSync(join(folder, 'secret.key'), 'ab'.repeat(32)),
        /is not what the backup held/,
      ],
      ['cut', () => truncateSync(join(folder, 'hookswitch.db'), 8192), /is not what the backup held/],
      ['no_manifest', () => rmSync(join(folder, 'manifest.json')), /is no backup/],
      ['broken_manifest', () => writeFileSync(join(folder, 'manifest.json'), '{"format":1'), /is damaged/],
      ['newer', () => writeFileSync(join(folder, 'manifest.json'), '{"format":2}'), /newer Hookswitch/],
      [
        'leads_out',
        () => {
          const path = join(folder, 'manifest.json');
          writeFileSync(path, readFileSync(path, 'utf8').replace('"secret.key"', '"../secret.key"'));
        },
        /is damaged/,
      ],
    ];
    for (const [what, damage, words] of damages) {
      rmSync(folder, { recursive: true });
      cpSync(pristine, folder, { recursive: true });
      damage();
      const { message } = await refusal(restoreBackup({ dataDir, backup: folder }));
      expect([what, message]).toEqual([what, expect.stringMatching(words)]);
    }
    expect(readdirSync(dataDir).sort()).toEqual(
      ['hookswitch.db', 'journal', 'lock', 'secret.key'].filter((name) => existsSync(join(dataDir, name))),
    );
    expect(await colour(dataDir)).toBe('blue');
  });

  it('whose database is damaged, or newer, though the manifest fits it, is refused', async () => {
    await paint('red');
    await back();
    const database = new BetterSqlite3(join(folder, 'hookswitch.db'));
    database
      .prepare('INSERT INTO migrations (timestamp, name) VALUES (?, ?)')
      .run(9e12, 'Marvels9000000000000');
    database.close();
    const again = `${folder}-again`;
    mkdirSync(again);
    cpSync(folder, again, { recursive: true });
    const { describeFile } = await import('./manifest.js');
    const path = join(again, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as { files: unknown[] };
    manifest.files[0] = await describeFile(again, 'hookswitch.db');
    writeFileSync(path, JSON.stringify(manifest));
    expect((await refusal(restoreBackup({ dataDir, backup: again }))).code).toBe('newer');
    expect(await colour(dataDir)).toBe('red');
  });

  it('is not restored under a running instance', async () => {
    await paint('red');
    await back();
    const store = await openStore({ dataDir });
    expect((await refusal(restoreBackup({ dataDir, backup: folder }))).code).toBe('in_use');
    await store.write((writer) => store.settings.set(writer, 'colour', 'green'));
    await store.close();
    expect(await colour(dataDir)).toBe('green');
  });

  it('whose restore was broken off keeps the folder closed until it was done again', async () => {
    await paint('red');
    await back();
    await paint('blue');
    mkdirSync(join(dataDir, 'restore.ready'));
    rmSync(join(dataDir, 'hookswitch.db'));
    const { code, message } = await refusal(openStore({ dataDir }));
    expect([code, message]).toEqual(['half_restored', expect.stringContaining('npx hookswitch restore')]);
    expect(existsSync(join(dataDir, 'hookswitch.db'))).toBe(false);
    await restoreBackup({ dataDir, backup: folder });
    expect(await colour(dataDir)).toBe('red');
  });

  it('can be restored from a disk that cannot be written', async () => {
    await paint('red');
    await back();
    const before = readdirSync(folder).sort();
    chmodSync(folder, 0o500);
    await restoreBackup({ dataDir, backup: folder });
    chmodSync(folder, 0o700);
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  it('is listed with the newest first, and removed by its name alone', async () => {
    await paint('red');
    expect(listBackups(dataDir)).toEqual([]);
    for (const minute of [0, 2, 1]) {
      const now = NOW + minute * 60_000;
      await back({ folder: join(dataDir, 'backups', backupName(now)), now: () => now });
    }
    mkdirSync(join(dataDir, 'backups', '2026-11-21T100000.000Z.part'));
    const names = listBackups(dataDir).map(({ name }) => name);
    expect(names).toEqual(['2026-11-21T090200.000Z', '2026-11-21T090100.000Z', '2026-11-21T090000.000Z']);
    expect(await removeBackup(dataDir, names[1] ?? '')).toBe(true);
    expect(await removeBackup(dataDir, names[1] ?? '')).toBe(false);
    expect(await removeBackup(dataDir, '../secret.key')).toBe(false);
    expect(listBackups(dataDir)).toHaveLength(2);
    expect(existsSync(join(dataDir, 'secret.key'))).toBe(true);
  });
});
