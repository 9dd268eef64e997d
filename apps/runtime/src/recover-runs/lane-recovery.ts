import type { RecoverFilter, RecoverPart, Store } from '@hookswitch/store';
import type { Deliverer, Delivery } from '@hookswitch/webhooks';

/** Deliveries of one lane that are handed over and not yet tried: live news waits behind no more than these. */
const WINDOW = 32;
/** Deliveries that a lane may have in memory, tried ones that wait for a later attempt among them. */
const MOST_IN_MEMORY = 1_000;

/** What a recovery reaches for. */
export interface RecoveryParts {
  readonly store: Pick<Store, 'lostDeliveries'>;
  readonly deliverer: Pick<Deliverer, 'resend' | 'whyNotResend' | 'lane' | 'depth'>;
  /** Requests a second that the endpoint of a lane is sent at most; `null`: any number. */
  readonly rateLimit: (lane: string) => number | null;
  /** Deliveries that are owed in all, beyond which nothing is added to them. */
  readonly mostOwed: number;
}

/**
 * One lane's part of a run. Deliveries are read a few at a time, oldest first, and handed to their lane as fast as it sends
 * them: what is live goes between them, and a dead server's part waits, in the log, until the server is back.
 */
export class LaneRecovery {
  #part: RecoverPart;
  /** Handed over and not yet tried. */
  readonly #underWay = new Set<string>();
  #reading = false;

  constructor(
    part: RecoverPart,
    private readonly filter: RecoverFilter,
    private readonly parts: RecoveryParts,
  ) {
    this.#part = part;
  }

  get part(): RecoverPart {
    return this.#part;
  }

  /** How many more the lane may be handed now; 0 until there is room for a good many, or the outbox is deep. */
  get room(): number {
    const { deliverer, rateLimit, mostOwed } = this.parts;
    const { lane } = this.#part;
    const window = Math.max(1, Math.min(WINDOW, rateLimit(lane) ?? WINDOW));
    const room = window - this.#underWay.size;
    if (room < window / 2 || deliverer.depth >= mostOwed) return 0;
    return (deliverer.lane(lane)?.in_memory ?? 0) >= MOST_IN_MEMORY ? 0 : room;
  }

  /** A delivery was tried, or came to an end. @returns whether it was one of these */
  tried(id: string): boolean {
    return this.#underWay.delete(id);
  }

  /**
   * Hands over what there is room for.
   *
   * @param isWanted whether the run still runs, asked after each read
   * @param save called in the same turn in which deliveries are handed over: the journal keeps both or neither
   */
  async feed(isWanted: () => boolean, save: () => void): Promise<void> {
    if (this.#reading || this.#part.ended) return;
    this.#reading = true;
    try {
      for (let room = this.room; room > 0 && !this.#part.ended; room = this.room) {
        const { lane, cursor } = this.#part;
        const page = await this.parts.store.lostDeliveries.page(lane, this.filter, cursor, room);
        if (!isWanted()) return;
        this.#take(page, room);
        save();
        await new Promise(setImmediate);
      }
    } finally {
      this.#reading = false;
    }
  }

  #take(page: readonly Delivery[], asked: number): void {
    for (const delivery of page) {
      const answer = this.parts.deliverer.resend(delivery);
      const { resent, skipped, note } = this.#part;
      if (answer.ok) this.#underWay.add(delivery.id);
      this.#part = {
        ...this.#part,
        cursor: delivery.id,
        resent: resent + (answer.ok ? 1 : 0),
        skipped: skipped + (answer.ok ? 0 : 1),
        note: answer.ok ? note : answer.refusal,
      };
    }
    const last = page.at(-1);
    const refusal = last === undefined ? null : this.parts.deliverer.whyNotResend(last);
    if (refusal !== null) this.#end(refusal);
    else if (page.length < asked) this.#end(this.#part.note);
  }

  /** What is left is passed over: the endpoint cannot be sent to, or the rest is no longer lost. */
  #end(note: string | null): void {
    const { total, resent } = this.#part;
    this.#part = { ...this.#part, skipped: Math.max(0, total - resent), ended: true, note };
  }
}
