import { setImmediate } from 'node:timers/promises';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import type { Id } from '@hookswitch/flow-model';
import type { Attempt, DeliveryStatus } from '@hookswitch/webhooks';
import { LOST_STATUSES } from '@hookswitch/webhooks/delivery-status';
import { deliveryEntity } from '../entities/delivery.entity.js';
import type { DeliveryRow } from '../entities/delivery.entity.js';
import { unpackAttempt } from '../packing/packed-attempt.js';
import { makePage, pageToken, readPage } from '../paging/page.js';
import type { Page, PageRequest } from '../paging/page.js';
import { idBounds, rowBounds } from '../paging/time-bounds.js';
import { redactDelivery } from '../redaction/redact-delivery.js';
import type { Redaction } from '../redaction/redaction.js';
import type { DeliverySearch, Found } from '../search/search.js';
import { wordsOf } from '../search/words.js';
import { shapeDelivery } from './delivery-columns.js';
import { factsOf, fits, isInTables, select } from './delivery-filter.js';
import type { DeliveryFilter, DeliverySearchFilter, LoggedDelivery } from './delivery-filter.js';
import { readMarks, readOutlines } from './delivery-outline.js';
import type { DeliveryOutline } from './delivery-outline.js';
import { laterAttempts } from './later-attempts.js';
import { OWED, UNDELIVERED } from './status-rules.js';

/** A page of the log that the index has found. */
export interface DeliveryPage extends Page<LoggedDelivery> {
  /**
   * `null`: everything was looked through. Else what was not: deliveries before `from`, since the time for one answer was up
   * (`next` goes on there), and those since `to`, which the index does not hold yet.
   */
  readonly searched: { readonly from: string | null; readonly to: string | null } | null;
}

/** How many deliveries are in a state; `more`: at least so many. */
export interface StateCount {
  readonly status: DeliveryStatus;
  readonly count: number;
  readonly more: boolean;
}

const LIST = 'deliveries';
const SEARCH = 'found_deliveries';
/** So many are looked at where a time is asked for: around its ends are minutes of others (see `rowBounds`). */
const AT_ENDS = 1_000;
/** Counted up to here: nobody reads more than "many" out of a larger number. */
const MOST_COUNTED = 1_000;
/** Deliveries of a call that are read before others get a word in: a few milliseconds. */
const OUTLINES_AT_ONCE = 50;
/** The same where they are only counted. */
const MARKS_AT_ONCE = 2_000;
const TIME = { name: 'deliveries', column: 'created_at' } as const;

/** The delivery log for readers: newest first, with all attempts, and with dots in the place of what redaction rules hide. */
export class DeliveryRepository {
  readonly #reader: DataSource;
  readonly #search: DeliverySearch;
  readonly #fresh: () => Promise<void>;
  readonly #rules: { readonly redaction: Redaction };

  /** `fresh`: see `Store.fresh`. */
  constructor(
    reader: DataSource,
    search: DeliverySearch,
    fresh: () => Promise<void>,
    rules: { readonly redaction: Redaction },
  ) {
    this.#reader = reader;
    this.#search = search;
    this.#fresh = fresh;
    this.#rules = rules;
  }

  async list(filter: DeliveryFilter = {}, request: PageRequest = {}): Promise<Page<LoggedDelivery>> {
    await this.#fresh();
    const { size, after } = readPage(LIST, 1, request);
    const query = this.#query()
      .orderBy('delivery.id', 'DESC')
      .limit(size + 1);
    select(query, filter);
    const { lowest, highest } = await idBounds(this.#reader, TIME, filter.from, filter.to);
    if (lowest) query.andWhere('delivery.id >= :lowest', { lowest });
    if (highest) query.andWhere('delivery.id <= :highest', { highest });
    if (after) query.andWhere('delivery.id < :after', { after: after[0] });
    const rows = await query.getMany();
    const attempts = await laterAttempts(this.#reader, rows);
    return makePage(
      LIST,
      size,
      rows,
      (row) => [row.id],
      (row) => this.#shown(row, attempts),
    );
  }

  /**
   * The same for people, who look for any conditions together and for words. By the tables where those find a page at once,
   * else by the index, which is made in the background and says what it has not looked through.
   */
  async search(filter: DeliverySearchFilter, request: PageRequest): Promise<DeliveryPage> {
    if (isInTables(filter)) return { ...(await this.list(filter, request)), searched: null };
    await this.#fresh();
    const { size, after } = readPage(SEARCH, 1, request);
    const { lowest, highest } = await rowBounds(this.#reader, TIME, filter.from, filter.to);
    const words = [...new Set(wordsOf(filter.q ?? ''))];
    const before = after === null ? null : Number(after[0]);
    const query = { words, facts: factsOf(filter), before, lowest, highest };
    const limit = filter.from === undefined && filter.to === undefined ? size + 1 : AT_ENDS;
    const found = await this.#search.find({ ...query, limit });
    const places = await this.#ofTime(found.rows, filter);
    const rows = await this.#at(places.slice(0, size));
    const attempts = await laterAttempts(this.#reader, rows);
    const result = rows.map((row) => this.#shown(row, attempts)).filter((logged) => fits(logged, filter));
    const looked = found.rows.length === limit ? found.rows[limit - 1]! : found.pausedAt;
    const next = places.length > size ? places[size - 1]! : looked;
    return {
      result,
      next: next === null ? null : pageToken(SEARCH, [next]),
      searched: searchedOf(found),
    };
  }

  /** How many are in each state that is not the usual one, as far as that is soon counted. */
  async countStates(): Promise<readonly StateCount[]> {
    await this.#fresh();
    const counts: StateCount[] = [];
    for (const [status, rule] of Object.entries(STATE_RULES)) {
      const [row] = await this.#reader.query<{ n: number }[]>(
        `SELECT count(*) AS n FROM (SELECT 1 FROM deliveries WHERE ${rule} LIMIT ${MOST_COUNTED + 1})`,
      );
      const n = row?.n ?? 0;
      counts.push({
        status: status as DeliveryStatus,
        count: Math.min(n, MOST_COUNTED),
        more: n > MOST_COUNTED,
      });
    }
    return counts;
  }

  async get(id: Id): Promise<LoggedDelivery | null> {
    return (await this.getBoth(id))?.shown ?? null;
  }

  /** One as it was sent, and as it may be shown. */
  async getBoth(id: Id): Promise<{ readonly whole: LoggedDelivery; readonly shown: LoggedDelivery } | null> {
    const whole = await this.getWhole(id);
    return whole === null ? null : { whole, shown: redactDelivery(whole, this.#rules.redaction) };
  }

  /** One as it was sent, whatever the rules hide: to be sent again, never to be shown. */
  async getWhole(id: Id): Promise<LoggedDelivery | null> {
    await this.#fresh();
    const row = await this.#reader.getRepository(deliveryEntity).findOneBy({ id });
    return row === null ? null : toLogged(row, await laterAttempts(this.#reader, [row]));
  }

  /** What one event of a call is owed, by the event's number in the call. */
  async ofEvent(callId: Id, sequence: number): Promise<readonly LoggedDelivery[]> {
    await this.#fresh();
    const rows = await this.#query()
      .where('delivery.call_id = :callId AND delivery.call_id IS NOT NULL', { callId })
      .andWhere('delivery.sequence = :sequence', { sequence })
      .orderBy('delivery.id')
      .getMany();
    const attempts = await laterAttempts(this.#reader, rows);
    return rows.map((row) => this.#shown(row, attempts));
  }

  /** All that a call's events are owed, oldest first, page by page: others get their turn in between. */
  async *outlinesOfCall(callId: Id): AsyncGenerator<readonly DeliveryOutline[], void, undefined> {
    await this.#fresh();
    for (let after: Id | '' = ''; ;) {
      const of = { callId, after, limit: OUTLINES_AT_ONCE };
      const page = await readOutlines(this.#reader, this.#rules.redaction, of);
      const last = page.at(-1);
      if (last === undefined) return;
      yield page;
      if (page.length < OUTLINES_AT_ONCE) return;
      after = last.delivery.id;
      await setImmediate();
    }
  }

  /** A text that is another one whenever `outlinesOfCall` gives something else; cheap next to that. */
  async markOfCall(callId: Id): Promise<string> {
    await this.#fresh();
    const marks: string[] = [];
    for (let after: Id | '' = ''; ;) {
      const page = await readMarks(this.#reader, { callId, after, limit: MARKS_AT_ONCE });
      marks.push(...page.map((mark) => Object.values(mark).join(' ')));
      if (page.reduce((sum, { count }) => sum + count, 0) < MARKS_AT_ONCE) return marks.join(', ');
      after = page.reduce<Id | ''>((last, mark) => (mark.last > last ? mark.last : last), '');
      await setImmediate();
    }
  }

  /** Deliveries that are owed now: the outbox's depth. */
  async countOwed(): Promise<number> {
    await this.#fresh();
    return this.#query().where(OWED).getCount();
  }

  /** Rows by their places, newest first; those that retention has removed are left out. */
  async #at(places: readonly number[]): Promise<DeliveryRow[]> {
    if (places.length === 0) return [];
    return this.#query()
      .where('delivery.rowid IN (:...places)', { places })
      .orderBy('delivery.rowid', 'DESC')
      .getMany();
  }

  /** Those that were created in the time that is asked for: the index knows only about where that begins and ends. */
  async #ofTime(places: readonly number[], { from, to }: DeliverySearchFilter): Promise<readonly number[]> {
    if (places.length === 0 || (from === undefined && to === undefined)) return places;
    const rows = await this.#reader.query<{ place: number }[]>(
      `SELECT rowid AS place FROM deliveries WHERE rowid IN (${places.join(', ')})
        AND created_at >= ? AND created_at < ? ORDER BY rowid DESC`,
      [from ?? '', to ?? 'z'],
    );
    return rows.map(({ place }) => place);
  }

  #query(): SelectQueryBuilder<DeliveryRow> {
    return this.#reader.getRepository(deliveryEntity).createQueryBuilder('delivery');
  }

  #shown(row: DeliveryRow, later: ReadonlyMap<Id, readonly Attempt[]>): LoggedDelivery {
    return redactDelivery(toLogged(row, later), this.#rules.redaction);
  }
}

/** By index: none of these looks at the table. */
const STATE_RULES: Readonly<Partial<Record<DeliveryStatus, string>>> = {
  pending: OWED,
  ...Object.fromEntries(
    ['held', ...LOST_STATUSES].map((status) => [status, `status = '${status}' AND ${UNDELIVERED}`]),
  ),
};

function searchedOf({ searchedFrom, searchedTo }: Found): DeliveryPage['searched'] {
  return searchedFrom === null && searchedTo === null ? null : { from: searchedFrom, to: searchedTo };
}

function toLogged(row: DeliveryRow, later: ReadonlyMap<Id, readonly Attempt[]>): LoggedDelivery {
  const first = row.first_attempt === null ? [] : [unpackAttempt(row.id, row.first_attempt)];
  const attempts = [...first, ...(later.get(row.id) ?? [])];
  const { http_status, payload_removed_at } = row;
  return { delivery: shapeDelivery(row), http_status, payload_removed_at, attempts };
}
