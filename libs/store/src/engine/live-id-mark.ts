import type BetterSqlite3 from 'better-sqlite3';
import type { Call } from '@hookswitch/calls';
import type { Committer } from '../committer/committer.js';

const KEY = 'last_live_id';

/** What the file holds; 0 when nothing was numbered yet. */
export function readLiveIdMark(database: BetterSqlite3.Database): number {
  const value = database.prepare('SELECT value FROM settings WHERE key = ?').pluck().get(KEY);
  return Number(value ?? 0);
}

/**
 * Remembers the highest `live_id` over restarts and retention: one small row per commit, and only when it rose. Looking
 * for it in the calls would give numbers out twice once old calls are removed.
 */
export class LiveIdMark {
  #highest: number;
  #written: number;

  constructor(committer: Committer, stored: number) {
    this.#highest = stored;
    this.#written = stored;
    committer.beforeCommit((writer) => {
      if (this.#highest === this.#written) return;
      const value = this.#highest;
      writer.run(`INSERT OR REPLACE INTO settings (key, value) VALUES ('${KEY}', ?)`, String(value));
      writer.afterCommit(() => {
        this.#written = Math.max(this.#written, value);
      });
    });
  }

  get highest(): number {
    return this.#highest;
  }

  /** Takes note of a call's ids and of its legs', in the transaction that writes them. */
  saw(call: Call): void {
    let highest = Math.max(this.#highest, call.live_id);
    for (const leg of call.legs) if (leg.live_id > highest) highest = leg.live_id;
    this.#highest = highest;
  }
}
