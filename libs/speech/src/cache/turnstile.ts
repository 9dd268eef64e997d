/** Lets a few in at once; the others wait in order, for a limited time. */
export class Turnstile {
  readonly #waiting = new Set<() => void>();
  #inside = 0;

  constructor(
    private readonly atOnce: number,
    /** Milliseconds. */
    private readonly patienceMs: number,
  ) {}

  get waiting(): number {
    return this.#waiting.size;
  }

  /**
   * Does the work when it is its turn.
   * @param late makes the error for who waited too long
   */
  async pass<T>(work: () => Promise<T>, late: () => Error): Promise<T> {
    if (this.#inside >= this.atOnce) await this.#turn(late);
    else this.#inside += 1;
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  #turn(late: () => Error): Promise<void> {
    return new Promise((resolve, reject) => {
      const enter = () => {
        clearTimeout(clock);
        resolve();
      };
      const clock = setTimeout(() => {
        this.#waiting.delete(enter);
        reject(late());
      }, this.patienceMs);
      this.#waiting.add(enter);
    });
  }

  /** The place is handed on: nobody else can slip in between. */
  #leave(): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#inside -= 1;
      return;
    }
    this.#waiting.delete(next);
    next();
  }
}
