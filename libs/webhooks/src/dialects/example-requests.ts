import { exampleEvent } from '@hookswitch/events';
import type { DomainEvent, EventTypeName } from '@hookswitch/events';
import type { WebhookEndpoint } from '../ports.js';
import type { Dialect, Placement } from './dialect.js';
import { dialects } from './dialects.js';
import type { DialectName } from './dialects.js';
import { exampleSurroundings } from './example-surroundings.js';

const EXAMPLE_ID = '01937a5e-2c10-7b3f-8000-000000000001';
const EXAMPLE_TIME = '2026-11-21T09:30:00.000Z';

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
  const event = exampleEvent(type, EXAMPLE_ID, EXAMPLE_TIME);
  const requests = new Map<DialectName, ExampleRequest>();
  for (const [name, dialect] of Object.entries(dialects)) {
    const request = exampleRequest(dialect, event);
    if (request !== undefined) requests.set(name as DialectName, request);
  }
  return requests;
}

function exampleRequest(dialect: Dialect, event: DomainEvent): ExampleRequest | undefined {
  const endpoint = exampleEndpoint(dialect);
  const [text] = dialect.render(event, endpoint, exampleSurroundings);
  if (text === undefined) return undefined;
  return { name: dialect.eventName(text, event), ...dialect.place(text, endpoint) };
}
