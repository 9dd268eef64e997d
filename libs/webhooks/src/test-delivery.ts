import { exampleEvent } from '@hookswitch/events';
import type { EventTypeName } from '@hookswitch/events';
import { newId } from '@hookswitch/flow-model';
import { findDialect } from './dialects/dialects.js';
import type { Surroundings } from './dialects/surroundings.js';
import type { WebhookEndpoint } from './ports.js';
import { renderEvent } from './templates/render-event.js';
import type { Delivery } from './records.js';

/**
 * A test event for a webhook as it is drafted: the catalogue's example, now, to the draft's URL with the draft's headers
 * and secret, once. It has a lane of its own, so that it waits behind nothing.
 *
 * @returns `undefined` when the webhook's dialect has no such event
 * @throws TemplateError when its template cannot be used
 */
export function testDelivery(
  endpoint: WebhookEndpoint,
  type: EventTypeName,
  now: number,
  surroundings: Surroundings,
): Delivery | undefined {
  const created_at = new Date(now).toISOString();
  const event = exampleEvent(type, newId(), created_at);
  const dialect = findDialect(endpoint.dialect);
  if (dialect === undefined) return undefined;
  const [text] = renderEvent(event, dialect, endpoint, surroundings);
  if (text === undefined) return undefined;
  return {
    id: newId(),
    lane: `test:${endpoint.id}`,
    webhook_id: endpoint.id,
    flow_id: null,
    node_id: null,
    event_type: type,
    call_id: null,
    sequence: null,
    profile: 'live',
    test: true,
    created_at,
    body: text,
    request: {
      dialect: dialect.name,
      method: endpoint.method,
      url: endpoint.url,
      headers: endpoint.headers.map((header) => [header.name, header.value] as const),
      secret_token: null,
      signing_secret: endpoint.secret,
      timeout_ms: endpoint.timeout_ms,
      retry: false,
    },
    wait: null,
    status: 'pending',
    attempt_count: 0,
    next_attempt_at: null,
  };
}
