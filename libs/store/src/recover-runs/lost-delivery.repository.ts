import type { Id } from '@hookswitch/flow-model';
import type { Delivery } from '@hookswitch/webhooks';
import type { DataSource } from 'typeorm';
import { toDelivery } from '../deliveries/delivery-columns.js';
import type { DeliveryColumns } from '../deliveries/delivery-columns.js';
import type { RecoverFilter } from './recover-run.js';

/** The rule of the index: SQLite uses a partial index only where it sees its rule. */
const LOST = `status IN ('failed', 'expired', 'blocked', 'cancelled') AND event_type <> 'fetch'
  AND payload_removed_at IS NULL`;
const FROM = `FROM deliveries INDEXED BY deliveries_lost WHERE ${LOST}`;
/** Rows that are counted before others get a word in: a few milliseconds. */
const COUNT_AT_ONCE = 20_000;

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
    for (let after = ''; ;) {
      const [row] = await this.reader.query<{ lane: string | null }[]>(
        `SELECT min(lane) AS lane ${FROM} AND lane > ?`,
        [after],
      );
      const lane = row?.lane ?? null;
      if (lane === null) return lanes;
      lanes.push(lane);
      after = lane;
    }
  }

  /** How many a lane has. Others get a word in while it counts. */
  async count(lane: string, span: Span): Promise<number> {
    await this.fresh();
    let count = 0;
    for (let after = ''; ;) {
      const [row] = await this.reader.query<{ seen: number; fitting: number; last: string | null }[]>(
        `SELECT count(*) AS seen, coalesce(sum(${fits(span)}), 0) AS fitting, max(id) AS last
          FROM (SELECT id, status, created_at ${FROM} AND lane = ? AND id > ? ORDER BY id LIMIT ${COUNT_AT_ONCE})`,
        [...values(span), lane, after],
      );
      count += row?.fitting ?? 0;
      if (row === undefined || row.seen < COUNT_AT_ONCE || row.last === null) return count;
      after = row.last;
      await new Promise(setImmediate);
    }
  }

  /** The next ones of a lane after a delivery, oldest first. */
  async page(lane: string, span: Span, after: Id | null, limit: number): Promise<readonly Delivery[]> {
    await this.fresh();
    const rows = await this.reader.query<DeliveryColumns[]>(
      `SELECT * ${FROM} AND lane = ? AND id > ? AND ${fits(span)} ORDER BY id LIMIT ?`,
      [lane, after ?? '', ...values(span), limit],
    );
    return rows.map(toDelivery);
  }
}

function fits({ statuses, since }: Span): string {
  const marks = statuses.map(() => '?').join(', ');
  return `(status IN (${marks}) AND created_at < ?${since === null ? '' : ' AND created_at >= ?'})`;
}

function values({ statuses, since, until }: Span): readonly string[] {
  return [...statuses, until, ...(since === null ? [] : [since])];
}
