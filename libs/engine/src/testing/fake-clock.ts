import type { Clock } from '../ports.js';

interface Due {
  readonly at: number;
  readonly order: number;
  readonly callback: () => void;
}

/** Time that passes only when a test says so. */
export class FakeClock implements Clock {
  #now: number;
  #order = 0;
  readonly #due = new Set<Due>();

  constructor(start = Date.parse('2026-11-21T09:00:00.000Z')) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  get waiting(): number {
    return this.#due.size;
  }

  setTimer(at: number, callback: () => void): { cancel(): void } {
    const due = { at, order: this.#order++, callback };
    this.#due.add(due);
    return { cancel: () => void this.#due.delete(due) };
  }

  /** Lets time pass; what falls due happens at its time, and what it sets off in promises before the next. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settle();
    for (;;) {
      const next = [...this.#due].sort((a, b) => a.at - b.at || a.order - b.order)[0];
      if (next === undefined || next.at > end) break;
      this.#due.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
      await settle();
    }
    this.#now = end;
  }
}

/** Lets everything run that waits for nothing but its turn. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
