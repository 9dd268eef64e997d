import { processorTime, residentBytes } from '../rig/processor-time.mjs';

/** A call of the soak is over after some seconds: when there are as many as come in so long, they only pile up. */
const PILE_SECONDS = 20;

/** Looks at Asterisk, product and receiver every now and then while calls run. */
export class Watch {
  /** Memory, as `growth.mjs` wants it. */
  samples = [];
  /** When the hook of each caller came, milliseconds since the epoch. */
  arrivals = new Map();
  #ground;
  #ledger;
  #rate;
  #started = performance.now();
  #channels = 0;
  #used;
  #told = performance.now();

  constructor(ground, ledger, rate) {
    this.#ground = ground;
    this.#ledger = ledger;
    this.#rate = rate;
    this.#used = processorTime(ground.runtime.pid);
  }

  /** @throws Error when calls pile up: what came of them would say nothing about the product */
  async look() {
    const { runtime, hooks, ari } = this.#ground;
    this.samples.push({ at: performance.now() - this.#started, ...(await runtime.ask('lives')) });
    for (const [number, at, , id] of await hooks.ask('noted')) {
      this.#ledger.hook(number, id);
      this.arrivals.set(number, at);
    }
    this.#channels = (await ari.channels()).length;
    if (this.#channels > this.#rate * PILE_SECONDS)
      throw new Error(
        `${this.#rate} calls/s are too many here now: ${this.#channels} are piled up in Asterisk.`,
      );
  }

  /** How things stand, in a line. */
  line() {
    const [now, used] = [performance.now(), processorTime(this.#ground.runtime.pid)];
    const share = (used - this.#used) / (now - this.#told);
    [this.#told, this.#used] = [now, used];
    const { rss, heapUsed } = this.samples.at(-1);
    return (
      `${((now - this.#started) / 60_000).toFixed(1)} min: ${this.arrivals.size} webhooks so far, ` +
      `${this.#channels} channels in Asterisk; Node ${Math.round(share * 100)} % of a core, ` +
      `${megabytes(rss)} resident, ${megabytes(heapUsed)} live; ` +
      `Asterisk ${megabytes(residentBytes(this.#ground.asteriskPid))}`
    );
  }
}

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;
