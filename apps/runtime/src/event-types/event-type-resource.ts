import { eventTypes, exampleEvent, nativeBody } from '@hookswitch/events';
import type { EventTypeName } from '@hookswitch/events';
import { exampleRequests } from '@hookswitch/webhooks';
import type { ExampleRequest } from '@hookswitch/webhooks';
import { z } from 'zod';

/** How one dialect writes an event: what it calls it and what it sends. */
export interface DialectExample {
  readonly name: string;
  readonly method: string;
  readonly url: string;
  readonly content_type: string | null;
  /** Read as JSON where it is; `null` where the fields travel in the URL. */
  readonly body: unknown;
}

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

const EXAMPLE_ID = '01937a5e-2c10-7b3f-8000-000000000001';
const EXAMPLE_TIME = '2026-11-21T09:30:00.000Z';

/** All of the catalogue, in its own order. Made once: nothing in it changes while the process runs. */
export const eventTypeResources: readonly EventTypeResource[] = (
  Object.keys(eventTypes) as EventTypeName[]
).map((name) => {
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
      [...exampleRequests(name)].map(([dialect, request]) => [dialect, shown(request)]),
    ),
  };
});

function shown({ name, method, url, content_type, body }: ExampleRequest): DialectExample {
  return { name, method, url, content_type, body: body === null ? null : readable(body) };
}

/** A template may make anything of an event. */
function readable(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
