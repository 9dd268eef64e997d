import type { Committer } from '../committer/committer.js';

/** So many are removed at a time: a millisecond of work, then others get their turn. */
const BATCH = 500;
const PAUSE_MS = 20;

/** Removes what the index of the delivery log has read: see `delivery_changes`. */
export class ReadChanges {
  #upTo = 0;
  #removing = false;

  constructor(private readonly committer: Committer) {}

  /** Everything up to this number is needed no more. What cannot be removed now goes with what is read next. */
  forget(upTo: number): void {
    this.#upTo = Math.max(this.#upTo, upTo);
    if (this.#removing) return;
    this.#removing = true;
    this.#remove()
      .catch(() => undefined)
      .finally(() => (this.#removing = false));
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
