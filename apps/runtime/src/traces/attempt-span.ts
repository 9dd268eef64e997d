import { FETCH } from '@hookswitch/webhooks';
import type { Attempt, Delivery, DeliveryStatus } from '@hookswitch/webhooks';
import { callSpanId, stepSpanId } from './call-spans.js';
import { spanIdOf, traceIdOf } from './span.js';
import type { Span } from './span.js';

/**
 * The span of one try of a delivery: below the step that owes it, or below the call when an event does. Of the address
 * only server and path are told: queries carry keys.
 */
export function attemptSpan(delivery: Delivery, status: DeliveryStatus, attempt: Attempt): Span {
  const { id, call_id, node_id, webhook_id } = delivery;
  const start = Date.parse(attempt.started_at);
  const url = URL.canParse(attempt.request.url) ? new URL(attempt.request.url) : null;
  return {
    traceId: traceIdOf(call_id ?? id),
    spanId: spanIdOf('attempt', id, attempt.number),
    parentId: call_id === null ? null : node_id === null ? callSpanId(call_id) : stepSpanId(id),
    name: `${delivery.event_type === FETCH ? 'fetch' : 'webhook'} ${attempt.request.method}`,
    kind: 'client',
    start,
    end: start + attempt.duration_ms,
    attributes: {
      'hookswitch.call.id': call_id,
      'hookswitch.delivery.id': id,
      'hookswitch.delivery.status': status,
      'hookswitch.delivery.sequence': delivery.sequence,
      'hookswitch.event.type': delivery.event_type,
      'hookswitch.webhook.id': webhook_id,
      'hookswitch.step.node_id': node_id,
      'hookswitch.attempt': attempt.number,
      'http.request.method': attempt.request.method,
      'http.response.status_code': attempt.http_status,
      'server.address': url?.hostname ?? null,
      'server.port': url === null || url.port === '' ? null : Number(url.port),
      'url.path': url?.pathname ?? null,
      'error.type': attempt.error?.code ?? null,
    },
    error: attempt.error?.message ?? null,
  };
}
