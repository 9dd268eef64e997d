import { newId } from '@hookswitch/flow-model';
import type { Delivery } from '@hookswitch/webhooks';

/** A delivery of a global webhook that has come to nothing, as the log holds it. */
export function lostDelivery(webhookId: string, change: Partial<Delivery> = {}): Delivery {
  const id = newId();
  return {
    id,
    lane: `webhook:${webhookId}`,
    webhook_id: webhookId,
    ...{ flow_id: null, node_id: null, event_type: 'call_hungup', call_id: null, sequence: null },
    ...{ profile: 'record', test: false, created_at: new Date().toISOString() },
    body: JSON.stringify({ type: 'call_hungup', lost: id }),
    ...{ request: null, wait: null, status: 'failed', attempt_count: 0, next_attempt_at: null },
    ...change,
  };
}
