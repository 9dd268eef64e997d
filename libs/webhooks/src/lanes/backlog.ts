import type { DeliveryLog } from '../ports.js';
import type { Delivery } from '../records.js';

/**
 * What a lane owes beyond what it has in memory. While it is behind, new deliveries stay in the log, and are read from
 * there in order, so that memory stays bounded and order is kept.
 */
export class Backlog {
  /** The log may hold deliveries above the cursor that are not in memory. */
  behind = false;
  /** The log is about to change (`release`): nothing is read until it has. */
  waiting = false;
  /** Highest id that was taken into memory in order. */
  #cursor: string | null = null;
  /** Above the cursor and already dealt with out of order: not to be taken again. */
  readonly #skip = new Set<string>();

  constructor(private readonly lane: string) {}

  /** Whether a new delivery goes into memory; if not, it is read from the log when its turn comes. */
  takes(id: string, hasRoom: boolean): boolean {
    if (this.behind) return this.#cursor !== null && id <= this.#cursor;
    if (!hasRoom) {
      this.behind = true;
      return false;
    }
    if (this.#cursor === null || id > this.#cursor) this.#cursor = id;
    return true;
  }

  /** Everything that is owed is in the log, from its first delivery on: the start, and after a release. */
  rewind(): void {
    this.behind = true;
    this.#cursor = null;
    this.#skip.clear();
  }

  /** A delivery is dealt with apart from its turn. */
  passOver(id: string): void {
    if (this.behind && (this.#cursor === null || id > this.#cursor)) this.#skip.add(id);
  }

  /** The next deliveries, at most `limit`. */
  read(log: DeliveryLog, limit: number): readonly Delivery[] {
    if (!this.behind || this.waiting) return [];
    const page = log.backlog(this.lane, this.#cursor, limit);
    const last = page.at(-1);
    if (last !== undefined) this.#cursor = last.id;
    const fresh = page.filter((delivery) => !this.#skip.delete(delivery.id));
    if (page.length < limit) {
      this.behind = false;
      this.#skip.clear();
    }
    return fresh;
  }
}
