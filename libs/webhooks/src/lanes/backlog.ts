import type { DeliveryLog } from '../ports.js';
import type { Delivery } from '../records.js';

/**
 * What a lane owes beyond what it has in memory. While it is behind, new deliveries stay in the log, and are read from
 * there in order, so that memory stays bounded and order is kept. One read at a time; what happens meanwhile counts:
 * a rewind makes the answer void, and a delivery that arrives is looked for by another read.
 */
export class Backlog {
  /** The log may hold deliveries above the cursor that are not in memory. */
  behind = false;
  /** The log is about to change (`release`): nothing is read until it has. */
  waiting = false;
  /** The log could not be read a moment ago. */
  unreadable = false;
  /** Highest id that was taken into memory in order. */
  #cursor: string | null = null;
  /** Above the cursor and already dealt with out of order: not to be taken again. */
  readonly #skip = new Set<string>();
  /** The read that is under way. */
  #read: { declined: string | null } | null = null;

  constructor(private readonly lane: string) {}

  /** Whether the log may be asked now. */
  get readable(): boolean {
    return this.behind && !this.waiting && !this.unreadable && this.#read === null;
  }

  /** Whether a new delivery goes into memory; if not, it is read from the log when its turn comes. */
  takes(id: string, hasRoom: boolean): boolean {
    if (this.behind) {
      if (this.#cursor !== null && id <= this.#cursor) return true;
      const read = this.#read;
      if (read !== null && (read.declined === null || id < read.declined)) read.declined = id;
      return false;
    }
    if (!hasRoom) {
      this.behind = true;
      return false;
    }
    this.#pass(id);
    return true;
  }

  /** Everything that is owed is in the log, from its first delivery on: the start, and after a release. */
  rewind(): void {
    this.behind = true;
    this.#cursor = null;
    this.#skip.clear();
    this.#read = null;
  }

  /** A delivery is dealt with apart from its turn. */
  passOver(id: string): void {
    if (!this.behind) this.#pass(id);
    else if (this.#cursor === null || id > this.#cursor) this.#skip.add(id);
  }

  /**
   * Reads the next deliveries, at most `limit`.
   *
   * @param done called with what was read; not at all when a rewind came before the answer
   */
  read(
    log: DeliveryLog,
    limit: number,
    done: (error: Error | null, deliveries: readonly Delivery[]) => void,
  ): void {
    const read: { declined: string | null } = { declined: null };
    this.#read = read;
    log.backlog(this.lane, this.#cursor, limit, (error, page) => {
      if (this.#read !== read) return;
      this.#read = null;
      if (error !== null) done(error, []);
      else done(null, this.#take(page, limit, read.declined));
    });
  }

  #take(page: readonly Delivery[], limit: number, declined: string | null): readonly Delivery[] {
    // What arrived during the read may be missing in the page: nothing above it is taken before it.
    const sure = declined === null ? page : page.filter(({ id }) => id < declined);
    const last = sure.at(-1);
    if (last !== undefined) this.#pass(last.id);
    const fresh = sure.filter((delivery) => !this.#skip.delete(delivery.id));
    if (page.length < limit && declined === null) {
      this.behind = false;
      this.#skip.clear();
    }
    return fresh;
  }

  #pass(id: string): void {
    if (this.#cursor === null || id > this.#cursor) this.#cursor = id;
  }
}
