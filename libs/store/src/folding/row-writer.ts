import type BetterSqlite3 from 'better-sqlite3';
import { sqliteCode } from '../database/sqlite-code.js';
import type { Column, PendingRows, Settled } from './pending-rows.js';
import * as sql from './row-statements.js';

/** Writes pending rows inside the transaction that is open. */
export class RowWriter {
  readonly #statements: Readonly<Record<keyof typeof sql, BetterSqlite3.Statement>>;
  readonly #report: (message: string, error: unknown) => void;

  constructor(database: BetterSqlite3.Database, report: (message: string, error: unknown) => void) {
    this.#statements = Object.fromEntries(
      Object.entries(sql)
        .filter(([name]) => name !== 'OWED')
        .map(([name, statement]) => [name, database.prepare(statement)]),
    ) as Record<keyof typeof sql, BetterSqlite3.Statement>;
    this.#report = report;
  }

  /** Writes all rows and forgets them. */
  write(rows: PendingRows): void {
    for (const { columns, body } of rows.calls.values()) {
      const [id, live, state, release, channel, started, ended] = columns;
      const statement = live === 1 ? 'WRITE_LIVE_CALL' : 'WRITE_ENDED_CALL';
      this.#run(statement, id!, live!, state!, release!, channel!, started!, ended!, body);
    }
    for (const [id, { columns, body }] of rows.activeflows) {
      if (columns[6] === 'running') {
        this.#run('WRITE_RUNNING_ACTIVEFLOW', ...columns, body);
        continue;
      }
      this.#run('WRITE_ENDED_ACTIVEFLOW', ...columns, body);
      this.#run('CLEAR_TIMERS', id);
    }
    for (const [id, { last, body }] of rows.steps) this.#run('WRITE_STEPS', id, last, body);
    for (const [id, { body }] of rows.signals) this.#run('WRITE_SIGNALS', id, id, body);
    this.#writeTimers(rows);
    for (const { columns, request, httpStatus, firstAttempt } of rows.deliveries.values()) {
      this.#run('INSERT_DELIVERY', ...columns, request === '' ? null : request, httpStatus, firstAttempt);
    }
    for (const settled of rows.settled) this.#settle(settled);
    for (const { deliveryId, number, body } of rows.attempts) {
      this.#run('ADD_ATTEMPT', number, body, deliveryId);
    }
    rows.clear();
  }

  /** All that the lane owes becomes held, or what it holds becomes pending. */
  lane(kind: 'H' | 'R', lane: string): void {
    this.#run(kind === 'H' ? 'HOLD_LANE' : 'RELEASE_LANE', lane);
  }

  setting(key: string, value: Column): void {
    this.#statements.WRITE_SETTING.run(key, String(value));
  }

  #writeTimers(rows: PendingRows): void {
    for (const [key, columns] of rows.timers) {
      const [activeflowId, visit, id] = JSON.parse(key) as [string, number, string];
      if (columns === null) this.#run('CLEAR_TIMER', activeflowId, visit, id);
      else if (rows.activeflows.get(activeflowId)?.columns[6] !== 'ended') this.#run('SET_TIMER', ...columns);
    }
  }

  #settle({ id, status, nextAttemptAt, number, httpStatus, attempt }: Settled): void {
    if (number === 0) this.#run('SETTLE_UNTRIED', status, nextAttemptAt, id);
    else if (number === 1) this.#run('SETTLE_FIRST', status, nextAttemptAt, httpStatus, attempt, id);
    else {
      this.#run('SETTLE_LATER', status, number, nextAttemptAt, httpStatus, id);
      this.#run('ADD_ATTEMPT', number, attempt, id);
    }
  }

  /** A row that breaks a rule of the tables is told and left out: one bad row must not keep all others from the tables. */
  #run(name: keyof typeof sql, ...columns: readonly Column[]): void {
    try {
      this.#statements[name].run(...columns);
    } catch (error) {
      const code = sqliteCode(error);
      if (code !== '' && !code.startsWith('SQLITE_CONSTRAINT')) throw error;
      this.#report(`A row could not be written and is left out (${name}).`, error);
    }
  }
}
