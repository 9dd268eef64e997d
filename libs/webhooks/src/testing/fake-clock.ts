import type { Clock } from '../ports.js';

/** A clock that stands still until it is told to go on. */
export class FakeClock implements Clock {
  #now: number;
  #timers: { at: number; callback: (() => void) | null }[] = [];

  constructor(start = Date.now()) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  /** In the middle: no jitter. */
  random(): number {
    return 0.5;
  }

  setTimer(at: number, callback: () => void): { cancel(): void } {
    const timer: { at: number; callback: (() => void) | null } = { at, callback };
    this.#timers.push(timer);
    return {
      cancel: () => {
        timer.callback = null;
      },
    };
  }

  /** When the next timer is due; `undefined` without one. */
  get nextAt(): number | undefined {
    const due = this.#timers.filter((timer) => timer.callback !== null).map((timer) => timer.at);
    return due.length === 0 ? undefined : Math.min(...due);
  }

  /** Lets time pass; timers fire in order, each at its own time. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const next = this.nextAt;
      if (next === undefined || next > end) break;
      this.#now = Math.max(this.#now, next);
      const due = this.#timers.filter((timer) => timer.callback !== null && timer.at <= this.#now);
      this.#timers = this.#timers.filter((timer) => timer.callback !== null && timer.at > this.#now);
      for (const timer of due) timer.callback?.();
    }
    this.#now = end;
  }
}

/** Real time, with jitter left out. */
export const realClock: Clock = {
  now: () => Date.now(),
  setTimer(at, callback) {
    const timer = setTimeout(callback, Math.max(0, at - Date.now()));
    return { cancel: () => clearTimeout(timer) };
  },
};
