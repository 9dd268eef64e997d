import type { EngineChange } from '@hookswitch/engine';
import type { DomainEvent } from '@hookswitch/events';
import { redactDelivery } from '@hookswitch/store';
import type { Redaction } from '@hookswitch/store';
import type { DeliveryObserver } from '@hookswitch/webhooks';
import { deliveryResource } from '../deliveries/delivery-resource.js';
import type { StreamRing } from '../stream/stream-ring.js';

type OnSettled = DeliveryObserver['onSettled'];

/** Tells the stream of what was committed. */
export function streamChanges(stream: StreamRing): (change: EngineChange) => void {
  return ({ events }) => streamEvents(stream, events);
}

/** Tells the stream of events that are durable. */
export function streamEvents(stream: StreamRing, events: readonly DomainEvent[]): void {
  if (!stream.keeping) return;
  for (const event of events) stream.pushLazily(event.type, () => event.data);
}

/** Tells the stream of deliveries, with dots in the place of what the rules hide. The resource holds the newest attempt only. */
export function streamDeliveries(stream: StreamRing, rules: { readonly redaction: Redaction }): OnSettled {
  return (delivery, { status, attempt, next_attempt_at }) => {
    if (!stream.keeping) return;
    stream.pushLazily('delivery_updated', () =>
      deliveryResource(
        redactDelivery(
          {
            delivery: {
              ...delivery,
              status,
              next_attempt_at,
              attempt_count: attempt?.number ?? delivery.attempt_count,
            },
            http_status: attempt?.http_status ?? null,
            payload_removed_at: null,
            attempts: attempt === null ? [] : [attempt],
          },
          rules.redaction,
        ),
      ),
    );
  };
}

/** The deliverer tells one; all of these hear it. */
export function observers(all: readonly OnSettled[]): DeliveryObserver {
  return {
    onSettled(delivery, settlement) {
      for (const hear of all) hear(delivery, settlement);
    },
  };
}
