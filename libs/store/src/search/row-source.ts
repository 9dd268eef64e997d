import BetterSqlite3 from 'better-sqlite3';
import type { Attempt, Delivery } from '@hookswitch/webhooks';
import { toDelivery } from '../deliveries/delivery-columns.js';
import type { DeliveryColumns } from '../deliveries/delivery-columns.js';
import { unpackAttempt } from '../packing/packed-attempt.js';
import type { StoredAttempt } from '../packing/packed-attempt.js';
import { ENVIRONMENT_OF_CALL } from '../packing/packed-call.js';
import { NO_RULES, REDACTION_RULES } from '../redaction/redaction-rule.repository.js';

/** A delivery as the index reads it. `row` is its place in the table, which rises with age. */
export interface IndexedRow {
  readonly row: number;
  readonly delivery: Delivery;
  readonly http_status: number | null;
  readonly attempts: readonly Attempt[];
  readonly environment_id: string | null;
}

/** What became of a delivery that was in the table before. */
export interface Change {
  readonly seq: number;
  readonly row: number;
}

type Columns = DeliveryColumns & { readonly row: number };

/** Reads the log's tables for the index, through a connection of its own that cannot write. */
export class RowSource {
  readonly #database: BetterSqlite3.Database;
  readonly #next: BetterSqlite3.Statement;
  readonly #one: BetterSqlite3.Statement;
  readonly #later: BetterSqlite3.Statement;
  readonly #changes: BetterSqlite3.Statement;
  readonly #environment: BetterSqlite3.Statement;
  readonly #lastRow: BetterSqlite3.Statement;
  readonly #changeNumbers: BetterSqlite3.Statement;
  readonly #idAt: BetterSqlite3.Statement;
  readonly #timeFrom: BetterSqlite3.Statement;
  readonly #anyBetween: BetterSqlite3.Statement;
  readonly #setting: BetterSqlite3.Statement;
  #call: string | null = null;
  #environmentOfCall: string | null = null;

  constructor(file: string) {
    this.#database = new BetterSqlite3(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
    const prepare = (sql: string): BetterSqlite3.Statement => this.#database.prepare(sql);
    this.#next = prepare('SELECT rowid AS row, * FROM deliveries WHERE rowid > ? ORDER BY rowid LIMIT ?');
    this.#one = prepare('SELECT rowid AS row, * FROM deliveries WHERE rowid = ?');
    this.#later = prepare('SELECT body FROM attempts WHERE delivery_id = ? ORDER BY number').pluck();
    this.#changes = prepare(
      'SELECT seq, delivery_row AS row FROM delivery_changes WHERE seq > ? ORDER BY seq LIMIT ?',
    );
    this.#environment = prepare(
      `SELECT coalesce((SELECT ${ENVIRONMENT_OF_CALL} FROM calls WHERE id = :id),
        (SELECT environment_id FROM call_environments WHERE call_id = :id))`,
    ).pluck();
    this.#lastRow = prepare('SELECT max(rowid) FROM deliveries').pluck();
    this.#changeNumbers = prepare(
      `SELECT given, coalesce((SELECT seq - 1 FROM delivery_changes ORDER BY seq LIMIT 1), given) AS removed
        FROM (SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'delivery_changes'), 0) AS given)`,
    );
    this.#idAt = prepare('SELECT id FROM deliveries WHERE rowid = ?').pluck();
    this.#timeFrom = prepare(
      'SELECT created_at FROM deliveries WHERE rowid >= ? ORDER BY rowid LIMIT 1',
    ).pluck();
    this.#anyBetween = prepare('SELECT 1 FROM deliveries WHERE rowid BETWEEN ? AND ? LIMIT 1').pluck();
    this.#setting = prepare('SELECT value FROM settings WHERE key = ?').pluck();
  }

  after(row: number, limit: number): readonly IndexedRow[] {
    return (this.#next.all(row, limit) as Columns[]).map((columns) => this.#shape(columns));
  }

  at(row: number): IndexedRow | null {
    const columns = this.#one.get(row) as Columns | undefined;
    return columns === undefined ? null : this.#shape(columns);
  }

  changesAfter(seq: number, limit: number): readonly Change[] {
    return this.#changes.all(seq, limit) as Change[];
  }

  /** 0 when there is none. */
  lastRow(): number {
    return (this.#lastRow.get() as number | null) ?? 0;
  }

  /** The last number that a change was given, and up to which they are removed; 0 when there never was one. */
  changeNumbers(): { readonly given: number; readonly removed: number } {
    return this.#changeNumbers.get() as { given: number; removed: number };
  }

  idAt(row: number): string | null {
    return (this.#idAt.get(row) as string | undefined) ?? null;
  }

  /** When the first delivery from this place on was created. */
  timeFrom(row: number): string | null {
    return (this.#timeFrom.get(row) as string | undefined) ?? null;
  }

  /** What the log does not show, as text: see `readRules`. */
  rules(): string {
    return (this.#setting.get(REDACTION_RULES) as string | undefined) ?? NO_RULES;
  }

  hasBetween(first: number, last: number): boolean {
    return this.#anyBetween.get(first, last) !== undefined;
  }

  close(): void {
    this.#database.close();
  }

  #shape(columns: Columns): IndexedRow {
    const { row, first_attempt, http_status } = columns;
    const delivery = toDelivery(columns);
    const first =
      first_attempt === null ? [] : [unpackAttempt(delivery.id, JSON.parse(first_attempt) as StoredAttempt)];
    const later = delivery.attempt_count > 1 ? (this.#later.all(delivery.id) as string[]) : [];
    return {
      row,
      delivery,
      http_status,
      attempts: [
        ...first,
        ...later.map((body) => unpackAttempt(delivery.id, JSON.parse(body) as StoredAttempt)),
      ],
      environment_id: this.#environmentOf(delivery.call_id),
    };
  }

  /** A call's deliveries mostly follow one another. */
  #environmentOf(callId: string | null): string | null {
    if (callId === null) return null;
    if (callId !== this.#call) {
      this.#call = callId;
      this.#environmentOfCall = (this.#environment.get({ id: callId }) as string | null | undefined) ?? null;
    }
    return this.#environmentOfCall;
  }
}
