import { FLOWS } from './configuration.mjs';

/** Most requests that wait for their answer at a time. */
const MOST_WAITING = 64;

/**
 * People who call, each from a number of their own, so many a second, over the REST API. `placed` says of each what
 * they were told: `taken` with the call's id, `refused` with a status, `cut` (no answer: it may or may not have come
 * in), `unreached`.
 */
export class Callers {
  placed = [];
  #product;
  #rate;
  #waiting = new Set();
  #timer = null;
  #started = 0;
  #due = 0;

  constructor(product, rate) {
    this.#product = product;
    this.#rate = rate;
  }

  start() {
    this.#started = performance.now();
    this.#due = 0;
    this.#timer = setInterval(() => this.#pump(), 5);
  }

  /** No more calls; resolves when everybody was answered or cut off. */
  async stop() {
    clearInterval(this.#timer);
    await Promise.all(this.#waiting);
  }

  #pump() {
    const goal = ((performance.now() - this.#started) / 1000) * this.#rate;
    for (; this.#due < goal; this.#due += 1) {
      if (this.#waiting.size >= MOST_WAITING) continue;
      const call = this.place();
      this.#waiting.add(call);
      void call.finally(() => this.#waiting.delete(call));
    }
  }

  /** One call, to each number in turn. */
  async place() {
    const index = this.placed.length;
    const { number: to, name: flow } = FLOWS[index % FLOWS.length];
    const caller = `+4420${String(70_000_000 + index)}`;
    const entry = { caller, flow, told: 'unreached', at: Date.now(), call_id: null, status: null };
    this.placed.push(entry);
    try {
      const { status, body } = await this.#product.call({
        from: { number: caller, name: 'Ada' },
        to,
      });
      entry.status = status;
      entry.told = status === 201 && body.activeflow_id !== null ? 'taken' : 'refused';
      entry.call_id = body?.id ?? null;
    } catch (error) {
      if (error.code !== 'ECONNREFUSED') entry.told = 'cut';
    }
    return entry;
  }
}
