import type { Cdr } from '@hookswitch/calls';
import type { Id } from '@hookswitch/flow-model';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { cdrEntity } from '../entities/cdr.entity.js';
import type { CdrRow } from '../entities/cdr.entity.js';
import { looksByNumber, pageOfLooks, WINDOW } from '../paging/looks.js';
import type { Look, NumberSpan } from '../paging/looks.js';
import { readPage } from '../paging/page.js';
import type { Page, PageRequest } from '../paging/page.js';
import { rowBounds } from '../paging/time-bounds.js';
import { readFigures } from './cdr-figures.js';
import type { CdrFigures } from './cdr-figures.js';

export type { CdrFigures };

/** Narrows a list of call detail records; what is missing does not. */
export interface CdrFilter {
  /** A leg's; a call's own stands for the records of all its legs. */
  readonly live_id?: number;
  readonly call_id?: Id;
  /** `call`: one record for each call. */
  readonly subject?: Cdr['subject'];
  /** Started at or after, and before: RFC 3339 UTC. */
  readonly from?: string;
  readonly to?: string;
  readonly direction?: Cdr['direction'];
  readonly user_id?: Id;
  /** Part of the number or extension of either party. */
  readonly number?: string;
  readonly disposition?: Cdr['disposition'];
  readonly crm_id?: string;
}

/** A record, and what was looked up when it was written. */
export interface StoredCdr {
  readonly cdr: Cdr;
  readonly flow_name: string | null;
}

const LIST = 'cdrs';
const TIME = { name: 'cdrs', column: 'started_at' } as const;
/** Records that an export reads at a time. */
const BATCH = 500;

/** Call detail records, newest first. Written by the folding of the journal alone. */
export class CdrRepository {
  readonly #reader: DataSource;
  readonly #fresh: () => Promise<void>;

  /** `fresh`: see `Store.fresh`. */
  constructor(reader: DataSource, fresh: () => Promise<void>) {
    this.#reader = reader;
    this.#fresh = fresh;
  }

  /** A page for which time was up is short, or empty, and still has a next one: see `pageOfLooks`. */
  async list(filter: CdrFilter = {}, request: PageRequest = {}): Promise<Page<StoredCdr>> {
    const { size, after } = readPage(LIST, 1, request);
    const looks = this.#looks(filter, after === null ? null : Number(after[0]), size + 1);
    return pageOfLooks(LIST, size, looks, ({ live_id }) => live_id, stored);
  }

  /** All that fit, newest first, read batch by batch: what is written meanwhile is not among them. */
  async *all(filter: CdrFilter = {}): AsyncIterableIterator<readonly StoredCdr[]> {
    for await (const { rows } of this.#looks(filter, null, BATCH)) {
      if (rows.length > 0) yield rows.map(stored);
    }
  }

  async get(id: Id): Promise<StoredCdr | null> {
    await this.#fresh();
    const row = await this.#reader.getRepository(cdrEntity).findOneBy({ id });
    return row === null ? null : stored(row);
  }

  /** Counts calls of a span of time, step by step. */
  async figures(from: string, to: string, stepS: number): Promise<CdrFigures> {
    await this.#fresh();
    return readFigures(this.#reader, { from, to, stepS, rows: await this.#span({ from, to }, null) });
  }

  /** From the newest record, or from those before one, to the oldest. */
  async *#looks(
    filter: CdrFilter,
    before: number | null,
    most: number,
  ): AsyncGenerator<Look<CdrRow, number>, void, undefined> {
    await this.#fresh();
    const { call_id, live_id, user_id, crm_id } = filter;
    const hasIndex = [call_id, live_id, user_id, crm_id].some((value) => value !== undefined);
    const read = async ({ lowest: bottom, highest: top }: NumberSpan) =>
      (await this.#select(filter))
        .andWhere('cdr.live_id BETWEEN :bottom AND :top', { bottom, top })
        .limit(most)
        .getMany();
    const window = hasIndex ? Infinity : WINDOW;
    yield* looksByNumber(await this.#span(filter, before), { window, most }, read, (row) => row.live_id);
  }

  /** Rows between which all lie that can fit. */
  async #span({ from, to }: CdrFilter, before: number | null): Promise<NumberSpan> {
    const { lowest, highest } = await rowBounds(this.#reader, TIME, from, to);
    const [ends] = await this.#reader.query<{ low: number | null; high: number | null }[]>(
      'SELECT (SELECT min(live_id) FROM cdrs) AS low, (SELECT max(live_id) FROM cdrs) AS high',
    );
    return {
      lowest: Math.max(lowest ?? 0, ends?.low ?? 0),
      highest: Math.min(highest ?? Infinity, before === null ? Infinity : before - 1, ends?.high ?? -1),
    };
  }

  async #select(filter: CdrFilter): Promise<SelectQueryBuilder<CdrRow>> {
    const query = this.#reader.getRepository(cdrEntity).createQueryBuilder('cdr');
    const { from, to, number, live_id } = filter;
    if (live_id !== undefined) await this.#selectLiveId(query, live_id);
    for (const column of ['call_id', 'subject', 'direction', 'user_id', 'disposition', 'crm_id'] as const) {
      const value = filter[column];
      if (value !== undefined) query.andWhere(`cdr.${column} = :${column}`, { [column]: value });
    }
    if (number !== undefined) {
      query.andWhere(`(cdr.from_number LIKE :number ESCAPE '\\' OR cdr.to_number LIKE :number ESCAPE '\\')`, {
        number: `%${number.replaceAll(/[\\%_]/g, '\\$&')}%`,
      });
    }
    if (from) query.andWhere('cdr.started_at >= :from', { from });
    if (to) query.andWhere('cdr.started_at < :to', { to });
    return query.orderBy('cdr.live_id', 'DESC');
  }

  /** A call's live id comes from the same counter, just before that of the leg that placed it. */
  async #selectLiveId(query: SelectQueryBuilder<CdrRow>, liveId: number): Promise<void> {
    const placer = await this.#reader.getRepository(cdrEntity).findOneBy({ live_id: liveId + 1 });
    if (placer !== null && placer.body.call_live_id === liveId) {
      query.andWhere('cdr.call_id = :ofCall', { ofCall: placer.call_id });
    } else {
      query.andWhere('cdr.live_id = :live_id', { live_id: liveId });
    }
  }
}

function stored({ body, flow_name }: CdrRow): StoredCdr {
  return { cdr: body, flow_name };
}
