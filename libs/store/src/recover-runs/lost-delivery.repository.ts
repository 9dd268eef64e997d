import type { Id } from '@hookswitch/flow-model';
import type { Delivery } from '@hookswitch/webhooks';
import type { DataSource } from 'typeorm';
import { toDelivery } from '../deliveries/delivery-columns.js';
import type { DeliveryColumns } from '../deliveries/delivery-columns.js';
import { LOST } from '../deliveries/status-rules.js';
import { idBounds } from '../paging/time-bounds.js';
import type { RecoverFilter } from './recover-run.js';

const FROM = `FROM deliveries INDEXED BY deliveries_lost WHERE ${LOST}`;
/** Rows that are looked at before others get a word in: a few milliseconds. */
const LOOK_AT_ONCE = 20_000;
/** Above every UUID in text. */
const AFTER_ALL = 'g';
const TIME = { name: 'deliveries', column: 'created_at' } as const;

type Span = Omit<RecoverFilter, 'webhook_id'>;

/**
 * Deliveries that came to nothing, lane by lane, oldest first. What Fetch objects have asked is not among them: nobody
 * waits for an answer any more. Nor are those whose payload is gone: there is nothing left to send.
 */
export class LostDeliveryRepository {
  constructor(
    private readonly reader: DataSource,
    /** See `Store.fresh`. */
    private readonly fresh: () => Promise<void>,
  ) {}

  /** Lanes that have any, whenever it was; one look into the index for each. */
  async lanes(): Promise<readonly string[]> {
    await this.fresh();
    const lanes: string[] = [];
    for (let last = ''; ;) {
      const [row] = await this.reader.query<{ lane: string | null }[]>(
        `SELECT min(lane) AS lane ${FROM} AND lane > ?`,
        [last],
      );
      const lane = row?.lane ?? null;
      if (lane === null) return lanes;
      lanes.push(lane);
      last = lane;
    }
  }

  /** How many a lane has. Others get a word in while it counts. */
  async count(lane: string, span: Span): Promise<number> {
    await this.fresh();
    let count = 0;
    for (let from = await this.#begin(span, null); ;) {
      const [row] = await this.reader.query<{ seen: number; fitting: number; last: string | null }[]>(
        `SELECT count(*) AS seen, coalesce(sum(${fits(span)}), 0) AS fitting, max(id) AS last
          FROM (SELECT id, status, created_at ${FROM} AND lane = ? AND ${from.where} ORDER BY id LIMIT ${LOOK_AT_ONCE})`,
        [...values(span), lane, from.id],
      );
      count += row?.fitting ?? 0;
      if (row === undefined || row.seen < LOOK_AT_ONCE || row.last === null) return count;
      from = after(row.last);
      await new Promise(setImmediate);
    }
  }

  /**
   * The next ones of a lane after a delivery, oldest first. Others get a word in while it passes over what does not fit.
   *
   * @param last `null`: the first ones
   */
  async page(lane: string, span: Span, last: Id | null, limit: number): Promise<readonly Delivery[]> {
    await this.fresh();
    const rows: DeliveryColumns[] = [];
    let from = await this.#begin(span, last);
    // Where all fit, no more of them are looked at than are asked for.
    for (let piece = limit; ; piece = LOOK_AT_ONCE) {
      const end = await this.#endOf(lane, from, piece);
      const found = await this.reader.query<DeliveryColumns[]>(
        `SELECT * ${FROM} AND lane = ? AND ${from.where} AND id <= ? AND ${fits(span)} ORDER BY id LIMIT ?`,
        [lane, from.id, end ?? AFTER_ALL, ...values(span), limit - rows.length],
      );
      rows.push(...found);
      if (end === null || rows.length >= limit) return rows.map(toDelivery);
      from = after(end);
      await new Promise(setImmediate);
    }
  }

  /** Where to look first: what is older than the span is not walked through. */
  async #begin({ since }: Span, last: Id | null): Promise<From> {
    if (last !== null || since === null) return after(last ?? '');
    const { lowest } = await idBounds(this.reader, TIME, since, undefined);
    return { where: 'id >= ?', id: lowest ?? '' };
  }

  /** The last of so many of a lane's; `null` when there are fewer. */
  async #endOf(lane: string, from: From, count: number): Promise<string | null> {
    const [row] = await this.reader.query<{ id: string }[]>(
      `SELECT id ${FROM} AND lane = ? AND ${from.where} ORDER BY id LIMIT 1 OFFSET ?`,
      [lane, from.id, count - 1],
    );
    return row?.id ?? null;
  }
}

/** A lower bound of ids. */
interface From {
  readonly where: 'id > ?' | 'id >= ?';
  readonly id: string;
}

function after(id: string): From {
  return { where: 'id > ?', id };
}

function fits({ statuses, since }: Span): string {
  const marks = statuses.map(() => '?').join(', ');
  return `(status IN (${marks}) AND created_at < ?${since === null ? '' : ' AND created_at >= ?'})`;
}

function values({ statuses, since, until }: Span): readonly string[] {
  return [...statuses, until, ...(since === null ? [] : [since])];
}
