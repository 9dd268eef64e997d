import type BetterSqlite3 from 'better-sqlite3';
import type { Id } from '@hookswitch/flow-model';
import type { Delivery, DeliveryLog, LaneBacklog, Settlement } from '@hookswitch/webhooks';
import type { Committer } from '../committer/committer.js';
import type { Writer } from '../committer/writer.js';
import { silentLog } from '../log.js';
import type { StoreLog } from '../log.js';
import { toDelivery } from './delivery-columns.js';
import type { DeliveryColumns } from './delivery-columns.js';

const OWED = `status IN ('pending', 'sending', 'retrying')`;

/** Repeats the rule of the index that held deliveries are found by. */
const UNDELIVERED = `status IN ('failed', 'expired', 'held', 'blocked', 'cancelled')`;

const SETTLE_FIRST = `UPDATE deliveries SET status = ?, attempt_count = 1, next_attempt_at = ?, http_status = ?,
  first_attempt = ? WHERE id = ?`;
const SETTLE_LATER = `UPDATE deliveries SET status = ?, attempt_count = max(attempt_count, ?), next_attempt_at = ?,
  http_status = ? WHERE id = ?`;
const SETTLE_UNTRIED = `UPDATE deliveries SET status = ?, next_attempt_at = ? WHERE id = ?`;
const ADD_ATTEMPT = `INSERT OR REPLACE INTO attempts (delivery_id, number, body)
  SELECT id, ?, ? FROM deliveries WHERE id = ?`;

/** The delivery log on SQLite: a success at once is one row; each further attempt is a row of its own. */
export class SqliteDeliveryLog implements DeliveryLog {
  readonly #committer: Committer;
  readonly #database: BetterSqlite3.Database;
  readonly #backlog: BetterSqlite3.Statement;
  readonly #log: StoreLog;

  /** `database` is the connection that reads see commits through. */
  constructor(committer: Committer, database: BetterSqlite3.Database, log: StoreLog = silentLog) {
    this.#committer = committer;
    this.#database = database;
    this.#backlog = database.prepare(
      `SELECT * FROM deliveries WHERE ${OWED} AND lane = ? AND id > ? ORDER BY id LIMIT ?`,
    );
    this.#log = log;
  }

  settle(settlement: Settlement): void {
    this.#committer.appendRepeatable(
      (writer) => writeSettlement(writer, settlement),
      (error) => this.#report(error, { delivery_id: settlement.delivery_id }),
    );
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
    queueMicrotask(() => {
      let deliveries: readonly Delivery[];
      try {
        const rows = this.#backlog.all(lane, afterId ?? '', limit) as DeliveryColumns[];
        deliveries = rows.map(toDelivery);
      } catch (error) {
        return done(error as Error, []);
      }
      done(null, deliveries);
    });
  }

  waiting(): readonly Delivery[] {
    const rows = this.#database
      .prepare(
        `SELECT * FROM deliveries INDEXED BY deliveries_owed WHERE ${OWED} AND "wait" IS NOT NULL AND attempt_count = 0 ORDER BY id`,
      )
      .all() as DeliveryColumns[];
    return rows.map(toDelivery);
  }

  hold(lane: string): void {
    this.#append(
      (writer) =>
        writer.run(
          `UPDATE deliveries SET status = 'held', next_attempt_at = NULL WHERE ${OWED} AND lane = ?`,
          lane,
        ),
      { lane },
    );
  }

  release(lane: string, done: (error: Error | null, owed: number) => void): void {
    let owed = 0;
    this.#committer.append(
      (writer) => {
        writer.run(
          `UPDATE deliveries SET status = 'pending', next_attempt_at = NULL
            WHERE status = 'held' AND ${UNDELIVERED} AND lane = ?`,
          lane,
        );
        const row = writer.get<{ owed: number }>(
          `SELECT count(*) AS owed FROM deliveries WHERE ${OWED} AND lane = ?`,
          lane,
        );
        owed = row?.owed ?? 0;
      },
      (error) => done(error ?? null, error ? 0 : owed),
    );
  }

  #append(write: (writer: Writer) => void, about: Readonly<Record<string, unknown>>): void {
    this.#committer.append(write, (error) => this.#report(error, about));
  }

  #report(error: Error | undefined, about: Readonly<Record<string, unknown>>): void {
    if (error) this.#log.error('The delivery log could not be written.', { ...about, error });
  }
}

function writeSettlement(
  writer: Writer,
  { delivery_id, status, attempt, next_attempt_at }: Settlement,
): void {
  if (attempt === null) {
    writer.run(SETTLE_UNTRIED, status, next_attempt_at, delivery_id);
  } else if (attempt.number === 1) {
    const { http_status } = attempt;
    writer.run(SETTLE_FIRST, status, next_attempt_at, http_status, JSON.stringify(attempt), delivery_id);
  } else {
    writer.run(SETTLE_LATER, status, attempt.number, next_attempt_at, attempt.http_status, delivery_id);
    writer.run(ADD_ATTEMPT, attempt.number, JSON.stringify(attempt), delivery_id);
  }
}
