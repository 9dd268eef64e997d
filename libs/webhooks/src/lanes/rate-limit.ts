/** A second, and a little more: requests that leave evenly may arrive closer together. Milliseconds. */
const WINDOW_MS = 1_020;
/** How much lateness of ours is made up for. Milliseconds. */
const SLACK_MS = 30;

/**
 * At most so many requests in any second: evenly spaced, a little faster after a delay of our own, and never more than
 * the limit between any request and the one a second later.
 */
export class RateLimit {
  /** When the last requests were sent, as many as a second may have: a ring. */
  readonly #sent: Float64Array;
  #oldest = 0;
  #nextAt = 0;

  constructor(readonly perSecond: number) {
    this.#sent = new Float64Array(Math.max(1, Math.floor(perSecond)));
  }

  /** A request is sent. Gives the earliest time for the next one, milliseconds since the epoch. */
  spend(now: number): number {
    const sent = this.#sent;
    sent[this.#oldest] = now;
    this.#oldest = (this.#oldest + 1) % sent.length;
    this.#nextAt = Math.max(this.#nextAt, now - SLACK_MS) + 1_000 / this.perSecond;
    const oldest = sent[this.#oldest] ?? 0;
    return Math.ceil(Math.max(this.#nextAt, oldest + WINDOW_MS));
  }
}
