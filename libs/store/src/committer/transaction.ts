import type BetterSqlite3 from 'better-sqlite3';
import { sqliteCode } from '../database/sqlite-code.js';
import type { Writer } from './writer.js';

/** What came of one closure. `fatal`: the whole transaction failed, not this closure alone. */
export interface Outcome {
  readonly error?: Error;
  readonly fatal?: boolean;
  readonly value?: unknown;
  readonly afterCommit?: readonly (() => void)[] | null;
}

type Closure = (writer: Writer) => unknown;

/** Another connection has the database for writing: nothing was tried. */
export class DatabaseBusyError extends Error {}

/** One `BEGIN IMMEDIATE … COMMIT` around many closures, each in a savepoint. Synchronous from end to end. */
export class Transaction {
  readonly #database: BetterSqlite3.Database;
  readonly #writer: Writer;
  readonly #begin: BetterSqlite3.Statement;
  readonly #commit: BetterSqlite3.Statement;
  readonly #savepoint: BetterSqlite3.Statement;
  readonly #release: BetterSqlite3.Statement;
  readonly #rollbackTo: BetterSqlite3.Statement;

  constructor(database: BetterSqlite3.Database, writer: Writer) {
    this.#database = database;
    this.#writer = writer;
    this.#begin = database.prepare('BEGIN IMMEDIATE');
    this.#commit = database.prepare('COMMIT');
    this.#savepoint = database.prepare('SAVEPOINT closure');
    this.#release = database.prepare('RELEASE closure');
    this.#rollbackTo = database.prepare('ROLLBACK TO closure');
  }

  /** @throws {DatabaseBusyError} when another connection writes: it can be tried again */
  run(closures: readonly Closure[]): readonly Outcome[] {
    const outcomes: Outcome[] = [];
    try {
      this.#open();
      for (const closure of closures) {
        outcomes.push(this.#attempt(closure));
        if (!this.#database.inTransaction) return failure(outcomes, outcomes.at(-1)?.error);
      }
      this.#commit.run();
      return outcomes;
    } catch (error) {
      if (error instanceof DatabaseBusyError) throw error;
      if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
      return failure(closures, asError(error));
    }
  }

  #open(): void {
    try {
      this.#begin.run();
    } catch (error) {
      if (sqliteCode(error).startsWith('SQLITE_BUSY')) throw new DatabaseBusyError(String(error));
      throw error;
    }
  }

  #attempt(closure: Closure): Outcome {
    this.#savepoint.run();
    try {
      const outcome = this.#writer.lend(closure);
      refusePromise(outcome.value);
      this.#release.run();
      return outcome;
    } catch (error) {
      // On a full disk or an I/O error SQLite has rolled everything back already.
      if (this.#database.inTransaction) {
        this.#rollbackTo.run();
        this.#release.run();
      }
      return { error: asError(error) };
    }
  }
}

function refusePromise(value: unknown): void {
  if (typeof value !== 'object' || value === null || !('then' in value)) return;
  if (value instanceof Promise) value.catch(() => {});
  throw new Error('A committer closure must be synchronous: it returned a promise, and was rolled back.');
}

function failure(failed: readonly unknown[], cause: Error | undefined): readonly Outcome[] {
  const error = cause ?? new Error('The transaction was given up.');
  return failed.map(() => ({ error, fatal: true }));
}

/** SQLite's errors are told by their code: the native module's error class need not be this realm's `Error`. */
function asError(error: unknown): Error {
  return error instanceof Error || sqliteCode(error) !== '' ? (error as Error) : new Error(String(error));
}
