import type BetterSqlite3 from 'better-sqlite3';
import { findsLonger } from './words.js';

/** Deliveries in one shard: few enough that even a word which all of them have is found in milliseconds. */
export const SHARD_ROWS = 10_000;

/** So many words that begin alike are looked for one by one, which ends with the first page; more are gathered first. */
const ONE_BY_ONE = 16;

/** Places in the table that a shard holds, both ends included. */
export interface ShardSpan {
  readonly number: number;
  readonly first: number;
  last: number;
  rows: number;
}

const MARKS = '-:._=';

/**
 * The words of some thousand deliveries that follow one another: one full-text table without the texts. A log is looked
 * through from the newest shard to older ones, and one whose deliveries are all gone is dropped as a whole.
 */
export class Shard {
  readonly #write: BetterSqlite3.Statement;
  readonly #remove: BetterSqlite3.Statement;
  readonly #find: BetterSqlite3.Statement;
  readonly #expand: BetterSqlite3.Statement;
  readonly #has: BetterSqlite3.Statement;

  constructor(
    private readonly database: BetterSqlite3.Database,
    readonly span: ShardSpan,
  ) {
    const name = tableOf(span.number);
    database.exec(
      `CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms_${span.number} USING fts5vocab(main, ${name}, row)`,
    );
    this.#write = database.prepare(`INSERT OR REPLACE INTO ${name} (rowid, words) VALUES (?, ?)`);
    this.#remove = database.prepare(`DELETE FROM ${name} WHERE rowid = ?`);
    this.#find = database
      .prepare(
        `SELECT rowid FROM ${name} WHERE ${name} MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?`,
      )
      .pluck();
    this.#expand = database
      .prepare(
        `SELECT term FROM temp.terms_${span.number} WHERE term >= ? AND term < ? LIMIT ${ONE_BY_ONE + 1}`,
      )
      .pluck();
    this.#has = database.prepare(`SELECT 1 FROM temp.terms_${span.number} WHERE term = ?`).pluck();
  }

  /** Makes the table of a shard. */
  static create(database: BetterSqlite3.Database, number: number): void {
    database.exec(
      `CREATE VIRTUAL TABLE ${tableOf(number)} USING fts5(words, content='', contentless_delete=1, detail=none,
        tokenize="ascii tokenchars '${MARKS}'")`,
    );
  }

  write(row: number, words: readonly string[]): void {
    this.#write.run(row, words.join(' '));
  }

  remove(row: number): void {
    this.#remove.run(row);
  }

  /** Brings its parts into one, which is looked through faster. Words of rows that were removed or changed go only now. */
  compact(): void {
    const name = tableOf(this.span.number);
    this.database.exec(`INSERT INTO ${name} (${name}) VALUES ('optimize')`);
  }

  drop(): void {
    this.database.exec(`DROP TABLE temp.terms_${this.span.number}; DROP TABLE ${tableOf(this.span.number)}`);
  }

  /** Rows that have all words and of each group of facts one; newest first. */
  find(
    words: readonly string[],
    facts: readonly (readonly string[])[],
    lowest: number,
    highest: number,
    limit: number,
  ): readonly number[] {
    const parts: string[] = [];
    const gathered: string[] = [];
    for (const group of facts) {
      const known = group.filter((fact) => this.#has.get(fact) !== undefined);
      if (known.length === 0) return [];
      parts.push(either(known));
    }
    for (const word of words) {
      const known = this.#known(word);
      if (known.length === 0) return [];
      if (known.length <= ONE_BY_ONE) parts.push(either(known));
      else gathered.push(`"${word}" *`);
    }
    // What has to be gathered costs milliseconds, what else is asked for may never come together.
    if (gathered.length > 0 && parts.length > 0) {
      if (this.#find.get(parts.join(' AND '), lowest, highest, 1) === undefined) return [];
    }
    const all = [...parts, ...gathered];
    const match = all.length === 0 ? either(['t=0', 't=1']) : all.join(' AND ');
    return this.#find.all(match, lowest, highest, limit) as number[];
  }

  /** A word, and those that begin with it, as far as this shard has them; one more than are looked for one by one at most. */
  #known(word: string): readonly string[] {
    if (findsLonger(word)) return this.#expand.all(word, `${word}\u{10ffff}`) as string[];
    return this.#has.get(word) === undefined ? [] : [word];
  }
}

function tableOf(number: number): string {
  return `words_${number}`;
}

/** Words have no quotation marks. */
function either(words: readonly string[]): string {
  return words.length === 1 ? `"${words[0]}"` : `(${words.map((word) => `"${word}"`).join(' OR ')})`;
}
