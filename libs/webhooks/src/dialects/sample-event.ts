import { exampleEvent, findEventType } from '@hookswitch/events';
import type { DomainEvent, EventTypeName } from '@hookswitch/events';
import type { Id } from '@hookswitch/flow-model';
import type { WebhookEndpoint } from '../ports.js';
import type { Dialect, EventChoice } from './dialect.js';
import type { Surroundings } from './surroundings.js';

/** An event as somebody sees it who asked for it by a name, and the text that a dialect makes of it. */
export interface Sample {
  readonly event: DomainEvent;
  readonly text: string;
}

/**
 * The example for a name of the catalogue, or one that the dialect's vendor offers.
 *
 * @param at time of the event, RFC 3339
 * @returns `undefined` when the dialect has no such event, or the catalogue's example is of another kind
 */
export function sampleEvent(
  name: string,
  dialect: Dialect,
  endpoint: WebhookEndpoint,
  surroundings: Surroundings,
  id: Id,
  at: string,
): Sample | undefined {
  const choice = dialect.choices.find((one) => one.name === name);
  const types = choice?.types ?? (findEventType(name) === undefined ? [] : [name as EventTypeName]);
  for (const type of types) {
    for (const event of kinds(exampleEvent(type, id, at), choice)) {
      const [text] = dialect.render(event, endpoint, surroundings);
      if (text !== undefined) return { event, text };
    }
  }
  return undefined;
}

/** The example, if it is what the choice is for; else what becomes of it in the other direction. */
function kinds(event: DomainEvent, choice: EventChoice | undefined): readonly DomainEvent[] {
  if (choice?.sample !== undefined) return [choice.sample(event)];
  if (choice?.includes === undefined) return [event];
  return [event, turned(event)].filter(choice.includes);
}

function turned(event: DomainEvent): DomainEvent {
  const direction = event.data['direction'] === 'outbound' ? 'inbound' : 'outbound';
  return { ...event, facts: { ...event.facts, direction }, data: { ...event.data, direction } };
}
