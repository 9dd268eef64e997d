import type BetterSqlite3 from 'better-sqlite3';
import type { Call, Recording } from '@hookswitch/calls';
import type { Activeflow, Archive, KeptRecord, Step, Timer } from '@hookswitch/engine';
import type { Id } from '@hookswitch/flow-model';
import { readLastLiveId } from '../folding/folder.js';
import { unpackCall } from '../packing/packed-call.js';
import type { StoredCall } from '../packing/packed-call.js';
import { unpackSnapshot } from '../packing/packed-snapshot.js';
import type { StoredSnapshot } from '../packing/packed-snapshot.js';
import { unpackStep } from '../packing/packed-step.js';
import type { StoredStep } from '../packing/packed-step.js';

type ActiveflowColumns = Omit<Activeflow, 'snapshot'> & { readonly snapshot: string };
type TimerColumns = Omit<Timer, 'event'> & { readonly event: string };

/** What was going on when the process ended, read straight from the file: ten thousand activeflows in tenths of a second. */
export class SqliteArchive implements Archive {
  readonly #database: BetterSqlite3.Database;
  readonly #callOfChannel: BetterSqlite3.Statement;
  readonly #finishedOfCall: BetterSqlite3.Statement;

  constructor(database: BetterSqlite3.Database) {
    this.#database = database;
    this.#callOfChannel = database.prepare('SELECT 1 FROM calls WHERE channel_id = ?');
    this.#finishedOfCall = database
      .prepare(`SELECT body FROM recordings WHERE call_id = ? AND status IN ('done', 'failed') ORDER BY id`)
      .pluck();
  }

  liveCalls(): readonly { readonly call: Call; readonly activeflow: Activeflow | null }[] {
    const running = new Map<Id, Activeflow>();
    const rows = this.#database.prepare(`SELECT * FROM activeflows WHERE status = 'running' ORDER BY id`);
    for (const row of rows.all() as ActiveflowColumns[]) running.set(row.reference_id, toActiveflow(row));

    const calls = this.#database
      .prepare(
        `SELECT body FROM calls WHERE id IN (SELECT id FROM calls WHERE live = 1
          UNION SELECT reference_id FROM activeflows WHERE status = 'running'
          UNION SELECT call_id FROM recordings WHERE status IN ('recording', 'paused', 'saving')) ORDER BY id`,
      )
      .pluck()
      .all() as string[];
    return calls.map((body) => {
      const call = unpackCall(JSON.parse(body) as StoredCall);
      return { call, activeflow: running.get(call.id) ?? this.#endedActiveflow(call) };
    });
  }

  /** A live call whose activeflow has ended already. */
  #endedActiveflow(call: Call): Activeflow | null {
    if (call.activeflow_id === null) return null;
    const row = this.#database.prepare('SELECT * FROM activeflows WHERE id = ?').get(call.activeflow_id);
    return row === undefined ? null : toActiveflow(row as ActiveflowColumns);
  }

  recordings(): readonly Recording[] {
    const bodies = this.#database
      .prepare(`SELECT body FROM recordings WHERE status IN ('recording', 'paused', 'saving') ORDER BY id`)
      .pluck()
      .all() as string[];
    return bodies.map((body) => JSON.parse(body) as Recording);
  }

  finishedRecordings(callId: Id): readonly Recording[] {
    const bodies = this.#finishedOfCall.all(callId) as string[];
    return bodies.map((body) => JSON.parse(body) as Recording);
  }

  timers(): readonly Timer[] {
    const rows = this.#database
      .prepare('SELECT activeflow_id, visit, id, due_at, event FROM timers ORDER BY due_at')
      .all() as TimerColumns[];
    return rows.map((row) => ({ ...row, event: JSON.parse(row.event) as Timer['event'] }));
  }

  records(): readonly KeptRecord[] {
    const rows = this.#database.prepare('SELECT kind, id, body FROM records ORDER BY kind, id').all();
    return (rows as (KeptRecord & { readonly body: string })[]).map((row) => ({
      ...row,
      body: JSON.parse(row.body) as unknown,
    }));
  }

  lastLiveId(): number {
    return readLastLiveId(this.#database);
  }

  steps(activeflowId: Id): readonly Step[] {
    const rows = this.#database
      .prepare('SELECT body FROM steps WHERE activeflow_id = ? ORDER BY last_sequence')
      .pluck()
      .all(activeflowId) as string[];
    return rows.flatMap((body) => (JSON.parse(body) as StoredStep[]).map(unpackStep));
  }

  knowsChannel(channelId: string): boolean {
    return this.#callOfChannel.get(channelId) !== undefined;
  }
}

function toActiveflow(row: ActiveflowColumns): Activeflow {
  return { ...row, snapshot: unpackSnapshot(JSON.parse(row.snapshot) as StoredSnapshot) };
}
