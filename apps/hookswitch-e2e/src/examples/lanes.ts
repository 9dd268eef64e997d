/** Work that shares something takes turns, in the order of asking; other work goes on beside it, up to a number. */
export class Lanes {
  readonly #busy = new Map<string, Promise<unknown>>();
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(mostAtOnce: number) {
    this.#free = mostAtOnce;
  }

  /** Begins once all work is over that was given before and shares one of these names. */
  async run<Result>(shared: Iterable<string>, work: () => Promise<Result>): Promise<Result> {
    const names = [...new Set(shared)];
    const before = names.map((name) => this.#busy.get(name));
    let end: () => void = () => undefined;
    const over = new Promise<void>((resolve) => (end = resolve));
    for (const name of names) this.#busy.set(name, over);
    await Promise.all(before);
    if (this.#free === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#free -= 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
      end();
    }
  }
}
