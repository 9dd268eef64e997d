import type { Committer } from '../committer/committer.js';
import type { StoreLog } from '../log.js';

/** So many are removed at a time: a millisecond of work, then others get their turn. */
const BATCH = 500;
const PAUSE_MS = 20;

/** More are not kept for an index that is not kept up: it is made anew (see `SearchIndex`). */
const MOST_KEPT = 200_000;
const LOOK_EVERY_MS = 60_000;

const KEPT = `SELECT coalesce((SELECT seq FROM delivery_changes ORDER BY seq DESC LIMIT 1)
  - (SELECT seq FROM delivery_changes ORDER BY seq LIMIT 1) + 1, 0) AS kept`;

/** Removes what the index of the delivery log has read: see `delivery_changes`. */
export class ReadChanges {
  #upTo = 0;
  #removing = false;

  readonly #looking: NodeJS.Timeout;

  constructor(
    private readonly committer: Committer,
    private readonly log: StoreLog,
  ) {
    this.#looking = setInterval(() => void this.#limit(), LOOK_EVERY_MS);
    this.#looking.unref();
  }

  /** Everything up to this number is needed no more. What cannot be removed now goes with what is read next. */
  forget(upTo: number): void {
    this.#upTo = Math.max(this.#upTo, upTo);
    if (this.#removing) return;
    this.#removing = true;
    this.#remove()
      .catch(() => undefined)
      .finally(() => (this.#removing = false));
  }

  stop(): void {
    clearInterval(this.#looking);
  }

  /** All at once: that costs no more than one of them. */
  async #limit(): Promise<void> {
    try {
      const dropped = await this.committer.write((writer) => {
        const { kept } = writer.get<{ kept: number }>(KEPT)!;
        if (kept > MOST_KEPT) writer.run('DELETE FROM delivery_changes');
        return kept > MOST_KEPT ? kept : 0;
      });
      if (dropped > 0)
        this.log.warn('The index of the delivery log was not kept up; it is made anew.', {
          changes: dropped,
        });
    } catch {
      // The next look tries again.
    }
  }

  async #remove(): Promise<void> {
    for (;;) {
      const removed = await this.committer.write((writer) =>
        writer.run(
          'DELETE FROM delivery_changes WHERE seq IN (SELECT seq FROM delivery_changes WHERE seq <= ? ORDER BY seq LIMIT ?)',
          this.#upTo,
          BATCH,
        ),
      );
      if (removed < BATCH) return;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS).unref());
    }
  }
}
