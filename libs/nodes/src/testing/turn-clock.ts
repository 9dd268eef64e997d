/** Time that jumps to whatever is due next, once everything that waits for its turn has run. */
export class TurnClock {
  #now = Date.parse('2026-11-21T09:00:00.000Z');
  #timers: { readonly at: number; readonly callback: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  setTimer(at: number, callback: () => void): { cancel(): void } {
    const timer = { at, callback };
    this.#timers.push(timer);
    return { cancel: () => void (this.#timers = this.#timers.filter((other) => other !== timer)) };
  }

  /** Lets this many milliseconds pass, and all that falls due in them happen. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    await this.run(end);
    this.#now = end;
  }

  /** Runs until nothing is due any more, or it would be later than `end`. */
  async run(end: number): Promise<void> {
    for (;;) {
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
      let next = this.#timers[0];
      for (const timer of this.#timers) if (next && timer.at < next.at) next = timer;
      if (!next || next.at > end) return;
      const due = next;
      this.#timers = this.#timers.filter((timer) => timer !== due);
      this.#now = Math.max(this.#now, due.at);
      due.callback();
    }
  }
}
