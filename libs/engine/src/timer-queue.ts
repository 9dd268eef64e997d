import type { LiveCall } from './live-call.js';
import type { Clock } from './ports.js';
import type { Timer } from './records.js';

interface Entry {
  /** When it is due, by the clock that is never set back. */
  readonly at: number;
  readonly live: LiveCall;
  readonly timer: Timer;
}

/**
 * The due times of all calls: a heap, and one timer of the clock for the earliest. An entry counts only while its call
 * still lists the timer, so that clearing one costs nothing here; the heap is swept when most of it is stale.
 */
export class TimerQueue {
  readonly #clock: Clock;
  readonly #fire: (live: LiveCall, timer: Timer) => void;
  #heap: Entry[] = [];
  #stale = 0;
  #armed: { readonly at: number; cancel(): void } | null = null;
  #running = false;

  constructor(clock: Clock, fire: (live: LiveCall, timer: Timer) => void) {
    this.#clock = clock;
    this.#fire = fire;
  }

  /** Timers that are waiting, stale ones included. */
  get size(): number {
    return this.#heap.length;
  }

  /** Begins to fire: late timers at once. */
  start(): void {
    this.#running = true;
    this.#arm();
  }

  stop(): void {
    this.#running = false;
    this.#armed?.cancel();
    this.#armed = null;
  }

  add(live: LiveCall, timer: Timer): void {
    const at = timer.due_at - this.#clock.now() + this.#steady();
    this.#heap.push({ at, live, timer });
    this.#rise(this.#heap.length - 1);
    this.#arm();
  }

  /** Says that this many entries no longer count. */
  cleared(count: number): void {
    this.#stale += count;
    if (this.#stale < 1000 || this.#stale * 2 < this.#heap.length) return;
    this.#stale = 0;
    this.#heap = this.#heap.filter(counts).sort((a, b) => a.at - b.at);
  }

  #steady(): number {
    return this.#clock.steady?.() ?? this.#clock.now();
  }

  #arm(): void {
    const first = this.#heap[0];
    if (!this.#running || first === undefined) return;
    const { at } = first;
    if (this.#armed !== null) {
      if (this.#armed.at <= at) return;
      this.#armed.cancel();
    }
    const timer = this.#clock.setTimer(this.#clock.now() + at - this.#steady(), () => {
      this.#armed = null;
      this.#fireDue();
    });
    this.#armed = { at, cancel: () => timer.cancel() };
  }

  #fireDue(): void {
    const now = this.#steady();
    for (let first = this.#heap[0]; first !== undefined && first.at <= now; first = this.#heap[0]) {
      this.#takeFirst();
      if (counts(first)) this.#fire(first.live, first.timer);
      else this.#stale = Math.max(0, this.#stale - 1);
      if (!this.#running) return;
    }
    this.#arm();
  }

  #takeFirst(): void {
    const last = this.#heap.pop();
    if (last === undefined || this.#heap.length === 0) return;
    this.#heap[0] = last;
    this.#sink(0);
  }

  #rise(index: number): void {
    const heap = this.#heap;
    for (let at = index; at > 0;) {
      const parent = (at - 1) >> 1;
      if (dueAt(heap, parent) <= dueAt(heap, at)) return;
      swap(heap, parent, at);
      at = parent;
    }
  }

  #sink(index: number): void {
    const heap = this.#heap;
    for (let at = index; ;) {
      const left = at * 2 + 1;
      let least = at;
      if (dueAt(heap, left) < dueAt(heap, least)) least = left;
      if (dueAt(heap, left + 1) < dueAt(heap, least)) least = left + 1;
      if (least === at) return;
      swap(heap, least, at);
      at = least;
    }
  }
}

function counts({ live, timer }: Entry): boolean {
  return live.timers.includes(timer);
}

function dueAt(heap: readonly Entry[], index: number): number {
  return heap[index]?.at ?? Infinity;
}

function swap(heap: Entry[], a: number, b: number): void {
  const [first, second] = [heap[a], heap[b]];
  if (first === undefined || second === undefined) return;
  heap[a] = second;
  heap[b] = first;
}
