import type BetterSqlite3 from 'better-sqlite3';

type Parameter = string | number | bigint | null | Uint8Array;

/**
 * The writable database as a committer closure sees it. Statements are prepared once and kept. It works only while its
 * closure runs: a writer that was carried out of it throws, so that nothing is written past the transaction.
 */
export class Writer {
  readonly #database: BetterSqlite3.Database;
  readonly #statements = new Map<string, BetterSqlite3.Statement>();
  #open = false;
  #afterCommit: (() => void)[] | null = null;

  constructor(database: BetterSqlite3.Database) {
    this.#database = database;
  }

  /** Runs a statement that changes rows and tells how many. */
  run(sql: string, ...parameters: readonly Parameter[]): number {
    return this.#statement(sql).run(...parameters).changes;
  }

  /** The first row, or `undefined`. */
  get<Row>(sql: string, ...parameters: readonly Parameter[]): Row | undefined {
    return this.#statement(sql).get(...parameters) as Row | undefined;
  }

  all<Row>(sql: string, ...parameters: readonly Parameter[]): Row[] {
    return this.#statement(sql).all(...parameters) as Row[];
  }

  /** Called once what this closure wrote is durable; not at all when it is rolled back. For caches. */
  afterCommit(callback: () => void): void {
    this.#assertOpen();
    (this.#afterCommit ??= []).push(callback);
  }

  /** For the committer alone: runs one closure and hands back what it left for after the commit. */
  lend<T>(closure: (writer: Writer) => T): {
    readonly value: T;
    readonly afterCommit: readonly (() => void)[] | null;
  } {
    this.#open = true;
    this.#afterCommit = null;
    try {
      const value = closure(this);
      return { value, afterCommit: this.#afterCommit };
    } finally {
      this.#open = false;
    }
  }

  #statement(sql: string): BetterSqlite3.Statement {
    this.#assertOpen();
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #assertOpen(): void {
    if (!this.#open) throw new Error('The writer was used outside of its committer closure.');
  }
}
