import { newId } from '@hookswitch/flow-model';
import { findDialect } from './dialects/dialects.js';
import { sampleText } from './dialects/sample-text.js';
import type { Surroundings } from './dialects/surroundings.js';
import type { WebhookEndpoint } from './ports.js';
import type { Delivery } from './records.js';
import { testLane } from './router.js';

/**
 * A test event for a webhook as it is drafted: the vendor's own test values or the catalogue's example, now, to the draft's
 * URL with the draft's headers and secret, once. It has a lane of its own, so that it waits behind nothing.
 *
 * @param name of the catalogue, or one that the dialect's vendor uses
 * @returns `undefined` when the webhook's dialect has no such event
 * @throws TemplateError when its template cannot be used, or makes what cannot be sent
 */
export function testDelivery(
  endpoint: WebhookEndpoint,
  name: string,
  now: number,
  surroundings: Surroundings,
): Delivery | undefined {
  const created_at = new Date(now).toISOString();
  const dialect = findDialect(endpoint.dialect);
  const request = { id: newId(), now: created_at, endpoint, surroundings };
  const sample = dialect && sampleText(dialect, name, request);
  if (dialect === undefined || sample === undefined) return undefined;
  return {
    id: newId(),
    lane: testLane(endpoint.id),
    webhook_id: endpoint.id,
    flow_id: null,
    node_id: null,
    event_type: sample.type,
    call_id: null,
    sequence: null,
    profile: 'live',
    test: true,
    created_at,
    body: sample.text,
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
