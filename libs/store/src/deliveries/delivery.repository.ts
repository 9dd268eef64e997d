import { In } from 'typeorm';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import type { Id } from '@hookswitch/flow-model';
import type { Attempt, Delivery, DeliveryStatus } from '@hookswitch/webhooks';
import { attemptEntity, deliveryEntity } from '../entities/delivery.entity.js';
import type { DeliveryRow } from '../entities/delivery.entity.js';
import { unpackAttempt } from '../packing/packed-attempt.js';
import { makePage, readPage } from '../paging/page.js';
import type { Page, PageRequest } from '../paging/page.js';
import { idBounds } from '../paging/time-bounds.js';
import { shapeDelivery } from './delivery-columns.js';

/** A delivery as the log shows it. */
export interface LoggedDelivery {
  readonly delivery: Delivery;
  /** Status code of the last attempt that got an answer or none; `null` before the first. */
  readonly http_status: number | null;
  /** In order. */
  readonly attempts: readonly Attempt[];
}

/** Narrows the delivery log; what is missing does not. */
export interface DeliveryFilter {
  readonly status?: DeliveryStatus;
  readonly webhook_id?: Id;
  /** A Webhook component's flow and node. */
  readonly flow_id?: Id;
  readonly node_id?: string;
  readonly event_type?: string;
  readonly call_id?: Id;
  readonly http_status?: number;
  /** Created at or after, and before: RFC 3339 UTC. */
  readonly from?: string;
  readonly to?: string;
}

const LIST = 'deliveries';
const TIME = { name: 'deliveries', column: 'created_at' } as const;
/** What stands as event type where a flow's object has made the request. */
const OF_COMPONENTS: readonly string[] = ['webhook_component_event', 'fetch'];
const OWED: readonly DeliveryStatus[] = ['pending', 'sending', 'retrying'];

/** The delivery log for readers: newest first, with all attempts. */
export class DeliveryRepository {
  readonly #reader: DataSource;
  readonly #fresh: () => Promise<void>;

  /** `fresh`: see `Store.fresh`. */
  constructor(reader: DataSource, fresh: () => Promise<void>) {
    this.#reader = reader;
    this.#fresh = fresh;
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
    const attempts = await this.#laterAttempts(rows);
    return makePage(
      LIST,
      size,
      rows,
      (row) => [row.id],
      (row) => toLogged(row, attempts),
    );
  }

  async get(id: Id): Promise<LoggedDelivery | null> {
    await this.#fresh();
    const row = await this.#reader.getRepository(deliveryEntity).findOneBy({ id });
    return row === null ? null : toLogged(row, await this.#laterAttempts([row]));
  }

  /** All deliveries that a call's events are owed, oldest first: for its timeline. At most `limit` (default 1,000). */
  async ofCall(callId: Id, limit = 1_000): Promise<readonly LoggedDelivery[]> {
    await this.#fresh();
    const rows = await this.#query()
      .where('delivery.call_id = :call AND delivery.call_id IS NOT NULL', { call: callId })
      .orderBy('delivery.id')
      .limit(limit)
      .getMany();
    const attempts = await this.#laterAttempts(rows);
    return rows.map((row) => toLogged(row, attempts));
  }

  /** Deliveries that are owed now: the outbox's depth. */
  async countOwed(): Promise<number> {
    await this.#fresh();
    return this.#query().where(`delivery.status IN ('pending', 'sending', 'retrying')`).getCount();
  }

  #query(): SelectQueryBuilder<DeliveryRow> {
    return this.#reader.getRepository(deliveryEntity).createQueryBuilder('delivery');
  }

  async #laterAttempts(rows: readonly DeliveryRow[]): Promise<ReadonlyMap<Id, readonly Attempt[]>> {
    const repeated = rows.filter((row) => row.attempt_count > 1).map((row) => row.id);
    const attempts = new Map<Id, Attempt[]>();
    if (repeated.length === 0) return attempts;
    const found = await this.#reader
      .getRepository(attemptEntity)
      .find({ where: { delivery_id: In(repeated) }, order: { delivery_id: 'ASC', number: 'ASC' } });
    for (const { delivery_id, body } of found) {
      const attempt = unpackAttempt(delivery_id, body);
      attempts.set(delivery_id, [...(attempts.get(delivery_id) ?? []), attempt]);
    }
    return attempts;
  }
}

/** The fixed conditions repeat what the partial indexes are made for: SQLite uses one only when it sees its rule. */
function select(query: SelectQueryBuilder<DeliveryRow>, filter: DeliveryFilter): void {
  const { status, webhook_id, flow_id, node_id, event_type, call_id, http_status, from, to } = filter;
  if (status) query.andWhere('delivery.status = :status', { status });
  if (status && OWED.includes(status))
    query.andWhere(`delivery.status IN ('pending', 'sending', 'retrying')`);
  else if (status && status !== 'delivered') {
    query.andWhere(`delivery.status IN ('failed', 'expired', 'held', 'blocked', 'cancelled')`);
  }
  if (webhook_id) {
    query.andWhere('delivery.webhook_id = :webhook_id AND delivery.webhook_id IS NOT NULL', { webhook_id });
  }
  if (flow_id) query.andWhere('delivery.flow_id = :flow_id', { flow_id });
  if (node_id) query.andWhere('delivery.node_id = :node_id', { node_id });
  if (event_type) query.andWhere('delivery.event_type = :event_type', { event_type });
  // What has no webhook is a component's, and those are of these types only: the newest rows are soon found without index.
  if (event_type && !OF_COMPONENTS.includes(event_type)) query.andWhere('delivery.webhook_id IS NOT NULL');
  if (call_id) query.andWhere('delivery.call_id = :call_id AND delivery.call_id IS NOT NULL', { call_id });
  if (http_status !== undefined) query.andWhere('delivery.http_status = :http_status', { http_status });
  if (http_status !== undefined && (http_status < 200 || http_status > 299)) {
    query.andWhere('delivery.http_status IS NOT NULL AND delivery.http_status NOT BETWEEN 200 AND 299');
  }
  if (from) query.andWhere('delivery.created_at >= :from', { from });
  if (to) query.andWhere('delivery.created_at < :to', { to });
}

function toLogged(row: DeliveryRow, later: ReadonlyMap<Id, readonly Attempt[]>): LoggedDelivery {
  const first = row.first_attempt === null ? [] : [unpackAttempt(row.id, row.first_attempt)];
  const attempts = [...first, ...(later.get(row.id) ?? [])];
  return { delivery: shapeDelivery(row), http_status: row.http_status, attempts };
}
