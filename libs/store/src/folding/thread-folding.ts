import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { StoreLog } from '../log.js';
import type { Position } from '../journal/segment.js';
import { THREAD_LIMITS } from '../thread-limits.js';
import type { Folding } from './folding.js';
import { STOP, threadCells, WAKE, YIELD } from './thread-cells.js';
import type { ThreadMessage, ThreadStart } from './thread-cells.js';

interface Waiter {
  readonly position: Position;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Folds on a thread of its own, with a connection of its own: the thread that runs calls never waits for the tables. */
export class ThreadFolding implements Folding {
  readonly #cells = threadCells();
  readonly #worker: Worker;
  readonly #log: StoreLog;
  #written: Position;
  #folded: Position;
  #waiters: Waiter[] = [];
  #ended: Error | null = null;
  #closing = false;
  fault: string | null = null;

  constructor(file: string, folder: string, position: Position, log: StoreLog) {
    this.#log = log;
    this.#written = position;
    this.#folded = position;
    Atomics.store(this.#cells.written, 0, BigInt(position));
    const start: ThreadStart = { file, folder, cells: this.#cells.buffer };
    this.#worker = new Worker(new URL('./folding-thread.js', import.meta.url), {
      workerData: start,
      resourceLimits: THREAD_LIMITS,
    });
    this.#worker.on('message', (message: ThreadMessage) => this.#hear(message));
    this.#worker.on('error', (error: Error) => this.#end(error));
    this.#worker.on('exit', () => this.#end(new Error('The folding thread has ended.')));
    this.#worker.unref();
  }

  get lag(): number {
    return this.#written - this.#folded;
  }

  written(position: Position): void {
    this.#written = position;
    Atomics.store(this.#cells.written, 0, BigInt(position));
  }

  fresh(): Promise<void> {
    if (this.#folded >= this.#written) return Promise.resolve();
    if (this.#ended !== null) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      this.#worker.ref();
      this.#waiters.push({ position: this.#written, resolve, reject });
      this.#wake();
    });
  }

  yieldWriter(): void {
    Atomics.add(this.#cells.flags, YIELD, 1);
  }

  async close(): Promise<void> {
    if (this.#ended !== null) return;
    this.#closing = true;
    // Without it a process that has nothing else to do would end before its last lines are in the tables.
    this.#worker.ref();
    const exit = once(this.#worker, 'exit');
    Atomics.store(this.#cells.flags, STOP, 1);
    this.#wake();
    await exit;
  }

  #wake(): void {
    Atomics.add(this.#cells.flags, WAKE, 1);
    Atomics.notify(this.#cells.flags, WAKE);
  }

  #hear(message: ThreadMessage): void {
    switch (message.kind) {
      case 'folded': {
        this.#folded = message.position;
        this.fault = null;
        const ready = this.#waiters.filter(({ position }) => position <= message.position);
        if (ready.length === 0) return;
        this.#waiters = this.#waiters.filter(({ position }) => position > message.position);
        if (this.#waiters.length === 0 && !this.#closing) this.#worker.unref();
        for (const { resolve } of ready) resolve();
        return;
      }
      case 'fault': {
        if (this.fault !== message.message)
          this.#log.error('The tables cannot be written; it is tried again.', { reason: message.message });
        this.fault = message.message;
        for (const { reject } of this.#waiters.splice(0)) reject(new Error(message.message));
        return;
      }
      case 'report':
        this.#log.error(message.message, { error: message.error });
    }
  }

  #end(error: Error): void {
    if (this.#ended === null && this.lag > 0) this.fault = error.message;
    this.#ended ??= error;
    for (const { reject } of this.#waiters.splice(0)) reject(error);
  }
}
