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

/** What came of all of them. */
export interface BatchOutcome {
  /** In order; fewer than closures when SQLite itself gave up the transaction before it came to the rest. */
  readonly outcomes: readonly Outcome[];
  /** What the work at the end of the transaction left for after it. */
  readonly afterCommit: readonly (() => void)[];
}

type Closure = (writer: Writer) => unknown;

/** A closure, and whether it may run a second time: it leaves nothing behind but what it writes. */
export interface Work {
  readonly write: Closure;
  readonly repeatable: boolean;
}

/**
 * One `BEGIN IMMEDIATE … COMMIT` around many closures, each in a savepoint. Repeatable ones in a row share theirs; should
 * one of them fail, they are rolled back and run again, each in its own. Synchronous from end to end.
 */
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

  run(works: readonly Work[], beforeCommit: readonly Closure[]): BatchOutcome {
    const outcomes: Outcome[] = [];
    const afterCommit: (() => void)[] = [];
    try {
      this.#begin.run();
      for (let next = 0; next < works.length; next = outcomes.length) {
        const end = endOfRun(works, next);
        const together = end - next > 1 ? this.#attemptAll(works, next, end) : null;
        if (together !== null) outcomes.push(...together);
        else
          while (outcomes.length < end && this.#database.inTransaction)
            outcomes.push(this.#attempt(works[outcomes.length]!.write));
        if (!this.#database.inTransaction) return failure(outcomes, outcomes.at(-1)?.error);
      }
      for (const closure of beforeCommit) afterCommit.push(...(this.#writer.lend(closure).afterCommit ?? []));
      this.#commit.run();
      return { outcomes, afterCommit };
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
      return failure(works, asError(error));
    }
  }

  /** Runs repeatable closures in one savepoint. `null` when one of them failed: nothing of theirs is written then. */
  #attemptAll(works: readonly Work[], from: number, end: number): Outcome[] | null {
    const outcomes: Outcome[] = [];
    this.#savepoint.run();
    try {
      for (let next = from; next < end; next += 1) outcomes.push(this.#writer.lend(works[next]!.write));
      this.#release.run();
      return outcomes;
    } catch (error) {
      if (!this.#database.inTransaction) return [...outcomes, { error: asError(error) }];
      this.#rollbackTo.run();
      this.#release.run();
      return null;
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

/** Where the run of repeatable closures that begins at `from` ends; right after it when that one is not repeatable. */
function endOfRun(works: readonly Work[], from: number): number {
  let end = from + 1;
  if (works[from]?.repeatable) while (works[end]?.repeatable) end += 1;
  return end;
}

function refusePromise(value: unknown): void {
  if (typeof value !== 'object' || value === null || !('then' in value)) return;
  if (value instanceof Promise) value.catch(() => {});
  throw new Error('A committer closure must be synchronous: it returned a promise, and was rolled back.');
}

function failure(failed: readonly unknown[], cause: Error | undefined): BatchOutcome {
  const error = cause ?? new Error('The transaction was given up.');
  return { outcomes: failed.map(() => ({ error, fatal: true })), afterCommit: [] };
}

/** SQLite's errors are told by their code: the native module's error class need not be this realm's `Error`. */
function asError(error: unknown): Error {
  return error instanceof Error || sqliteCode(error) !== '' ? (error as Error) : new Error(String(error));
}
