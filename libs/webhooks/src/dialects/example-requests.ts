import type { EventTypeName } from '@hookswitch/events';
import type { WebhookEndpoint } from '../ports.js';
import type { Dialect, Placement } from './dialect.js';
import { dialects } from './dialects.js';
import type { DialectName } from './dialects.js';
import { EXAMPLE_ID, EXAMPLE_TIME } from './example-event-facts.js';
import { exampleSurroundings } from './example-surroundings.js';
import { sampleText } from './sample-text.js';

/** What a dialect makes of an event's example: the first request, where it makes several. */
export interface ExampleRequest extends Placement {
  /** What the vendor calls the event. */
  readonly name: string;
}

/** A webhook of a dialect that asks for everything. */
export function exampleEndpoint({ name, methods }: Dialect): WebhookEndpoint {
  return {
    id: EXAMPLE_ID,
    name: 'CRM',
    url: 'https://crm.example/hook',
    fallback_url: null,
    method: methods[0] ?? 'POST',
    dialect: name,
    event_types: ['*'],
    template: null,
    secret: null,
    headers: [],
    enabled: true,
    paused: false,
    scope: 'all',
    environment_ids: [],
    filters: {},
    timeout_ms: 5_000,
    retry_profile: 'event',
    rate_limit_per_s: null,
  };
}

/** How each dialect writes an event's example; one that has no such event is missing. */
export function exampleRequests(type: EventTypeName): ReadonlyMap<DialectName, ExampleRequest> {
  const requests = new Map<DialectName, ExampleRequest>();
  for (const [name, dialect] of Object.entries(dialects)) {
    const request = exampleRequest(dialect, type);
    if (request !== undefined) requests.set(name as DialectName, request);
  }
  return requests;
}

/** By a native name, or one that the dialect's vendor uses. */
export function exampleRequest(dialect: Dialect, name: string): ExampleRequest | undefined {
  const endpoint = exampleEndpoint(dialect);
  const request = { id: EXAMPLE_ID, now: EXAMPLE_TIME, endpoint, surroundings: exampleSurroundings };
  const sample = sampleText(dialect, name, request);
  if (sample === undefined) return undefined;
  return { name: dialect.eventName(sample.text, sample.event), ...dialect.place(sample.text, endpoint) };
}
