import { eventTypes, exampleEvent } from '@hookswitch/events';
import type { DomainEvent, EventTypeName } from '@hookswitch/events';

/**
 * What a dialect may be shown as an example of an event: the catalogue's, and, for who tells of dialled parties only, one that
 * is about such a party. The first one that a dialect has something to say of is its example.
 */
export function exampleEvents(type: EventTypeName, id: string, timestamp: string): readonly DomainEvent[] {
  const event = exampleEvent(type, id, timestamp);
  if (type !== 'call_created') return [event];
  const { leg: rung } = eventTypes.call_ringing.example;
  const leg = { ...rung, state: 'initial', ringing_at: null };
  return [event, { ...event, data: { ...event.data, subject: 'leg', leg } }];
}
