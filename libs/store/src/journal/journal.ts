import { StoreClosedError } from '../errors.js';
import { silentLog } from '../log.js';
import type { StoreLog } from '../log.js';
import { Batch } from './frame.js';
import type { Lines } from './frame.js';
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

type Write = (lines: Lines) => void;
type Done = (error?: Error) => void;

/** A batch of so many appends means load: the next ones are gathered a little longer. */
const BUSY_BATCH = 32;
/** Pause before what could not be written is tried again. Milliseconds. */
const RETRY_MS = 250;

/**
 * What happened, in order, as lines in plain files: the first place where a step of the engine, a delivery and what
 * became of it are durable. What is appended in one turn of the event loop is one batch and one write; the callbacks run
 * after it, in order. The folding thread brings the lines into the tables (see `Folder`).
 *
 * When a batch cannot be written (no room, a read-only file system), it waits, and all that comes after it: nothing that
 * depends on it leaves, nothing is lost, and it goes on by itself as soon as it can. `fault` tells meanwhile.
 */
export class Journal {
  readonly #segments: SegmentWriter;
  readonly #onWritten: (position: Position) => void;
  readonly #log: StoreLog;
  readonly #delayMs: number;
  readonly #busyGatherMs: number;
  readonly #batch = new Batch();
  /** What is to be encoded, and who waits for it: the same places in both. */
  #writes: Write[] = [];
  #dones: Done[] = [];
  /** Who waits for what is in the batch. */
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

  /**
   * Queues what `write` will write and returns at once. `write` is called when the batch is made, together with those of
   * the others, which is faster than one by one: what it writes must not change until then. `done` is called once it is
   * durable, or with an error when `write` throws, or the journal was closed before.
   */
  append(write: Write, done: Done): void {
    if (this.#closed) {
      queueMicrotask(() => this.#call(done, new StoreClosedError()));
      return;
    }
    this.#writes.push(write);
    this.#dones.push(done);
    this.#schedule();
  }

  /** The same for what nobody waits for. */
  appendUntilWritten(write: Write): void {
    this.append(write, () => {});
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
    return this.#writes.length + this.#waiting.length;
  }

  statistics(): JournalStatistics {
    return { ...this.#statistics };
  }

  /** Writes what waits, now, before it returns. @throws Error when it cannot be written: it waits on */
  flush(): void {
    while (this.waiting > 0) if (!this.#commit()) throw this.#fault;
  }

  /** Writes what waits and takes nothing more. What cannot be written is told to who waits for it. */
  close(): void {
    if (this.#closed) return;
    while (this.waiting > 0) if (!this.#commit()) break;
    this.#closed = true;
    const left = [...this.#waiting.splice(0), ...this.#dones.splice(0)];
    this.#writes = [];
    for (const done of left) this.#call(done, this.#fault ?? new StoreClosedError());
    clearTimeout(this.#gathering);
    this.#segments.close();
  }

  #schedule(): void {
    if (this.#scheduled || this.#closed) return;
    this.#scheduled = true;
    const turn = () => {
      this.#scheduled = false;
      if (this.waiting > 0 && !this.#commit()) this.#schedule();
    };
    const pause = this.#fault !== null ? RETRY_MS : this.#busy ? this.#busyGatherMs : 0;
    const delay = Math.max(this.#delayMs, pause);
    if (delay > 0) this.#gathering = setTimeout(turn, delay);
    else setImmediate(turn);
  }

  /** Whether what waited is written. If not, it waits on. */
  #commit(): boolean {
    this.#encode();
    const waiting = this.#waiting;
    if (waiting.length === 0) return true;
    const started = performance.now();
    const error = this.#write();
    const ms = performance.now() - started;
    const statistics = this.#statistics;
    statistics.lastMs = ms;
    statistics.longestMs = Math.max(statistics.longestMs, ms);
    if (error !== undefined) {
      statistics.failedCommits += 1;
      if (this.#fault === null)
        this.#log.error('The journal cannot be written: what happens waits.', { error });
      this.#fault = error;
      return false;
    }
    if (this.#fault !== null) this.#log.info('The journal is written again: what waited goes on.');
    this.#fault = null;
    this.#waiting = [];
    this.#batch.clear();
    this.#busy = waiting.length >= BUSY_BATCH;
    statistics.commits += 1;
    statistics.appends += waiting.length;
    for (const done of waiting) this.#call(done, undefined);
    return true;
  }

  /** Brings what was appended into the batch. What cannot be encoded leaves nothing in it. */
  #encode(): void {
    const [writes, dones] = [this.#writes, this.#dones];
    this.#writes = [];
    this.#dones = [];
    for (let index = 0; index < writes.length; index += 1) {
      const { mark } = this.#batch;
      try {
        writes[index]!(this.#batch);
        this.#waiting.push(dones[index]!);
      } catch (error) {
        this.#batch.cutBack(mark);
        this.#call(dones[index]!, error instanceof Error ? error : new Error(String(error)));
      }
    }
  }

  #write(): Error | undefined {
    try {
      const batch = this.#batch.seal();
      this.#segments.append(batch);
      this.#statistics.bytes += batch.length;
    } catch (error) {
      return error as Error;
    }
    this.#onWritten(this.#segments.position);
    return undefined;
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
