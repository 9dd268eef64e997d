import { newId } from '@hookswitch/flow-model';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import type { Writer } from '../committer/writer.js';
import { auditEntryEntity } from '../entities/audit-entry.entity.js';
import type { AuditEntry, AuditRow } from '../entities/audit-entry.entity.js';
import { looksByNumber, pageOfLooks, WINDOW } from '../paging/looks.js';
import type { Look, NumberSpan } from '../paging/looks.js';
import { readPage } from '../paging/page.js';
import type { Page, PageRequest } from '../paging/page.js';
import { rowBounds } from '../paging/time-bounds.js';

/** Narrows the log; what is missing does not. */
export interface AuditFilter {
  readonly actor_type?: AuditEntry['actor_type'];
  readonly actor_id?: string;
  /** Part of the actor's name. */
  readonly actor?: string;
  readonly action?: string;
  readonly outcome?: AuditEntry['outcome'];
  readonly object_type?: string;
  readonly object_id?: string;
  /** At or after, and before: RFC 3339 UTC. */
  readonly from?: string;
  readonly to?: string;
  /** Part of the summary, or of the object's or actor's name. */
  readonly q?: string;
}

const LIST = 'audit_entries';
const TIME = { name: 'audit_entries', column: 'time' } as const;
/** Entries that an export reads at a time. */
const BATCH = 500;
/** The audit log, newest first. Entries are added, and removed when they are old: there is no way to alter one. */
export class AuditRepository {
  readonly #reader: DataSource;
  readonly #now: () => number;

  constructor(reader: DataSource, now: () => number) {
    this.#reader = reader;
    this.#now = now;
  }

  append(writer: Writer, entry: Omit<AuditEntry, 'id' | 'time'>): AuditEntry {
    const written: AuditEntry = { id: newId(), time: new Date(this.#now()).toISOString(), ...entry };
    writer.run(
      `INSERT INTO audit_entries (id, time, outcome, actor_type, actor_id, actor_name, ip, action, object_type, object_id,
        object_name, summary, changes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      written.id,
      written.time,
      entry.outcome,
      entry.actor_type,
      entry.actor_id,
      entry.actor_name,
      entry.ip,
      entry.action,
      entry.object_type,
      entry.object_id,
      entry.object_name,
      entry.summary,
      entry.changes === null ? null : JSON.stringify(entry.changes),
    );
    return written;
  }

  /** A page for which time was up is short, or empty, and still has a next one: see `pageOfLooks`. */
  async list(filter: AuditFilter = {}, request: PageRequest = {}): Promise<Page<AuditEntry>> {
    const { size, after } = readPage(LIST, 1, request);
    const looks = this.#looks(filter, after === null ? null : Number(after[0]), size + 1);
    return pageOfLooks(LIST, size, looks, ({ row }) => row, entryOf);
  }

  /** All that fit, newest first, read batch by batch: what is written meanwhile is not among them. */
  async *all(filter: AuditFilter = {}): AsyncIterableIterator<readonly AuditEntry[]> {
    for await (const { rows } of this.#looks(filter, null, BATCH)) {
      if (rows.length > 0) yield rows.map(entryOf);
    }
  }

  /** From the newest entry, or from those before a row, to the oldest. */
  async *#looks(
    filter: AuditFilter,
    before: number | null,
    most: number,
  ): AsyncGenerator<Look<AuditRow, number>, void, undefined> {
    // An object's entries have an index: however long the log is, they are found at once.
    const window = filter.object_id === undefined ? WINDOW : Infinity;
    const read = ({ lowest: bottom, highest: top }: NumberSpan) =>
      this.#select(filter)
        .andWhere('entry.row BETWEEN :bottom AND :top', { bottom, top })
        .limit(most)
        .getMany();
    yield* looksByNumber(await this.#span(filter, before), { window, most }, read, ({ row }) => row);
  }

  /** Rows between which all lie that can fit. */
  async #span({ from, to }: AuditFilter, before: number | null): Promise<NumberSpan> {
    const bounds = await rowBounds(this.#reader, TIME, from, to);
    const [ends] = await this.#reader.query<{ low: number | null; high: number | null }[]>(
      `SELECT (SELECT min("row") FROM audit_entries) AS low, (SELECT max("row") FROM audit_entries) AS high`,
    );
    return {
      lowest: Math.max(bounds.lowest ?? 0, ends?.low ?? 0),
      highest: Math.min(
        bounds.highest ?? Infinity,
        before === null ? Infinity : before - 1,
        ends?.high ?? -1,
      ),
    };
  }

  #select(filter: AuditFilter): SelectQueryBuilder<AuditRow> {
    const query = this.#reader.getRepository(auditEntryEntity).createQueryBuilder('entry');
    for (const column of [
      'actor_type',
      'actor_id',
      'action',
      'outcome',
      'object_type',
      'object_id',
    ] as const) {
      const value = filter[column];
      if (value !== undefined) query.andWhere(`entry.${column} = :${column}`, { [column]: value });
    }
    const { actor, from, to, q } = filter;
    if (actor !== undefined)
      query.andWhere(`entry.actor_name LIKE :actor ESCAPE '\\'`, { actor: partOf(actor) });
    if (q !== undefined) {
      const columns = ['summary', 'object_name', 'actor_name', 'action'];
      const any = columns.map((column) => `entry.${column} LIKE :q ESCAPE '\\'`).join(' OR ');
      query.andWhere(`(${any})`, { q: partOf(q) });
    }
    if (from) query.andWhere('entry.time >= :from', { from });
    if (to) query.andWhere('entry.time < :to', { to });
    return query.orderBy('entry.row', 'DESC');
  }
}

function partOf(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}

function entryOf({ row: _row, ...entry }: AuditRow): AuditEntry {
  return entry;
}
