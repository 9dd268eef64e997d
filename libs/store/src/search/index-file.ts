import { chmodSync, rmSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { NO_RULES } from '../redaction/redaction-rule.repository.js';
import { Shard, SHARD_ROWS } from './shard.js';
import type { ShardSpan } from './shard.js';

/** Changes when other words or tables are written: an index of another version is made anew. */
const VERSION = 3;

/** How far the index has come. */
export interface Progress {
  /** The last row that is in it, and that row's id: another id there means that it is of another table. */
  readonly row: number;
  readonly id: string;
  /** The last change that was looked at. */
  readonly seq: number;
}

const NOTHING: Progress = { row: 0, id: '', seq: 0 };

/** The index's own file beside the database: it can be removed at any time, and is made again. */
export class IndexFile {
  #database: BetterSqlite3.Database;
  #shards: Shard[] = [];
  #statements: Readonly<Record<'span' | 'progress' | 'loose', BetterSqlite3.Statement>> | null = null;
  progress: Progress = NOTHING;
  /** The redaction rules under which its words were taken, as text: see `readRules`. */
  rules = NO_RULES;

  constructor(
    private readonly path: string,
    private readonly shardRows = SHARD_ROWS,
  ) {
    this.#database = this.#open();
  }

  /** Oldest first. */
  get shards(): readonly Shard[] {
    return this.#shards;
  }

  /** Writes some rows and how far they reach, and takes out those that are gone: all or none. */
  write(
    rows: Iterable<{ readonly row: number; readonly words: readonly string[] }>,
    progress: Progress,
    gone: readonly number[] = [],
  ): void {
    this.#database.exec('BEGIN');
    try {
      for (const row of gone) this.#written(row)?.remove(row);
      for (const { row, words } of rows) this.#write(row, words);
      const newest = this.#shards.at(-1)?.span;
      if (newest !== undefined) this.#prepared().span.run(newest.last, newest.rows, newest.number);
      this.#prepared().progress.run(progress.row, progress.id, progress.seq);
      this.#database.exec('COMMIT');
      this.progress = progress;
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
      this.#load();
      throw error;
    }
  }

  drop(shard: Shard): void {
    this.#shards = this.#shards.filter((other) => other !== shard);
    shard.drop();
    this.#database.prepare('DELETE FROM shards WHERE number = ?').run(shard.span.number);
  }

  /**
   * Compacts a shard in which rows were changed or removed.
   * @returns whether there is another
   */
  compactNext(): boolean {
    const loose = this.#database.prepare('SELECT number FROM loose ORDER BY number LIMIT 2').pluck();
    const [number, another] = loose.all() as number[];
    if (number === undefined) return false;
    this.#shards.find(({ span }) => span.number === number)?.compact();
    this.#database.prepare('DELETE FROM loose WHERE number = ?').run(number);
    return another !== undefined;
  }

  /** While nothing is in it: changes up to here are in the rows that it will read. Written with the first of them. */
  startAt(seq: number): void {
    this.progress = { ...NOTHING, seq };
  }

  /** Begins anew: what it holds is of another table, or broken, or was taken under other rules. */
  reset(rules = this.rules): void {
    this.#database.close();
    this.#remove();
    this.#database = this.#open();
    this.#database.prepare('INSERT INTO redaction (rules) VALUES (?)').run(rules);
    this.rules = rules;
  }

  close(): void {
    this.#database.close();
  }

  #write(row: number, words: readonly string[]): void {
    const newest = this.#shards.at(-1);
    if (newest !== undefined && row <= newest.span.last) {
      this.#written(row)?.write(row, words);
      return;
    }
    const shard =
      newest === undefined || newest.span.rows >= this.shardRows ? this.#begin(row, newest) : newest;
    shard.write(row, words);
    shard.span.last = row;
    shard.span.rows += 1;
  }

  /** The shard of a row that was written before, and now changes. */
  #written(row: number): Shard | undefined {
    const shard = this.#shards.find(({ span }) => row >= span.first && row <= span.last);
    if (shard !== undefined) this.#prepared().loose.run(shard.span.number);
    return shard;
  }

  #prepared() {
    return (this.#statements ??= {
      span: this.#database.prepare('UPDATE shards SET last = ?, "rows" = ? WHERE number = ?'),
      progress: this.#database.prepare('UPDATE progress SET "row" = ?, id = ?, seq = ?'),
      loose: this.#database.prepare('INSERT OR IGNORE INTO loose (number) VALUES (?)'),
    });
  }

  #begin(row: number, newest: Shard | undefined): Shard {
    if (newest !== undefined)
      this.#prepared().span.run(newest.span.last, newest.span.rows, newest.span.number);
    newest?.compact();
    const span: ShardSpan = { number: (newest?.span.number ?? 0) + 1, first: row, last: row, rows: 0 };
    Shard.create(this.#database, span.number);
    this.#database
      .prepare('INSERT INTO shards (number, first, last, "rows") VALUES (?, ?, ?, 0)')
      .run(span.number, row, row);
    const shard = new Shard(this.#database, span);
    this.#shards.push(shard);
    return shard;
  }

  #open(): BetterSqlite3.Database {
    try {
      return this.#openAsItIs();
    } catch {
      this.#remove();
      return this.#openAsItIs();
    }
  }

  #openAsItIs(): BetterSqlite3.Database {
    const database = new BetterSqlite3(this.path);
    try {
      chmodSync(this.path, 0o600);
      database.pragma('journal_mode = WAL');
      // What a power cut takes is made again: where changes that it held are removed, all of it (see `SearchIndex`).
      database.pragma('synchronous = OFF');
      database.pragma('temp_store = MEMORY');
      // Two tables of words: what is looked through besides, the system holds.
      database.pragma('cache_size = -4000');
      database.pragma(`journal_size_limit = ${16 * 1024 * 1024}`);
      const version = database.pragma('user_version', { simple: true });
      if (version !== VERSION && version !== 0) throw new Error('The index is of another version.');
      if (version === 0) {
        database.exec(`BEGIN; CREATE TABLE progress ("row" INTEGER NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL);
          INSERT INTO progress VALUES (0, '', 0);
          CREATE TABLE shards (number INTEGER PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL,
            "rows" INTEGER NOT NULL);
          CREATE TABLE loose (number INTEGER PRIMARY KEY);
          PRAGMA user_version = ${VERSION}; COMMIT`);
      }
      database.exec('CREATE TABLE IF NOT EXISTS redaction (rules TEXT NOT NULL)');
      this.#database = database;
      this.#statements = null;
      this.#load();
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  }

  #load(): void {
    this.progress = this.#database.prepare('SELECT * FROM progress').get() as Progress;
    this.rules =
      (this.#database.prepare('SELECT rules FROM redaction').pluck().get() as string | undefined) ?? NO_RULES;
    const spans = this.#database.prepare('SELECT * FROM shards ORDER BY number').all() as ShardSpan[];
    this.#shards = spans.map((span) => new Shard(this.#database, span));
  }

  #remove(): void {
    for (const end of ['', '-wal', '-shm']) rmSync(`${this.path}${end}`, { force: true });
  }
}
