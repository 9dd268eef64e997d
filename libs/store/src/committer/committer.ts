import type BetterSqlite3 from 'better-sqlite3';
import { StoreClosedError } from '../errors.js';
import { silentLog } from '../log.js';
import type { StoreLog } from '../log.js';
import { DatabaseBusyError, Transaction } from './transaction.js';
import type { Outcome } from './transaction.js';
import { Writer } from './writer.js';

/** How writes are gathered. */
export interface CommitterOptions {
  readonly log?: StoreLog;
  /** Milliseconds that closures are gathered before they are committed; 0 (default) = until the event loop's turn ends. */
  readonly gatherMs?: number;
  /** Most closures of one transaction (default 512): what is over waits for the next turn, so that others get a word in. */
  readonly maxBatch?: number;
  /** Milliseconds to wait for another writer of the file before closures fail (default 10,000). */
  readonly busyTimeoutMs?: number;
  /** Called when another writer is in the way. */
  readonly onBusy?: () => void;
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

/** Pause before the database is tried again while another connection writes. Milliseconds. */
const BUSY_PAUSE_MS = 2;

interface Item {
  readonly write: WriteClosure<unknown>;
  readonly done: (error: Error | undefined, value: unknown) => void;
}

/**
 * The writer of configuration, access and settings; what calls and deliveries do goes through the journal. Closures are
 * queued and run in order; those that arrive together are committed together, each inside a savepoint of its own: one
 * that throws is rolled back alone. Callbacks run after the commit, in order; when the commit itself fails, every one of
 * them gets the error and nothing of the batch was written. While the folding thread writes, the event loop goes on.
 */
export class Committer {
  readonly #writer: Writer;
  readonly #transaction: Transaction;
  readonly #log: StoreLog;
  readonly #options: CommitterOptions;
  readonly #maxBatch: number;
  #queue: Item[] = [];
  #scheduled = false;
  #gathering: NodeJS.Timeout | undefined;
  #committing = false;
  #closed = false;
  /** Since when another writer has been in the way; milliseconds of the process's clock. */
  #busySince: number | null = null;
  #statistics = { commits: 0, closures: 0, failedClosures: 0, failedCommits: 0, lastMs: 0, longestMs: 0 };

  constructor(database: BetterSqlite3.Database, options: CommitterOptions = {}) {
    this.#writer = new Writer(database);
    this.#transaction = new Transaction(database, this.#writer);
    this.#log = options.log ?? silentLog;
    this.#options = options;
    this.#maxBatch = options.maxBatch ?? 512;
  }

  /** Queues a closure and returns at once. `done` is called after the commit, or with the error when nothing was written. */
  append(write: WriteClosure<unknown>, done: (error?: Error) => void): void {
    this.#enqueue({ write, done });
  }

  /** Queues a closure; resolves with what it returned once that is durable, rejects with what it threw. */
  write<T>(closure: WriteClosure<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#enqueue({
        write: closure,
        done: (error, value) => (error ? reject(error) : resolve(value as T)),
      });
    });
  }

  /** Commits what waits, now, before it returns. */
  flush(): void {
    if (this.#committing) throw new Error('flush() was called inside a committer closure.');
    while (this.#queue.length > 0) {
      if (!this.#commitBatch()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BUSY_PAUSE_MS);
    }
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
      queueMicrotask(() => this.#guard(() => item.done(new StoreClosedError(), undefined)));
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
    const delay = this.#busySince === null ? (this.#options.gatherMs ?? 0) : BUSY_PAUSE_MS;
    if (delay > 0) this.#gathering = setTimeout(turn, delay);
    else setImmediate(turn);
  }

  /** False when another writer was in the way: the same closures are to be tried again. */
  #commitBatch(): boolean {
    const batch = this.#queue.length > this.#maxBatch ? this.#queue.slice(0, this.#maxBatch) : this.#queue;
    const started = performance.now();
    const outcomes = this.#run(batch, started);
    if (outcomes === null) return false;
    this.#count(outcomes, performance.now() - started);
    // SQLite may give up a transaction half-way (disk full, I/O error): what had not run yet gets one of its own.
    this.#queue = this.#queue.slice(outcomes.length);
    for (const outcome of outcomes) for (const hook of outcome.afterCommit ?? []) this.#guard(hook);
    outcomes.forEach((outcome, index) => {
      const item = batch[index];
      if (item) this.#guard(() => item.done(outcome.error, outcome.value));
    });
    return true;
  }

  #run(batch: readonly Item[], now: number): readonly Outcome[] | null {
    this.#committing = true;
    try {
      const outcomes = this.#transaction.run(batch.map(({ write }) => write));
      this.#busySince = null;
      return outcomes;
    } catch (error) {
      if (!(error instanceof DatabaseBusyError)) throw error;
      this.#busySince ??= now;
      this.#options.onBusy?.();
      if (now - this.#busySince < (this.#options.busyTimeoutMs ?? 10_000)) return null;
      return batch.map(() => ({ error, fatal: true }));
    } finally {
      this.#committing = false;
    }
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

  /** A callback that throws must not keep the others of its batch from hearing of the commit. */
  #guard(callback: () => void): void {
    try {
      callback();
    } catch (error) {
      this.#log.error('A callback failed after its commit.', { error });
    }
  }
}
