import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { openWriter } from '../database/open-connection.js';
import { StoreClosedError } from '../errors.js';
import { tempFolder } from '../testing/temp-folder.js';
import { Committer } from './committer.js';
import type { CommitterOptions } from './committer.js';
import type { Writer } from './writer.js';

const INSERT = 'INSERT INTO lines (text) VALUES (?)';
const add = (text: string) => (writer: Writer) => writer.run(INSERT, text);

describe('the committer', () => {
  const folder = tempFolder();
  const databases: BetterSqlite3.Database[] = [];

  function start(options: CommitterOptions = {}) {
    const file = join(folder.path, `${databases.length}.db`);
    const preparation = new BetterSqlite3(file);
    preparation.exec('CREATE TABLE lines (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)');
    preparation.exec(
      'CREATE TABLE notes (line INTEGER REFERENCES lines (id) DEFERRABLE INITIALLY DEFERRED, body BLOB)',
    );
    preparation.close();
    const database = openWriter(file);
    const other = new BetterSqlite3(file, { readonly: true });
    databases.push(database, other);
    const lines = () => other.prepare('SELECT text FROM lines ORDER BY id').pluck().all();
    return { committer: new Committer(database, options), database, lines };
  }

  afterAll(() => {
    for (const database of databases) database.close();
    folder.remove();
  });

  it('commits what arrives together in one transaction, in order', async () => {
    const { committer, lines } = start();
    const texts = Array.from({ length: 300 }, (_, index) => `line ${index}`);
    await Promise.all(texts.map((text) => committer.write(add(text))));
    expect(lines()).toEqual(texts);
    expect(committer.statistics()).toMatchObject({
      commits: 1,
      closures: 300,
      failedClosures: 0,
      waiting: 0,
    });
  });

  it('splits what is more than one batch, so that others get a turn', async () => {
    const { committer, lines } = start({ maxBatch: 100 });
    const turns: number[] = [];
    const tick = setInterval(() => turns.push(lines().length), 0);
    await Promise.all(Array.from({ length: 250 }, (_, index) => committer.write(add(`line ${index}`))));
    clearInterval(tick);
    expect(committer.statistics().commits).toBe(3);
    expect(lines()).toHaveLength(250);
  });

  it('calls back after the commit only, in order, and hands over what the closure returned', async () => {
    const { committer, lines } = start();
    const seen: string[] = [];
    committer.append(add('a'), () => seen.push(`a done, ${lines().length} durable`));
    const returned = committer.write((writer) => {
      writer.run(INSERT, 'b');
      seen.push(`b runs, ${lines().length} durable`);
      return 'from b';
    });
    expect(seen).toEqual([]);
    expect(await returned).toBe('from b');
    expect(seen).toEqual(['b runs, 0 durable', 'a done, 2 durable']);
  });

  it('rolls back a failing closure alone, all that it had written', async () => {
    const { committer, lines } = start();
    const results = await Promise.allSettled([
      committer.write(add('before')),
      committer.write((writer) => {
        writer.run(INSERT, 'half');
        throw new Error('changed my mind');
      }),
      committer.write(add('before')),
      committer.write(add('after')),
    ]);
    expect(results.map((result) => result.status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ]);
    expect(lines()).toEqual(['before', 'after']);
    expect(committer.statistics()).toMatchObject({ commits: 1, closures: 4, failedClosures: 2 });
  });

  it('tells every one of the batch when the commit itself fails, and goes on with the next', async () => {
    const { committer, lines } = start();
    const results = await Promise.allSettled([
      committer.write(add('one')),
      committer.write((writer) => writer.run('INSERT INTO notes (line) VALUES (4711)')),
      committer.write(add('two')),
    ]);
    expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(String(results[0]?.status === 'rejected' && results[0].reason)).toContain('FOREIGN KEY');
    expect(lines()).toEqual([]);
    await committer.write(add('three'));
    expect(lines()).toEqual(['three']);
    expect(committer.statistics()).toMatchObject({ commits: 1, failedCommits: 1 });
  });

  it('loses nothing silently when the disk is full: who wrote hears of it, who comes after gets his turn', async () => {
    const { committer, database, lines } = start();
    const pages = Number(database.pragma('page_count', { simple: true }));
    database.pragma(`max_page_count = ${pages + 4}`);
    const results = await Promise.allSettled([
      committer.write(add('small')),
      committer.write((writer) => writer.run('INSERT INTO notes (body) VALUES (zeroblob(1000000))')),
      committer.write(add('later')),
    ]);
    const durable = lines();
    expect(results[1]).toMatchObject({ status: 'rejected' });
    expect(durable.includes('small')).toBe(results[0]?.status === 'fulfilled');
    expect(results[2]?.status).toBe('fulfilled');
    expect(durable).toContain('later');
  });

  it('refuses a closure that is not synchronous, and what it wrote', async () => {
    const { committer, lines } = start();
    const late = committer.write(async (writer) => {
      writer.run(INSERT, 'too soon');
      await Promise.resolve();
      writer.run(INSERT, 'too late');
    });
    await expect(late).rejects.toThrow('must be synchronous');
    expect(lines()).toEqual([]);
  });

  it('refuses a writer that was carried out of its closure', async () => {
    const { committer } = start();
    let kept: Writer | undefined;
    await committer.write((writer) => void (kept = writer));
    expect(() => kept?.run(INSERT, 'behind its back')).toThrow('outside of its committer closure');
  });

  it('runs hooks for caches after the commit, and never for what was rolled back', async () => {
    const { committer } = start();
    const seen: string[] = [];
    await Promise.allSettled([
      committer.write((writer) => {
        writer.run(INSERT, 'kept');
        writer.afterCommit(() => seen.push('kept'));
      }),
      committer.write((writer) => {
        writer.afterCommit(() => seen.push('lost'));
        throw new Error('no');
      }),
    ]);
    expect(seen).toEqual(['kept']);
  });

  it('is not thrown off by a callback that fails', async () => {
    const complaints: string[] = [];
    const log = { info: () => {}, warn: () => {}, error: (message: string) => void complaints.push(message) };
    const { committer, lines } = start({ log });
    committer.append(add('a'), () => {
      throw new Error('in a callback');
    });
    await committer.write(add('b'));
    expect(lines()).toEqual(['a', 'b']);
    expect(complaints).toEqual(['A callback failed after its commit.']);
  });

  it('commits at once on flush, and what callbacks append with it', () => {
    const { committer, lines } = start({ gatherMs: 60_000 });
    committer.append(add('a'), () => committer.append(add('b'), () => {}));
    expect(lines()).toEqual([]);
    committer.flush();
    expect(lines()).toEqual(['a', 'b']);
    committer.append(
      () => committer.flush(),
      (error) => expect(error?.message).toContain('inside a committer closure'),
    );
    committer.flush();
    committer.close();
  });

  it('lets the event loop go on while another connection writes, and comes again', async () => {
    let asked = 0;
    const { committer, database, lines } = start({ onBusy: () => (asked += 1) });
    const other = new BetterSqlite3(database.name);
    other.exec('BEGIN IMMEDIATE');
    const written = committer.write(add('after the other'));
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(lines()).toEqual([]);
    expect(asked).toBeGreaterThan(0);
    other.exec('COMMIT');
    other.close();
    await written;
    expect(lines()).toEqual(['after the other']);
  });

  it('gives up on a database that another connection never lets go', async () => {
    const { committer, database } = start({ busyTimeoutMs: 10 });
    const other = new BetterSqlite3(database.name);
    other.exec('BEGIN IMMEDIATE');
    await expect(committer.write(add('never'))).rejects.toThrow(/busy|locked/i);
    other.close();
    await committer.write(add('later'));
  });

  it('drains on close and refuses what comes later', async () => {
    const { committer, lines } = start();
    const last = committer.write(add('last'));
    committer.close();
    expect(lines()).toEqual(['last']);
    await last;
    await expect(committer.write(add('late'))).rejects.toBeInstanceOf(StoreClosedError);
    expect(lines()).toEqual(['last']);
  });
});
