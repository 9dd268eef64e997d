import type BetterSqlite3 from 'better-sqlite3';
import { sqliteCode } from '../database/sqlite-code.js';
import type { Column, PendingRows, Settled } from './pending-rows.js';
import * as sql from './row-statements.js';

/** Writes pending rows inside the transaction that is open. */
export class RowWriter {
  readonly #statements: Readonly<Record<keyof typeof sql, BetterSqlite3.Statement>>;
  readonly #report: (message: string, error: unknown) => void;
  #highestLiveId = 0;

  constructor(database: BetterSqlite3.Database, report: (message: string, error: unknown) => void) {
    this.#statements = Object.fromEntries(
      Object.entries(sql)
        .filter(([name]) => name !== 'OWED')
        .map(([name, statement]) => [name, database.prepare(statement)]),
    ) as Record<keyof typeof sql, BetterSqlite3.Statement>;
    this.#report = report;
  }

  /** The highest `live_id` of the calls that were written. */
  get highestLiveId(): number {
    return this.#highestLiveId;
  }

  /** Writes all rows and forgets them. */
  write(rows: PendingRows): void {
    for (const body of rows.calls.values()) this.#writeCall(body);
    const ended = new Set<string>();
    for (const [id, { columns, snapshot }] of rows.activeflows) {
      if (this.#writeActiveflow(JSON.parse(columns) as Column[], snapshot)) ended.add(id);
    }
    for (const [id, { last, body }] of rows.steps) this.#run('WRITE_STEPS', id, last, body);
    for (const [id, { body }] of rows.signals) this.#run('WRITE_SIGNALS', id, id, body);
    this.#writeTimers(rows, ended);
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

  #writeCall(body: string): void {
    const columns = JSON.parse(body) as Column[];
    const [id, live, state, release, channel, started, ended, highestLiveId] = columns;
    const statement = live === 1 ? 'WRITE_LIVE_CALL' : 'WRITE_ENDED_CALL';
    this.#run(statement, id!, live!, state!, release!, channel!, started!, ended!, body);
    this.#highestLiveId = Math.max(this.#highestLiveId, Number(highestLiveId));
  }

  /** @returns whether it has ended: its timers go with it */
  #writeActiveflow(columns: readonly Column[], snapshot: string): boolean {
    const running = columns[6] === 'running';
    this.#run(running ? 'WRITE_RUNNING_ACTIVEFLOW' : 'WRITE_ENDED_ACTIVEFLOW', ...columns, snapshot);
    if (!running) this.#run('CLEAR_TIMERS', columns[0]!);
    return !running;
  }

  #writeTimers(rows: PendingRows, ended: ReadonlySet<string>): void {
    for (const [key, columns] of rows.timers) {
      const [activeflowId, visit, id] = JSON.parse(key) as [string, number, string];
      if (columns === null) this.#run('CLEAR_TIMER', activeflowId, visit, id);
      else if (!ended.has(activeflowId)) this.#run('SET_TIMER', ...columns);
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
