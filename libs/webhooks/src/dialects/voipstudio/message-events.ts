import type { DomainEvent } from '@hookswitch/events';
import type { Surroundings } from '../surroundings.js';
import { dataOf } from '../call-legs.js';
import { plainTime } from '../plain-time.js';

/** Whether an event is a text message that came in: of those that we send, VoIPstudio tells nothing. */
export function isReceived(event: DomainEvent): boolean {
  return dataOf<'message_created'>(event).direction === 'inbound';
}

/** The body of `sms.received`. Numbers belong to nobody here, and so do messages: `user_id` is null. */
export function messageEvent(event: DomainEvent, { installation }: Surroundings): string {
  const { from, to, text } = dataOf<'message_created'>(event);
  return JSON.stringify({
    id: event.id,
    event_time: plainTime(event.timestamp),
    event_name: 'sms.received',
    customer_id: installation.num_id,
    user_id: null,
    from_no: from,
    to_no: to,
    text,
  });
}
