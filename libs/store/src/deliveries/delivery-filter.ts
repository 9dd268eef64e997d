import type { SelectQueryBuilder } from 'typeorm';
import type { Id } from '@hookswitch/flow-model';
import type { Attempt, Delivery, DeliveryStatus } from '@hookswitch/webhooks';
import { isOwed } from '@hookswitch/webhooks/delivery-status';
import type { DeliveryRow } from '../entities/delivery.entity.js';
import { fact, statusClass } from '../search/facts.js';
import { OWED, UNDELIVERED } from './status-rules.js';

/** A delivery as the log shows it. */
export interface LoggedDelivery {
  readonly delivery: Delivery;
  /** Status code of the last attempt that got an answer or none; `null` before the first. */
  readonly http_status: number | null;
  /** When its body, and what was sent and answered, was removed: before the rest of it. `null`: it is there. */
  readonly payload_removed_at: string | null;
  /** In order. */
  readonly attempts: readonly Attempt[];
}

/** Narrows the delivery log; what is missing does not. */
export interface DeliveryFilter {
  /** One state, or any of several. */
  readonly status?: DeliveryStatus | readonly DeliveryStatus[];
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

/** What only the index of the log can select by. */
export interface DeliverySearchFilter extends DeliveryFilter {
  /** Words that are all in it, wherever: see `wordsOf`. */
  readonly q?: string;
  /** `5xx`: of the last answer. */
  readonly http_class?: string;
  /** The code of the last attempt's error. */
  readonly error?: string;
  /** Of the call. */
  readonly environment_id?: Id;
  readonly test?: boolean;
}

/** What stands as event type where a flow's object has made the request. */
const OF_COMPONENTS: readonly string[] = ['webhook_component_event', 'fetch'];

const isUndelivered = (status: DeliveryStatus): boolean => status !== 'delivered' && !isOwed(status);
const isRefusal = (httpStatus: number): boolean => httpStatus < 200 || httpStatus > 299;

export function statusesOf({ status }: DeliveryFilter): readonly DeliveryStatus[] {
  if (status === undefined) return [];
  return typeof status === 'string' ? [status] : status;
}

/**
 * Whether the tables find a page of these quickly by themselves, whatever is in the log: no condition, one that has an
 * index, or a call. What has none (what was delivered, answers of 2xx, what is owed, requests of flows' objects) could be
 * anywhere, and the table would be walked through on the thread that runs calls.
 */
export function isInTables(filter: DeliverySearchFilter): boolean {
  const { q, http_class, error, environment_id, test, flow_id, node_id } = filter;
  const { webhook_id, event_type, call_id, http_status } = filter;
  const statuses = statusesOf(filter);
  if ([q, http_class, error, environment_id, test].some((value) => value !== undefined)) return false;
  if (call_id !== undefined) return true;
  if (flow_id !== undefined || node_id !== undefined || statuses.length > 1) return false;
  const conditions = [
    ...statuses.map(isUndelivered),
    ...(webhook_id === undefined ? [] : [true]),
    ...(event_type === undefined ? [] : [!OF_COMPONENTS.includes(event_type)]),
    ...(http_status === undefined ? [] : [isRefusal(http_status)]),
  ];
  return conditions.length === 0 || (conditions.length === 1 && conditions[0] === true);
}

/** Groups of facts of which one each must hold. */
export function factsOf(filter: DeliverySearchFilter): readonly (readonly string[])[] {
  const { webhook_id, flow_id, node_id, event_type, call_id, http_status, http_class, error } = filter;
  const statuses = statusesOf(filter);
  return [
    statuses.map((status) => fact('s', status)),
    webhook_id === undefined ? [] : [fact('w', webhook_id)],
    flow_id === undefined ? [] : [fact('f', flow_id)],
    node_id === undefined ? [] : [fact('n', node_id)],
    event_type === undefined ? [] : [fact('e', event_type)],
    call_id === undefined ? [] : [fact('c', call_id)],
    http_status === undefined ? [] : [fact('h', String(http_status))],
    http_class === undefined ? [] : [fact('x', http_class)],
    error === undefined ? [] : [fact('k', error)],
    filter.environment_id === undefined ? [] : [fact('v', filter.environment_id)],
    filter.test === undefined ? [] : [fact('t', filter.test ? '1' : '0')],
  ].filter((group) => group.length > 0);
}

/** Whether a row that the index has found still is what was asked for: it may have changed since. */
export function fits(
  { delivery, http_status, attempts }: LoggedDelivery,
  filter: DeliverySearchFilter,
): boolean {
  const statuses = statusesOf(filter);
  if (statuses.length > 0 && !statuses.includes(delivery.status)) return false;
  for (const key of ['webhook_id', 'flow_id', 'node_id', 'event_type', 'call_id', 'test'] as const) {
    if (filter[key] !== undefined && filter[key] !== delivery[key]) return false;
  }
  if (filter.http_status !== undefined && filter.http_status !== http_status) return false;
  if (
    filter.http_class !== undefined &&
    (http_status === null || statusClass(http_status) !== filter.http_class)
  )
    return false;
  if (filter.error !== undefined && attempts.at(-1)?.error?.code !== filter.error) return false;
  const { created_at } = delivery;
  return (
    (filter.from === undefined || created_at >= filter.from) &&
    (filter.to === undefined || created_at < filter.to)
  );
}

/** The fixed conditions repeat what the partial indexes are made for: SQLite uses one only when it sees its rule. */
export function select(query: SelectQueryBuilder<DeliveryRow>, filter: DeliveryFilter): void {
  const { webhook_id, flow_id, node_id, event_type, call_id, http_status, from, to } = filter;
  const statuses = statusesOf(filter);
  if (statuses.length > 0) query.andWhere('delivery.status IN (:...statuses)', { statuses });
  if (statuses.length > 0 && statuses.every(isOwed)) query.andWhere(OWED);
  else if (statuses.length > 0 && statuses.every(isUndelivered)) {
    query.andWhere(UNDELIVERED);
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
  if (http_status !== undefined && isRefusal(http_status)) {
    query.andWhere('delivery.http_status IS NOT NULL AND delivery.http_status NOT BETWEEN 200 AND 299');
  }
  if (from) query.andWhere('delivery.created_at >= :from', { from });
  if (to) query.andWhere('delivery.created_at < :to', { to });
}
