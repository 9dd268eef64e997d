import type { Clock } from '../ports.js';

/** A due time, milliseconds since the epoch, that can be called off. */
export interface Alarm {
  readonly at: number;
  cancel(): void;
}

interface Entry extends Alarm {
  ring: (() => void) | null;
}

/** Any number of due times on one timer of the clock: a binary heap, the earliest first. */
export class Alarms {
  readonly #heap: Entry[] = [];
  #timer: { readonly at: number; cancel(): void } | null = null;

  constructor(private readonly clock: Clock) {}

  /** Calls back once, at `at` or soon after; never before this returns. */
  set(at: number, ring: () => void): Alarm {
    const entry: Entry = {
      at,
      ring,
      cancel() {
        entry.ring = null;
      },
    };
    this.#push(entry);
    this.#arm();
    return entry;
  }

  /** Forgets all of them. */
  clear(): void {
    this.#heap.length = 0;
    this.#timer?.cancel();
    this.#timer = null;
  }

  #ringDue(): void {
    const now = this.clock.now();
    this.#timer = null;
    for (let top = this.#heap[0]; top !== undefined; top = this.#heap[0]) {
      if (top.ring !== null && top.at > now) break;
      this.#pop();
      const ring = top.ring;
      top.ring = null;
      ring?.();
    }
    this.#arm();
  }

  #arm(): void {
    while (this.#heap[0]?.ring === null) this.#pop();
    const top = this.#heap[0];
    if (top === undefined || (this.#timer !== null && this.#timer.at <= top.at)) return;
    this.#timer?.cancel();
    const timer = this.clock.setTimer(top.at, () => this.#ringDue());
    this.#timer = { at: top.at, cancel: () => timer.cancel() };
  }

  #push(entry: Entry): void {
    const heap = this.#heap;
    let index = heap.push(entry) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = heap[parent]!;
      if (above.at <= entry.at) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = entry;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && heap[child + 1]!.at < heap[child]!.at) child += 1;
      const below = heap[child]!;
      if (below.at >= last.at) break;
      heap[index] = below;
      index = child;
    }
    heap[index] = last;
  }
}
