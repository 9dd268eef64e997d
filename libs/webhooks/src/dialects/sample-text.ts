import { exampleEvent, findEventType } from '@hookswitch/events';
import type { EventTypeName } from '@hookswitch/events';
import type { Id } from '@hookswitch/flow-model';
import type { WebhookEndpoint } from '../ports.js';
import type { Dialect } from './dialect.js';
import type { Surroundings } from './surroundings.js';

/** What a dialect sends to show an event, and which native event that is. */
export interface SampleText {
  readonly type: EventTypeName;
  readonly text: string;
}

/** For whom a sample is made, and when it is said to have happened (RFC 3339). */
export interface SampleRequest {
  readonly id: Id;
  readonly now: string;
  readonly endpoint: WebhookEndpoint;
  readonly surroundings: Surroundings;
}

/**
 * A sample of an event, by a name of the catalogue or one that the dialect's vendor uses: the vendor's own values where it
 * has some, else what is made of the catalogue's example. `undefined` when the dialect has no such event.
 */
export function sampleText(dialect: Dialect, name: string, request: SampleRequest): SampleText | undefined {
  const types = isNative(name) ? [name] : (dialect.choices.find((one) => one.name === name)?.types ?? []);
  const [type] = types;
  if (type === undefined) return undefined;
  const own = ownText(dialect, name, request);
  if (own !== undefined) return { type, text: own };
  for (const one of types) {
    const text = exampleText(dialect, one, name, request);
    if (text !== undefined) return { type: one, text };
  }
  // The catalogue's example is none that the vendor tells of, but others of its type are.
  for (const choice of dialect.choices) {
    const text = choice.types.includes(type) ? ownText(dialect, choice.name, request) : undefined;
    if (text !== undefined) return { type, text };
  }
  return undefined;
}

/** Of the catalogue's example; in the vendor's values, where it has some for what the example comes to. */
function exampleText(
  dialect: Dialect,
  type: EventTypeName,
  name: string,
  request: SampleRequest,
): string | undefined {
  const { id, now, endpoint, surroundings } = request;
  const choice = dialect.choices.find((one) => one.name === name);
  const event = exampleEvent(type, id, now);
  if (choice?.includes?.(event) === false) return undefined;
  const [text] = dialect.render(event, { ...endpoint, event_types: [name] }, surroundings);
  return text === undefined ? undefined : (ownText(dialect, dialect.eventName(text), request) ?? text);
}

function ownText(dialect: Dialect, name: string, { now, surroundings }: SampleRequest): string | undefined {
  return dialect.testText?.(name, now, surroundings);
}

function isNative(name: string): name is EventTypeName {
  return findEventType(name) !== undefined;
}
