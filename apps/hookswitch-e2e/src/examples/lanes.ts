/** Work that shares something takes turns, in the order of asking; other work goes on beside it. */
export class Lanes {
  readonly #busy = new Map<string, Promise<unknown>>();

  /** Begins once all work is over that was given before and shares one of these names. */
  async run<Result>(shared: Iterable<string>, work: () => Promise<Result>): Promise<Result> {
    const names = [...new Set(shared)];
    const before = names.map((name) => this.#busy.get(name));
    let end: () => void = () => undefined;
    const over = new Promise<void>((resolve) => (end = resolve));
    for (const name of names) this.#busy.set(name, over);
    await Promise.all(before);
    try {
      return await work();
    } finally {
      end();
    }
  }
}
