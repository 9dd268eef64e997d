import { eventTypes } from './catalogue/event-types.js';
import type { EventTypeName } from './catalogue/event-types.js';
import type { DomainEvent } from './domain-event.js';

/**
 * An event made of a catalogue entry's example: for test deliveries and for the docs. It belongs to no call, so that
 * it stands in no call's order.
 */
export function exampleEvent(name: EventTypeName, id: string, timestamp: string): DomainEvent {
  return {
    id,
    type: name,
    timestamp,
    call_id: null,
    sequence: null,
    activeflow_id: null,
    environment_id: null,
    facts: {},
    data: { ...eventTypes[name].example },
  };
}
