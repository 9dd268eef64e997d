import { findEventType } from '@hookswitch/events';
import type { DomainEvent, RetryProfile } from '@hookswitch/events';
import { newId } from '@hookswitch/flow-model';
import { findDialect } from './dialects/dialects.js';
import type { EndpointDirectory, WebhookEndpoint } from './ports.js';
import type { Delivery } from './records.js';

/** The lane of a global webhook. */
export function webhookLane(webhookId: string): string {
  return `webhook:${webhookId}`;
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
    const texts = new Map<string, string | undefined>();
    const deliveries: Delivery[] = [];
    for (const endpoint of endpoints) {
      const text = render(event, endpoint, texts);
      if (text !== undefined) deliveries.push(webhookDelivery(event, endpoint, text));
    }
    return deliveries;
  }
}

function render(
  event: DomainEvent,
  endpoint: WebhookEndpoint,
  texts: Map<string, string | undefined>,
): string | undefined {
  const dialect = findDialect(endpoint.dialect);
  if (dialect === undefined) return undefined;
  if (!dialect.uniform) return dialect.render(event, endpoint);
  if (!texts.has(dialect.name)) texts.set(dialect.name, dialect.render(event, endpoint));
  return texts.get(dialect.name);
}

function webhookDelivery(event: DomainEvent, endpoint: WebhookEndpoint, body: string): Delivery {
  return {
    id: newId(),
    lane: webhookLane(endpoint.id),
    webhook_id: endpoint.id,
    flow_id: null,
    node_id: null,
    event_type: event.type,
    call_id: event.call_id,
    sequence: event.sequence,
    profile: profileFor(event.type, endpoint),
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

function profileFor(type: string, endpoint: WebhookEndpoint): RetryProfile {
  if (endpoint.retry_profile !== 'event') return endpoint.retry_profile;
  return findEventType(type)?.profile ?? 'record';
}
