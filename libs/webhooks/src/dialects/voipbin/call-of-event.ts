import type { DomainEvent } from '@hookswitch/events';
import type { Surroundings } from '../surroundings.js';
import { legView, masterView } from './call-view.js';
import type { CallView } from './call-view.js';
import type { CallData } from './known-data.js';

type EventOfCall = DomainEvent<CallData>;

/** The call that an event is about: that of who called, or that of a party who was dialled. A new one was never updated. */
export function callOfEvent(event: EventOfCall, surroundings: Surroundings): CallView {
  const { type, timestamp, data, moment } = event;
  const updated = type === 'call_created' ? null : timestamp;
  return data.leg === null || data.leg.kind === 'caller'
    ? masterView(data, updated, moment, surroundings)
    : legView(data.leg, data, updated, surroundings);
}
