import Database from 'better-sqlite3';
import type { Channel } from './channel.js';
import { phoneBehaviourSchema } from './phone-behaviour.schema.js';
import type { PhoneBehaviour } from './phone-behaviour.schema.js';

const SCHEMA_VERSION = 1;
/** Nobody else writes here; whoever looks in with a tool must not stop the process for long. */
const LONGEST_LOCK_MS = 50;

/**
 * Where simulated calls and phones outlive the process. It must survive `kill -9`, not power loss: what SQLite has
 * handed to the operating system is safe, so nothing is synced.
 */
export class SimulatorDatabase {
  readonly #db: Database.Database;
  readonly #write: (changed: Iterable<Channel>, removed: Iterable<number>) => void;
  readonly #setPhone: Database.Statement<[string, string]>;

  /** Opens or creates the file. Throws an error that says what to do when it is not a simulator's database. */
  constructor(file: string) {
    try {
      this.#db = new Database(file, { timeout: LONGEST_LOCK_MS });
      this.#db.pragma('journal_mode = WAL');
      this.#db.pragma('synchronous = OFF');
      this.#createTables();
    } catch (cause) {
      throw new Error(
        `Cannot use ${file} as the simulator's database: ${(cause as Error).message}. ` +
          `It holds nothing but simulated calls and phones; move it away to start with none.`,
        { cause },
      );
    }
    const put = this.#db.prepare<[number, string]>(
      'INSERT OR REPLACE INTO channels (seq, body) VALUES (?, ?)',
    );
    const remove = this.#db.prepare<[number]>('DELETE FROM channels WHERE seq = ?');
    this.#setPhone = this.#db.prepare('INSERT OR REPLACE INTO phones (target, behaviour) VALUES (?, ?)');
    const begin = this.#db.prepare('BEGIN IMMEDIATE');
    const commit = this.#db.prepare('COMMIT');
    const rollback = this.#db.prepare('ROLLBACK');
    this.#write = (changed, removed) => {
      begin.run();
      try {
        for (const channel of changed) put.run(channel.seq, JSON.stringify(channel));
        for (const seq of removed) remove.run(seq);
        commit.run();
      } catch (error) {
        if (this.#db.inTransaction) rollback.run();
        throw error;
      }
    };
  }

  #createTables(): void {
    const version = Number(this.#db.pragma('user_version', { simple: true }));
    if (version > SCHEMA_VERSION) throw new Error('a newer version of Hookswitch has written it');
    if (version === SCHEMA_VERSION) return;
    this.#db.exec(`
      CREATE TABLE channels (seq INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
      CREATE TABLE phones (target TEXT PRIMARY KEY, behaviour TEXT NOT NULL) STRICT, WITHOUT ROWID;
      PRAGMA user_version = ${SCHEMA_VERSION};
    `);
  }

  /** All channels as they were last written, oldest first. */
  channels(): Channel[] {
    const rows = this.#db.prepare<[], { body: string }>('SELECT body FROM channels ORDER BY seq').all();
    return rows.map(({ body }) => ({ ...(JSON.parse(body) as Channel), due: Infinity, position: -1 }));
  }

  phones(): Map<string, PhoneBehaviour> {
    const rows = this.#db
      .prepare<[], { target: string; behaviour: string }>('SELECT target, behaviour FROM phones')
      .all();
    return new Map(
      rows.map(({ target, behaviour }) => [target, phoneBehaviourSchema.parse(JSON.parse(behaviour))]),
    );
  }

  setPhone(target: string, behaviour: PhoneBehaviour): void {
    this.#setPhone.run(target, JSON.stringify(behaviour));
  }

  /** Writes one turn of the simulator: all of it or nothing. */
  write(changed: Iterable<Channel>, removed: Iterable<number>): void {
    this.#write(changed, removed);
  }

  close(): void {
    this.#db.close();
  }
}
