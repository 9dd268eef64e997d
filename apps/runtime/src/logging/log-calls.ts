import type { EngineChange } from '@hookswitch/engine';
import type { DeliveryObserver } from '@hookswitch/webhooks';
import type { Logger as Pino } from 'pino';

/** Logs calls and steps, each line with the ids of its call and activeflow. For level `debug`: a line each is dear. */
export function logCalls(log: Pino): (change: EngineChange) => void {
  return ({ call, steps, events }) => {
    const ids = { call_id: call.id, activeflow_id: call.activeflow_id };
    if (call.sequence === events.length && events[0]?.type === 'call_created') {
      log.debug({ ...ids, flow_id: call.flow_id, release: call.release }, 'A call came in.');
    }
    for (const { sequence, type, action_id, outcome, reason } of steps) {
      log.debug({ ...ids, sequence, type, node_id: action_id, outcome, reason }, 'A node was left.');
    }
    if (call.ended_at !== null && events.some(({ type }) => type === 'call_hungup')) {
      const { end_reason, end_detail, hangup_by } = call;
      log.debug({ ...ids, end_reason, end_detail, hangup_by }, 'A call has ended.');
    }
  };
}

/** Logs attempts, without addresses, headers and bodies: these are in the delivery log. */
export function logDeliveries(log: Pino): DeliveryObserver['onSettled'] {
  return ({ id, call_id, webhook_id, node_id, event_type }, { status, attempt }) =>
    log.debug(
      {
        delivery_id: id,
        call_id,
        webhook_id,
        node_id,
        event_type,
        status,
        attempt: attempt?.number,
        http_status: attempt?.http_status,
        error: attempt?.error?.code,
        duration_ms: attempt?.duration_ms,
      },
      'A delivery was tried or settled.',
    );
}
