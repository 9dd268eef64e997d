import { eventTypes, exampleEvent, nativeBody } from '@hookswitch/events';
import type { EventTypeName } from '@hookswitch/events';
import { EXAMPLE_ID, EXAMPLE_TIME, exampleRequests } from '@hookswitch/webhooks';
import { z } from 'zod';
import { shownExample } from './dialect-example.js';
import type { DialectExample } from './dialect-example.js';

/** A catalogue entry as the API shows it. */
export interface EventTypeResource {
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly since: string;
  /** How long it is worth sending: `live` for seconds, `record` for days. */
  readonly profile: string;
  /** JSON Schema (2020-12) of `data` in the native body. */
  readonly schema: unknown;
  /** A whole native body. */
  readonly example: unknown;
  /** By dialect; a dialect that has no such event is missing. */
  readonly dialects: Readonly<Record<string, DialectExample>>;
}

let all: readonly EventTypeResource[] | null = null;

/** All of the catalogue, in its own order. Made when somebody first asks, which a start need not wait for; then it stays. */
export function eventTypeResources(): readonly EventTypeResource[] {
  return (all ??= (Object.keys(eventTypes) as EventTypeName[]).map(eventTypeResource));
}

/** One entry, made anew. */
export function eventTypeResource(name: EventTypeName): EventTypeResource {
  const entry = eventTypes[name];
  return {
    type: entry.type,
    title: entry.title,
    description: entry.description,
    since: entry.since,
    profile: entry.profile,
    schema: z.toJSONSchema(entry.data),
    example: JSON.parse(nativeBody(exampleEvent(name, EXAMPLE_ID, EXAMPLE_TIME))),
    dialects: Object.fromEntries(
      [...exampleRequests(name)].map(([dialect, request]) => [dialect, shownExample(request)]),
    ),
  };
}
