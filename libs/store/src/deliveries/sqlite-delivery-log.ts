import type BetterSqlite3 from 'better-sqlite3';
import type { Id } from '@hookswitch/flow-model';
import type { Delivery, DeliveryLog, LaneBacklog, Settlement } from '@hookswitch/webhooks';
import type { Folding } from '../folding/folding.js';
import type { Lines } from '../journal/frame.js';
import type { Journal } from '../journal/journal.js';
import { writeDelivery, writeLane, writeSettlement } from '../journal/lines.js';
import { toDelivery } from './delivery-columns.js';
import type { DeliveryColumns } from './delivery-columns.js';
import { OWED } from './status-rules.js';

/**
 * The delivery log: written to the journal, read from the tables once they hold what was written. There a success at once
 * is one row; each further attempt is a row of its own.
 */
export class SqliteDeliveryLog implements DeliveryLog {
  readonly #journal: Journal;
  readonly #folding: Folding;
  readonly #database: BetterSqlite3.Database;
  readonly #backlog: BetterSqlite3.Statement;
  readonly #countOwed: BetterSqlite3.Statement;

  /** `database` is a connection that sees what is folded. */
  constructor(journal: Journal, folding: Folding, database: BetterSqlite3.Database) {
    this.#journal = journal;
    this.#folding = folding;
    this.#database = database;
    this.#backlog = database.prepare(
      `SELECT * FROM deliveries WHERE ${OWED} AND lane = ? AND id > ? ORDER BY id LIMIT ?`,
    );
    this.#countOwed = database.prepare(`SELECT count(*) FROM deliveries WHERE ${OWED} AND lane = ?`).pluck();
  }

  /** Writes deliveries that no step owes: test events. Resolves once they are durable. */
  insert(deliveries: readonly Delivery[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const write = (lines: Lines): void => deliveries.forEach((delivery) => writeDelivery(lines, delivery));
      this.#journal.append(write, (error) => (error === undefined ? resolve() : reject(error)));
    });
  }

  settle(settlement: Settlement): void {
    this.#journal.appendUntilWritten((lines) => writeSettlement(lines, settlement));
  }

  lanes(): readonly LaneBacklog[] {
    return this.#database
      .prepare(`SELECT lane, count(*) AS count FROM deliveries WHERE ${OWED} GROUP BY lane ORDER BY lane`)
      .all() as LaneBacklog[];
  }

  backlog(
    lane: string,
    afterId: Id | null,
    limit: number,
    done: (error: Error | null, deliveries: readonly Delivery[]) => void,
  ): void {
    this.#read(
      () => (this.#backlog.all(lane, afterId ?? '', limit) as DeliveryColumns[]).map(toDelivery),
      (error, deliveries) => done(error, deliveries ?? []),
    );
  }

  waiting(): readonly Delivery[] {
    const rows = this.#database
      .prepare(
        `SELECT * FROM deliveries INDEXED BY deliveries_awaited WHERE ${OWED} AND "wait" IS NOT NULL AND attempt_count = 0 ORDER BY id`,
      )
      .all() as DeliveryColumns[];
    return rows.map(toDelivery);
  }

  hold(lane: string): void {
    this.#journal.appendUntilWritten((lines) => writeLane(lines, 'H', lane));
  }

  release(lane: string, done: (error: Error | null, owed: number) => void): void {
    const write = (lines: Lines): void => writeLane(lines, 'R', lane);
    this.#journal.append(write, (error) => {
      if (error !== undefined) return done(error, 0);
      this.#read(
        () => this.#countOwed.get(lane) as number,
        (fault, owed) => done(fault, owed ?? 0),
      );
    });
  }

  /** Reads once the tables hold all that was written before. */
  #read<T>(read: () => T, done: (error: Error | null, value?: T) => void): void {
    this.#folding
      .fresh()
      .then(read)
      .then(
        (value) => done(null, value),
        (error: Error) => done(error),
      );
  }
}
