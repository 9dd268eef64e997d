import { exampleEvent, findEventType } from '@hookswitch/events';
import type { DomainEvent, EventTypeName } from '@hookswitch/events';
import type { Id } from '@hookswitch/flow-model';
import type { WebhookEndpoint } from '../ports.js';
import { whyNoBody } from '../templates/check-template.js';
import { renderEvent } from '../templates/render-event.js';
import { TemplateError } from '../templates/template-problem.js';
import type { Dialect } from './dialect.js';
import { exampleEvents } from './example-events.js';
import type { Surroundings } from './surroundings.js';

/** What a dialect sends to show an event, and which native event that is. */
export interface SampleText {
  readonly type: EventTypeName;
  readonly event: DomainEvent;
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
 * A sample of an event, by a name of the catalogue or one that the dialect's vendor uses: the webhook's template, or the
 * vendor's own values where it has some, else what is made of the catalogue's example. `undefined` when the dialect has
 * no such event.
 *
 * @throws TemplateError when the webhook's template fails, or makes what cannot be sent
 */
export function sampleText(dialect: Dialect, name: string, request: SampleRequest): SampleText | undefined {
  const sample = anySample(dialect, name, request);
  if (sample !== undefined) refuseResult(sample.text, dialect, request.endpoint);
  return sample;
}

/** What a template makes has to be JSON, and an object where its values travel in the URL. */
function refuseResult(text: string, dialect: Dialect, { template, method }: WebhookEndpoint): void {
  if (template === null) return;
  const why = whyNoBody(text, { dialect, method });
  if (why !== null) throw new TemplateError({ message: why, line: null, column: null });
}

function anySample(dialect: Dialect, name: string, request: SampleRequest): SampleText | undefined {
  const types = isNative(name) ? [name] : (dialect.choices.find((one) => one.name === name)?.types ?? []);
  const [type] = types;
  if (type === undefined) return undefined;
  const ownSample = (text: string): SampleText => {
    return { type, event: exampleEvent(type, request.id, request.now), text };
  };
  const own = ownText(dialect, name, request);
  if (own !== undefined) return ownSample(own);
  for (const one of types) {
    const sample = exampleSample(dialect, one, name, request);
    if (sample !== undefined) return sample;
  }
  // The catalogue's example is none that the vendor tells of, but others of its type are.
  for (const choice of dialect.choices) {
    const text = choice.types.includes(type) ? ownText(dialect, choice.name, request) : undefined;
    if (text !== undefined) return ownSample(text);
  }
  return undefined;
}

/** Of the catalogue's example; in the vendor's values, where it has some for what the example comes to. */
function exampleSample(
  dialect: Dialect,
  type: EventTypeName,
  name: string,
  request: SampleRequest,
): SampleText | undefined {
  const { id, now, surroundings } = request;
  const endpoint = { ...request.endpoint, event_types: [name] };
  const choice = dialect.choices.find((one) => one.name === name);
  for (const event of exampleEvents(type, id, now)) {
    if (choice?.includes?.(event) === false) continue;
    const [text] = renderEvent(event, dialect, endpoint, surroundings);
    if (text === undefined) continue;
    const own =
      endpoint.template === null ? ownText(dialect, dialect.eventName(text, event), request) : undefined;
    return { type, event, text: own ?? text };
  }
  return undefined;
}

/** Nobody has values of the vendor's own in a body that they wrote themselves. */
function ownText(dialect: Dialect, name: string, request: SampleRequest): string | undefined {
  const { now, surroundings, endpoint } = request;
  return endpoint.template === null ? dialect.testText?.(name, now, surroundings) : undefined;
}

function isNative(name: string): name is EventTypeName {
  return findEventType(name) !== undefined;
}
