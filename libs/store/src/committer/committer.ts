import type BetterSqlite3 from 'better-sqlite3';
import { StoreClosedError } from '../errors.js';
import { silentLog } from '../log.js';
import type { StoreLog } from '../log.js';
import { Transaction } from './transaction.js';
import type { BatchOutcome, Outcome, Work } from './transaction.js';
import { Writer } from './writer.js';

/** How writes are gathered. The defaults are the measured ones (ADR 0002). */
export interface CommitterOptions {
  readonly log?: StoreLog;
  /** Milliseconds that closures are gathered before they are committed; 0 (default) = until the event loop's turn ends. */
  readonly gatherMs?: number;
  /** Milliseconds that closures are gathered after a large batch (default 4): under load, fewer and larger commits. */
  readonly busyGatherMs?: number;
  /** Most closures of one transaction (default 512): what is over waits for the next turn, so that others get a word in. */
  readonly maxBatch?: number;
  /** For crash tests: holds every commit back this long (milliseconds), so that effects sent too early show. */
  readonly commitDelayMs?: number;
}

/** Counts since the start. */
export interface CommitterStatistics {
  readonly commits: number;
  readonly closures: number;
  readonly failedClosures: number;
  readonly failedCommits: number;
  /** Closures that wait for their commit now. */
  readonly waiting: number;
  /** Milliseconds that the last and the longest transaction took. */
  readonly lastMs: number;
  readonly longestMs: number;
}

/** A synchronous piece of work inside the transaction: no `await`, no promise. */
export type WriteClosure<T = void> = (writer: Writer) => T;

/** A batch of so many closures means load: the next ones are gathered a little longer. */
const BUSY_BATCH = 32;

interface Item extends Work {
  readonly done: (error: Error | undefined, value: unknown) => void;
}

/**
 * The only writer of the database. Closures are queued and run in order; those that arrive together are committed
 * together, each inside a savepoint of its own: one that throws is rolled back alone. Callbacks run after the commit, in
 * order; when the commit itself fails, every one of them gets the error and nothing of the batch was written.
 */
export class Committer {
  readonly #writer: Writer;
  readonly #transaction: Transaction;
  readonly #log: StoreLog;
  readonly #delayMs: number;
  readonly #maxBatch: number;
  readonly #busyGatherMs: number;
  readonly #beforeCommit: WriteClosure[] = [];
  #queue: Item[] = [];
  #scheduled = false;
  #gathering: NodeJS.Timeout | undefined;
  #committing = false;
  #closed = false;
  #busy = false;
  #statistics = { commits: 0, closures: 0, failedClosures: 0, failedCommits: 0, lastMs: 0, longestMs: 0 };

  constructor(database: BetterSqlite3.Database, options: CommitterOptions = {}) {
    this.#writer = new Writer(database);
    this.#transaction = new Transaction(database, this.#writer);
    this.#log = options.log ?? silentLog;
    this.#delayMs = Math.max(options.gatherMs ?? 0, options.commitDelayMs ?? 0);
    this.#maxBatch = options.maxBatch ?? 512;
    this.#busyGatherMs = options.busyGatherMs ?? 4;
  }

  /** Queues a closure and returns at once. `done` is called after the commit, or with the error when nothing was written. */
  append(write: WriteClosure<unknown>, done: (error?: Error) => void): void {
    this.#enqueue({ write, repeatable: false, done });
  }

  /**
   * The same for the busiest closures. One may run twice, since it shares a savepoint with its neighbours: it leaves
   * nothing behind but what it writes, and returns nothing.
   */
  appendRepeatable(write: WriteClosure, done: (error?: Error) => void): void {
    this.#enqueue({ write, repeatable: true, done });
  }

  /** Queues a closure; resolves with what it returned once that is durable, rejects with what it threw. */
  write<T>(closure: WriteClosure<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#enqueue({
        write: closure,
        repeatable: false,
        done: (error, value) => (error ? reject(error) : resolve(value as T)),
      });
    });
  }

  /** Registers work for the end of each transaction: one row per commit in place of one per closure. */
  beforeCommit(write: WriteClosure): void {
    this.#beforeCommit.push(write);
  }

  /** Commits what waits, now, before it returns. */
  flush(): void {
    if (this.#committing) throw new Error('flush() was called inside a committer closure.');
    while (this.#queue.length > 0) this.#commitBatch();
  }

  /** Commits what waits and takes nothing more. */
  close(): void {
    if (this.#closed) return;
    this.flush();
    this.#closed = true;
    clearTimeout(this.#gathering);
  }

  statistics(): CommitterStatistics {
    return { ...this.#statistics, waiting: this.#queue.length };
  }

  #enqueue(item: Item): void {
    if (this.#closed) {
      queueMicrotask(() => this.#call(item, new StoreClosedError(), undefined));
      return;
    }
    this.#queue.push(item);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    const turn = () => {
      this.#scheduled = false;
      if (this.#queue.length > 0) this.#commitBatch();
      if (this.#queue.length > 0) this.#schedule();
    };
    const delay = Math.max(this.#delayMs, this.#busy ? this.#busyGatherMs : 0);
    if (delay > 0) this.#gathering = setTimeout(turn, delay);
    else setImmediate(turn);
  }

  #commitBatch(): void {
    const batch = this.#queue.length > this.#maxBatch ? this.#queue.splice(0, this.#maxBatch) : this.#queue;
    if (batch === this.#queue) this.#queue = [];
    this.#busy = batch.length >= BUSY_BATCH;
    const started = performance.now();
    this.#committing = true;
    let result: BatchOutcome;
    try {
      result = this.#transaction.run(batch, this.#beforeCommit);
    } finally {
      this.#committing = false;
    }
    const { outcomes } = result;
    this.#count(outcomes, performance.now() - started);
    // SQLite gave up the transaction half-way (disk full, I/O error): what had not run yet gets a transaction of its own.
    if (outcomes.length < batch.length) this.#queue = [...batch.slice(outcomes.length), ...this.#queue];
    for (const hook of result.afterCommit) this.#guard(hook);
    for (const outcome of outcomes) for (const hook of outcome.afterCommit ?? []) this.#guard(hook);
    outcomes.forEach((outcome, index) => {
      const item = batch[index];
      if (item) this.#call(item, outcome.error, outcome.value);
    });
  }

  #count(outcomes: readonly Outcome[], ms: number): void {
    const failed = outcomes.filter((outcome) => outcome.error !== undefined).length;
    this.#statistics.closures += outcomes.length;
    this.#statistics.failedClosures += failed;
    if (failed > 0 && failed === outcomes.length && outcomes[0]?.fatal) this.#statistics.failedCommits += 1;
    else this.#statistics.commits += 1;
    this.#statistics.lastMs = ms;
    this.#statistics.longestMs = Math.max(this.#statistics.longestMs, ms);
  }

  #call(item: Item, error: Error | undefined, value: unknown): void {
    this.#guard(() => item.done(error, value));
  }

  /** A callback that throws must not keep the others of its batch from hearing of the commit. */
  #guard(callback: () => void): void {
    try {
      callback();
    } catch (error) {
      this.#log.error('A callback failed after its commit.', { error });
    }
  }
}
