import type { Delivery } from '@hookswitch/webhooks';
import type { Writer } from '../committer/writer.js';

const INSERT = `INSERT INTO deliveries (id, status, attempt_count, next_attempt_at, lane, webhook_id, flow_id, node_id,
  event_type, call_id, sequence, profile, test, created_at, "wait", request, body)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Writes a delivery that is owed, inside the transaction of what owes it: a step, or a test event. */
export function insertDelivery(writer: Writer, delivery: Delivery): void {
  writer.run(
    INSERT,
    delivery.id,
    delivery.status,
    delivery.attempt_count,
    delivery.next_attempt_at,
    delivery.lane,
    delivery.webhook_id,
    delivery.flow_id,
    delivery.node_id,
    delivery.event_type,
    delivery.call_id,
    delivery.sequence,
    delivery.profile,
    delivery.test ? 1 : 0,
    delivery.created_at,
    delivery.wait === null ? null : JSON.stringify(delivery.wait),
    delivery.request === null ? null : JSON.stringify(delivery.request),
    delivery.body,
  );
}
