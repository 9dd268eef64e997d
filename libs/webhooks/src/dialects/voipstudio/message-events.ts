import type { DomainEvent } from '@hookswitch/events';
import type { Surroundings } from '../surroundings.js';
import { dataOf } from '../call-legs.js';
import { plainTime } from '../plain-time.js';
import { lineOwner } from './line-owner.js';

/** Whether an event is a text message that came in: of those that we send, VoIPstudio tells nothing. */
export function isReceived(event: DomainEvent): boolean {
  return dataOf<'message_created'>(event).direction === 'inbound';
}

/** The body of `sms.received`. Whose it is, is whose direct line the number is. */
export function messageEvent(event: DomainEvent, surroundings: Surroundings): string {
  const { from, to, text, number_id } = dataOf<'message_created'>(event);
  return JSON.stringify({
    id: event.id,
    event_time: plainTime(event.timestamp),
    event_name: 'sms.received',
    customer_id: surroundings.installation.num_id,
    user_id: number_id === null ? null : (lineOwner(number_id, surroundings)?.num_id ?? null),
    from_no: from,
    to_no: to,
    text,
  });
}
