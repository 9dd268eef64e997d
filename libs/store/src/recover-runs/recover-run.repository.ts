import type { Id } from '@hookswitch/flow-model';
import type { DataSource } from 'typeorm';
import type { Journal } from '../journal/journal.js';
import { writeRecord } from '../journal/lines.js';
import { makePage, readPage } from '../paging/page.js';
import type { Page, PageRequest } from '../paging/page.js';
import type { RecoverRun } from './recover-run.js';

const KIND = 'recover_run';
const LIST = 'recover_runs';

interface RunRow {
  readonly id: Id;
  readonly body: string;
}

/**
 * Recover runs, newest first. A run is journaled as a whole with each step: what is settled in the same turn of the event
 * loop stands in the same batch, so that after any crash its cursor is where its deliveries are.
 */
export class RecoverRunRepository {
  constructor(
    private readonly reader: DataSource,
    private readonly journal: Journal,
    /** See `Store.fresh`. */
    private readonly fresh: () => Promise<void>,
  ) {}

  /** Queues a run as it is now. */
  progress(run: RecoverRun): void {
    this.journal.appendUntilWritten((lines) => writeRecord(lines, { kind: KIND, id: run.id, body: run }));
  }

  /** The same; resolves once it is durable. */
  insert(run: RecoverRun): Promise<void> {
    return new Promise((resolve, reject) => {
      this.journal.append(
        (lines) => writeRecord(lines, { kind: KIND, id: run.id, body: run }),
        (error) => (error === undefined ? resolve() : reject(error)),
      );
    });
  }

  async list(request: PageRequest = {}): Promise<Page<RecoverRun>> {
    await this.fresh();
    const { size, after } = readPage(LIST, 1, request);
    const rows = await this.reader.query<RunRow[]>(
      'SELECT id, body FROM records WHERE kind = ? AND id < ? ORDER BY id DESC LIMIT ?',
      [KIND, after?.[0] ?? 'g', size + 1],
    );
    return makePage(LIST, size, rows, ({ id }) => [id], toRun);
  }

  async get(id: Id): Promise<RecoverRun | null> {
    await this.fresh();
    const rows = await this.reader.query<RunRow[]>('SELECT id, body FROM records WHERE kind = ? AND id = ?', [
      KIND,
      id,
    ]);
    return rows[0] === undefined ? null : toRun(rows[0]);
  }

  /** Those that a stop or a crash has left in the middle, oldest first. */
  async running(): Promise<readonly RecoverRun[]> {
    await this.fresh();
    const rows = await this.reader.query<RunRow[]>(
      `SELECT id, body FROM records WHERE kind = ? AND json_extract(body, '$.status') = 'running' ORDER BY id`,
      [KIND],
    );
    return rows.map(toRun);
  }

  /** Forgets all but the newest runs; those that still run stay. */
  async forgetOld(keep: number): Promise<void> {
    await this.fresh();
    const rows = await this.reader.query<RunRow[]>(
      `SELECT id, body FROM records WHERE kind = ? AND json_extract(body, '$.status') <> 'running'
        ORDER BY id DESC LIMIT -1 OFFSET ?`,
      [KIND, keep],
    );
    if (rows.length === 0) return;
    this.journal.appendUntilWritten((lines) => {
      for (const { id } of rows) writeRecord(lines, { kind: KIND, id, body: null });
    });
  }
}

function toRun({ body }: RunRow): RecoverRun {
  return JSON.parse(body) as RecoverRun;
}
