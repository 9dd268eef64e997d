import type BetterSqlite3 from 'better-sqlite3';
import { sqliteCode } from '../database/sqlite-code.js';
import { applyCallChange } from '../packing/packed-call-change.js';
import type { PackedCallChange } from '../packing/packed-call-change.js';
import type { PackedCall } from '../packing/packed-call.js';
import { newCdrs } from './cdr-columns.js';
import type { Column, LatestActiveflow, LatestCall, PendingRows, Settled } from './pending-rows.js';
import * as sql from './row-statements.js';

type ActiveflowChange = readonly [
  id: string,
  status: string,
  step_count: number,
  end_reason: string | null,
  tm_update: string,
  tm_delete: string | null,
];

/** Place of the status in an activeflow's columns. */
const STATUS = 6;

/** Writes pending rows inside the transaction that is open. */
export class RowWriter {
  readonly #statements: Readonly<Record<keyof typeof sql, BetterSqlite3.Statement>>;
  readonly #report: (message: string, error: unknown) => void;
  #highestLiveId = 0;

  constructor(database: BetterSqlite3.Database, report: (message: string, error: unknown) => void) {
    this.#statements = Object.fromEntries(
      Object.entries(sql).map(([name, statement]) => [name, database.prepare(statement)]),
    ) as Record<keyof typeof sql, BetterSqlite3.Statement>;
    this.#report = report;
  }

  /** The highest `live_id` of the calls that were written. */
  get highestLiveId(): number {
    return this.#highestLiveId;
  }

  /** Writes all rows and forgets them. */
  write(rows: PendingRows): void {
    const ended = new Set<string>();
    for (const [id, activeflow] of rows.activeflows) {
      if (this.#writeActiveflow(id, activeflow)) ended.add(id);
    }
    for (const [id, call] of rows.calls) this.#writeCall(id, call);
    for (const [id, { last, body }] of rows.steps) this.#run('WRITE_STEPS', id, last, body);
    for (const [id, { body }] of rows.signals) this.#run('WRITE_SIGNALS', id, id, body);
    for (const [id, columns] of rows.recordings) {
      if (columns === null) this.#run('REMOVE_RECORDING', id);
      else this.#run('WRITE_RECORDING', ...columns);
    }
    for (const [id, columns] of rows.transcribes) {
      if (columns === null) this.#run('REMOVE_TRANSCRIBE', id);
      else this.#run('WRITE_TRANSCRIBE', ...columns);
    }
    for (const [id, columns] of rows.messages) {
      if (columns === null) this.#run('REMOVE_MESSAGE', id);
      else this.#run('WRITE_MESSAGE', ...columns);
    }
    for (const columns of rows.records.values()) this.#writeRecord(columns);
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
    this.#run(kind === 'H' ? 'NOTE_HOLD' : 'NOTE_RELEASE', lane);
    this.#run(kind === 'H' ? 'HOLD_LANE' : 'RELEASE_LANE', lane);
  }

  setting(key: string, value: Column): void {
    this.#statements.WRITE_SETTING.run(key, String(value));
  }

  #writeCall(callId: string, { whole, change }: LatestCall): void {
    const before = whole ?? this.#readCall(callId);
    if (before === undefined) return;
    let body = before;
    const written = JSON.parse(before) as PackedCall;
    let columns = written;
    if (change !== null) {
      try {
        columns = applyCallChange(written, JSON.parse(change) as PackedCallChange);
        body = JSON.stringify(columns);
      } catch (error) {
        this.#report('A change of a call does not fit it and is left out.', error);
      }
    }
    const [id, live, state, release, channel, started, ended, highestLiveId] = columns;
    const statement = live === 1 ? 'WRITE_LIVE_CALL' : 'WRITE_ENDED_CALL';
    this.#run(statement, id, live, state, release, channel, started, ended, body);
    this.#highestLiveId = Math.max(this.#highestLiveId, highestLiveId);
    for (const cdr of newCdrs(columns, whole === null ? written : null)) this.#run('WRITE_CDR', ...cdr);
  }

  #readCall(id: string): string | undefined {
    const body = this.#statements.READ_CALL.pluck().get(id) as string | undefined;
    if (body === undefined) this.#report('A change of a call that is not in the table is left out.', id);
    return body;
  }

  /** @returns whether it has ended: its timers go with it */
  #writeActiveflow(id: string, { whole, change, snapshot }: LatestActiveflow): boolean {
    const changed = change === null ? null : (JSON.parse(change) as ActiveflowChange);
    const columns = whole === null ? null : withChange(JSON.parse(whole) as Column[], changed);
    const status = columns === null ? changed![1] : String(columns[STATUS]);
    const running = status === 'running';
    if (columns !== null) {
      this.#run(running ? 'WRITE_RUNNING_ACTIVEFLOW' : 'WRITE_ENDED_ACTIVEFLOW', ...columns, snapshot);
    } else {
      const [, , stepCount, endReason, updated, deleted] = changed!;
      if (running) this.#run('CHANGE_RUNNING_ACTIVEFLOW', stepCount, updated, snapshot, id);
      else this.#run('CHANGE_ENDED_ACTIVEFLOW', status, stepCount, endReason, updated, deleted, snapshot, id);
    }
    if (!running) this.#run('CLEAR_TIMERS', id);
    return !running;
  }

  #writeRecord(columns: readonly Column[]): void {
    const [kind = '', id = '', body] = columns;
    if (body === 'null') this.#run('REMOVE_RECORD', kind, id);
    else this.#run('WRITE_RECORD', ...columns);
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
    this.#run('NOTE_CHANGE', id);
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

/** An activeflow's columns after a change of it. */
function withChange(columns: Column[], change: ActiveflowChange | null): Column[] {
  if (change === null) return columns;
  const [, status, stepCount, endReason, updated, deleted] = change;
  const created = columns[9]!;
  return [...columns.slice(0, STATUS), status, stepCount, endReason, created, updated, deleted];
}
