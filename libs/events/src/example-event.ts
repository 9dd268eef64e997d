import { eventTypes } from './catalogue/event-types.js';
import type { EventTypeName } from './catalogue/event-types.js';
import type { DomainEvent } from './domain-event.js';
import { eventApart } from './event-apart.js';

/**
 * An event made of a catalogue entry's example: for test deliveries and for the docs. It belongs to no call, so that
 * it stands in no call's order.
 */
export function exampleEvent(name: EventTypeName, id: string, timestamp: string): DomainEvent {
  return eventApart({ id, type: name, timestamp, environment_id: null, data: eventTypes[name].example });
}
