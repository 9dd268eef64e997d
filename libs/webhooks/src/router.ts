import { findEventType, nativeBody } from '@hookswitch/events';
import type { DomainEvent, RetryProfile } from '@hookswitch/events';
import { newId } from '@hookswitch/flow-model';
import type { Dialect } from './dialects/dialect.js';
import { findDialect } from './dialects/dialects.js';
import type { EndpointDirectory, WebhookEndpoint } from './ports.js';
import type { Delivery } from './records.js';
import { renderEvent } from './templates/render-event.js';
import { TemplateError } from './templates/template-problem.js';

/** The lane of a global webhook. */
export function webhookLane(webhookId: string): string {
  return `webhook:${webhookId}`;
}

/** The lane of a webhook's test events, which wait for nothing else. */
export function testLane(webhookId: string): string {
  return `test:${webhookId}`;
}

/** Turns events into what the global webhooks are owed. Pure but for the ids. */
export class Router {
  constructor(private readonly directory: EndpointDirectory) {}

  /**
   * The deliveries of one event, to be written together with the step that made it. None when nobody is owed
   * it. A paused webhook's are `held` from the start. Bodies are rendered here, once, and never change.
   */
  route(event: DomainEvent): readonly Delivery[] {
    const endpoints = this.directory.matching(event);
    if (endpoints.length === 0) return [];
    const shared = new Map<string, readonly string[]>();
    const deliveries: Delivery[] = [];
    for (const endpoint of endpoints) {
      const dialect = findDialect(endpoint.dialect);
      if (dialect === undefined) continue;
      try {
        for (const text of this.render(event, dialect, endpoint, shared)) {
          deliveries.push(webhookDelivery(event, dialect, endpoint, text));
        }
      } catch (error) {
        deliveries.push(unrendered(event, dialect, endpoint, error));
      }
    }
    return deliveries;
  }

  private render(
    event: DomainEvent,
    dialect: Dialect,
    endpoint: WebhookEndpoint,
    shared: Map<string, readonly string[]>,
  ): readonly string[] {
    const { surroundings } = this.directory;
    if (!dialect.uniform) return renderEvent(event, dialect, endpoint, surroundings);
    let texts = shared.get(dialect.name);
    if (texts === undefined)
      shared.set(dialect.name, (texts = dialect.render(event, endpoint, surroundings)));
    return renderEvent(event, dialect, endpoint, surroundings, texts);
  }
}

/**
 * What an endpoint is owed of which its template, or its dialect, could make nothing: a delivery that fails with the reason,
 * and holds the native body.
 */
function unrendered(
  event: DomainEvent,
  dialect: Dialect,
  endpoint: WebhookEndpoint,
  error: unknown,
): Delivery {
  const { method, url, timeout_ms } = endpoint;
  const why = error instanceof TemplateError ? error.message : 'The event could not be written.';
  const request = {
    ...{ method, url, timeout_ms, headers: [], secret_token: null, signing_secret: null, retry: false },
    fault: `Nothing was sent, the webhook’s template failed. ${why}`,
  };
  return { ...webhookDelivery(event, dialect, endpoint, nativeBody(event)), request };
}

function webhookDelivery(
  event: DomainEvent,
  dialect: Dialect,
  endpoint: WebhookEndpoint,
  body: string,
): Delivery {
  return {
    id: newId(),
    lane: webhookLane(endpoint.id),
    webhook_id: endpoint.id,
    flow_id: null,
    node_id: null,
    event_type: event.type,
    call_id: event.call_id,
    sequence: event.sequence,
    profile: profileFor(event.type, dialect, endpoint),
    test: false,
    created_at: event.timestamp,
    body,
    request: null,
    wait: null,
    status: endpoint.paused ? 'held' : 'pending',
    attempt_count: 0,
    next_attempt_at: null,
  };
}

function profileFor(type: string, dialect: Dialect, { retry_profile }: WebhookEndpoint): RetryProfile {
  if (retry_profile !== 'event') return retry_profile;
  return dialect.profile ?? findEventType(type)?.profile ?? 'record';
}
