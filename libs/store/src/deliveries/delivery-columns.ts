import type { Delivery } from '@hookswitch/webhooks';
import type { DeliveryRow } from '../entities/delivery.entity.js';
import { unpackTarget } from '../packing/packed-target.js';
import type { StoredTarget } from '../packing/packed-target.js';

/** A row of `deliveries` as the file holds it: JSON still as text. */
export type DeliveryColumns = Omit<DeliveryRow, 'request' | 'wait' | 'first_attempt'> & {
  readonly request: string | null;
  readonly wait: string | null;
  readonly first_attempt: string | null;
};

/** The delivery without what the log adds to it. */
export function toDelivery(row: DeliveryColumns): Delivery {
  return shapeDelivery({
    ...row,
    request: row.request === null ? null : unpackTarget(JSON.parse(row.request) as StoredTarget),
    wait: row.wait === null ? null : (JSON.parse(row.wait) as Delivery['wait']),
  });
}

/** The same out of a row whose JSON is parsed already. */
export function shapeDelivery(row: Omit<DeliveryRow, 'first_attempt' | 'payload_removed_at'>): Delivery {
  return {
    id: row.id,
    lane: row.lane,
    webhook_id: row.webhook_id,
    flow_id: row.flow_id,
    node_id: row.node_id,
    event_type: row.event_type,
    call_id: row.call_id,
    sequence: row.sequence,
    profile: row.profile,
    test: row.test === 1,
    created_at: row.created_at,
    body: row.body,
    request: row.request,
    wait: row.wait,
    status: row.status,
    attempt_count: row.attempt_count,
    next_attempt_at: row.next_attempt_at,
  };
}
