import { StoreClosedError } from '../errors.js';
import { silentLog } from '../log.js';
import type { StoreLog } from '../log.js';
import { frame } from './frame.js';
import type { Position } from './segment.js';
import type { SegmentWriter } from './segment-writer.js';

/** How lines are gathered into batches. */
export interface JournalOptions {
  /** Milliseconds that lines are gathered after a large batch (default 4): under load, fewer and larger writes. */
  readonly busyGatherMs?: number;
  /** For crash tests: holds every batch back this long (milliseconds), so that effects sent too early show. */
  readonly commitDelayMs?: number;
}

/** Counts since the start. */
export interface JournalStatistics {
  /** Batches written. */
  readonly commits: number;
  /** Appends that were in them. */
  readonly appends: number;
  readonly bytes: number;
  /** Batches that could not be written. */
  readonly failedCommits: number;
  /** Milliseconds that the last and the longest write took, waiting not counted. */
  readonly lastMs: number;
  readonly longestMs: number;
}

type Done = (error?: Error) => void;

/** A batch of so many appends means load: the next ones are gathered a little longer. */
const BUSY_BATCH = 32;
/** Pause before what nobody waits for is tried again. Milliseconds. */
const RETRY_MS = 1000;

/**
 * What happened, in order, as lines in plain files: the first place where a step of the engine, a delivery and what
 * became of it are durable. What is appended in one turn of the event loop is one batch and one write; the callbacks run
 * after it, in order. The folding thread brings the lines into the tables (see `Folder`).
 */
export class Journal {
  readonly #segments: SegmentWriter;
  readonly #onWritten: (position: Position) => void;
  readonly #log: StoreLog;
  readonly #delayMs: number;
  readonly #busyGatherMs: number;
  #lines = '';
  #unwritten = '';
  #waiting: Done[] = [];
  #scheduled = false;
  #gathering: NodeJS.Timeout | undefined;
  #busy = false;
  #closed = false;
  #fault: Error | null = null;
  #statistics = { commits: 0, appends: 0, bytes: 0, failedCommits: 0, lastMs: 0, longestMs: 0 };

  constructor(
    segments: SegmentWriter,
    onWritten: (position: Position) => void,
    options: JournalOptions = {},
    log: StoreLog = silentLog,
  ) {
    this.#segments = segments;
    this.#onWritten = onWritten;
    this.#log = log;
    this.#delayMs = options.commitDelayMs ?? 0;
    this.#busyGatherMs = options.busyGatherMs ?? 4;
  }

  /** Queues lines and returns at once. `done` is called once they are durable, or with the error when none is written. */
  append(lines: string, done: Done): void {
    if (this.#closed) {
      queueMicrotask(() => this.#call(done, new StoreClosedError()));
      return;
    }
    this.#lines += lines;
    this.#waiting.push(done);
    this.#schedule();
  }

  /** The same for what nobody waits for: when it cannot be written, it is tried again until it is. */
  appendUntilWritten(lines: string): void {
    this.append(lines, (error) => {
      if (error === undefined || this.#closed) return;
      if (this.#unwritten === '') setTimeout(() => this.#appendUnwritten(), RETRY_MS).unref();
      this.#unwritten += lines;
    });
  }

  /** End of what is durable. */
  get position(): Position {
    return this.#segments.position;
  }

  /** Why the last batch was not written; `null` when it was. */
  get fault(): Error | null {
    return this.#fault;
  }

  /** Appends that wait for their batch. */
  get waiting(): number {
    return this.#waiting.length;
  }

  statistics(): JournalStatistics {
    return { ...this.#statistics };
  }

  /** Writes what waits, now, before it returns. */
  flush(): void {
    while (this.#waiting.length > 0) this.#commit();
  }

  /** Writes what waits and takes nothing more. */
  close(): void {
    if (this.#closed) return;
    this.flush();
    this.#closed = true;
    clearTimeout(this.#gathering);
    this.#segments.close();
  }

  #appendUnwritten(): void {
    const lines = this.#unwritten;
    this.#unwritten = '';
    if (!this.#closed) this.appendUntilWritten(lines);
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    const turn = () => {
      this.#scheduled = false;
      if (this.#waiting.length > 0) this.#commit();
    };
    const delay = Math.max(this.#delayMs, this.#busy ? this.#busyGatherMs : 0);
    if (delay > 0) this.#gathering = setTimeout(turn, delay);
    else setImmediate(turn);
  }

  #commit(): void {
    const waiting = this.#waiting;
    const started = performance.now();
    const error = this.#write();
    const ms = performance.now() - started;
    this.#waiting = [];
    this.#lines = '';
    this.#busy = waiting.length >= BUSY_BATCH;
    if (error !== undefined && this.#fault === null)
      this.#log.error('The journal cannot be written.', { error });
    this.#fault = error ?? null;
    const statistics = this.#statistics;
    statistics.appends += waiting.length;
    if (error === undefined) statistics.commits += 1;
    else statistics.failedCommits += 1;
    statistics.lastMs = ms;
    statistics.longestMs = Math.max(statistics.longestMs, ms);
    for (const done of waiting) this.#call(done, error);
  }

  #write(): Error | undefined {
    try {
      const batch = frame(this.#lines);
      this.#segments.append(batch);
      this.#statistics.bytes += batch.length;
      this.#onWritten(this.#segments.position);
      return undefined;
    } catch (error) {
      return error as Error;
    }
  }

  /** A callback that throws must not keep the others of its batch from hearing of the write. */
  #call(done: Done, error: Error | undefined): void {
    try {
      done(error);
    } catch (fault) {
      this.#log.error('A callback failed after its commit.', { error: fault });
    }
  }
}
