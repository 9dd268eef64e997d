import type { Clock } from '../clock.js';

/** Time that stands still until a test moves it. Timers run inside `advance`, each at its own time. */
export class FakeClock implements Clock {
  #now: number;
  #timers: { readonly at: number; readonly callback: () => void }[] = [];

  constructor(now = Date.parse('2026-03-01T09:00:00.000Z')) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  setTimer(at: number, callback: () => void): { cancel(): void } {
    const timer = { at, callback };
    this.#timers.push(timer);
    return { cancel: () => void (this.#timers = this.#timers.filter((other) => other !== timer)) };
  }

  /** Moves time on by so many milliseconds and runs what falls due; 0 runs what is due already. */
  advance(ms: number): void {
    const until = this.#now + ms;
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
    }
    this.#now = until;
  }

  /** Lets time pass as while no process runs: no timer is called. */
  skip(ms: number): void {
    this.#timers = [];
    this.#now += ms;
  }

  /** Somebody puts the clock back by so many milliseconds. */
  putBack(ms: number): void {
    this.#now -= ms;
  }
}
