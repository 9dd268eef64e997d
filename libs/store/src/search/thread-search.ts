import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { StoreLog } from '../log.js';
import { SEARCH_THREAD_LIMITS, startLimited } from '../thread-limits.js';
import type { SearchAsk, SearchTell, SearchThreadStart } from './search-thread.js';
import type { DeliverySearch, Found, SearchQuery } from './search.js';

interface Waiter {
  readonly resolve: (found: Found) => void;
  readonly reject: (error: Error) => void;
}

/** The start of the product comes first, unless somebody looks for something. */
const BEFORE_IT_MS = 2_000;

/**
 * How long a thread that has ended is left alone: twice as long each time, unless it had run for a while. Milliseconds.
 */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 5 * 60_000;
const STEADY_MS = 60_000;

/** The index on a thread of its own. One that has ended is started again after a pause, or when somebody looks for something. */
export class ThreadSearch implements DeliverySearch {
  readonly #start: SearchThreadStart;
  readonly #log: StoreLog;
  readonly #followed: (seq: number) => void;
  readonly #thread: URL;
  readonly #waiters = new Map<number, Waiter>();
  #worker: Worker | null = null;
  #beganAt = 0;
  #pauseMs = FIRST_PAUSE_MS;
  #again: NodeJS.Timeout | undefined;
  #lastId = 0;
  #closed = false;
  #reported = '';

  /** @param followed is told up to which change nobody needs the changes any more  @param thread what it runs */
  constructor(
    start: SearchThreadStart,
    log: StoreLog,
    followed: (seq: number) => void,
    thread = new URL('./search-thread.js', import.meta.url),
  ) {
    this.#start = start;
    this.#log = log;
    this.#followed = followed;
    this.#thread = thread;
    this.#beginIn(BEFORE_IT_MS);
  }

  find(query: SearchQuery): Promise<Found> {
    if (this.#closed) return Promise.reject(new Error('The store is closed.'));
    this.#worker ??= this.#begin();
    const id = (this.#lastId += 1);
    const asked = new Promise<Found>((resolve, reject) => this.#waiters.set(id, { resolve, reject }));
    this.#worker.postMessage({ id, query } satisfies SearchAsk);
    return asked;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    clearTimeout(this.#again);
    const worker = this.#worker;
    if (worker === null) return;
    worker.ref();
    const exit = once(worker, 'exit');
    worker.postMessage('stop' satisfies SearchAsk);
    await exit;
  }

  #begin(): Worker {
    clearTimeout(this.#again);
    this.#beganAt = performance.now();
    const worker = startLimited(this.#thread, {
      workerData: this.#start,
      resourceLimits: SEARCH_THREAD_LIMITS,
    });
    worker.on('message', (told: SearchTell) => this.#hear(told));
    worker.on('error', (error: Error) => this.#report(error.message));
    worker.on('exit', () => this.#end());
    worker.unref();
    return worker;
  }

  #hear(told: SearchTell): void {
    switch (told.kind) {
      case 'found':
        this.#take(told.id)?.resolve(told.found);
        return;
      case 'failed':
        this.#report(told.message);
        this.#take(told.id)?.reject(new Error(`The delivery log could not be searched: ${told.message}`));
        return;
      case 'followed':
        if (!this.#closed) this.#followed(told.seq);
        return;
      case 'report':
        this.#report(told.message);
    }
  }

  #take(id: number): Waiter | undefined {
    const waiter = this.#waiters.get(id);
    this.#waiters.delete(id);
    return waiter;
  }

  /** The same fault is told once. */
  #report(message: string): void {
    if (message === this.#reported) return;
    this.#reported = message;
    this.#log.error('The index of the delivery log cannot be kept up; it is tried again.', {
      reason: message,
    });
  }

  #end(): void {
    this.#worker = null;
    for (const { reject } of this.#waiters.values()) reject(new Error('The search has ended.'));
    this.#waiters.clear();
    if (!this.#closed) this.#beginLater();
  }

  /** Changes of deliveries pile up while nobody reads them. */
  #beginLater(): void {
    if (performance.now() - this.#beganAt >= STEADY_MS) this.#pauseMs = FIRST_PAUSE_MS;
    this.#beginIn(this.#pauseMs);
    this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS);
  }

  #beginIn(ms: number): void {
    this.#again = setTimeout(() => (this.#worker ??= this.#begin()), ms);
    this.#again.unref();
  }
}
