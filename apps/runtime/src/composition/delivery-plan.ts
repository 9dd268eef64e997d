import type { ApartChange, EngineChange } from '@hookswitch/engine';
import type { DeliveryPlan } from '@hookswitch/store';
import { componentDelivery, fetchDelivery, Router } from '@hookswitch/webhooks';
import type { Deliverer, Delivery, EndpointDirectory } from '@hookswitch/webhooks';

/** What a step of the engine owes: its components' requests, what it asks other systems, and each event to the webhooks that want it. */
export function deliveryPlan(directory: EndpointDirectory, deliverer: () => Deliverer): DeliveryPlan {
  const router = new Router(directory);
  return {
    plan({ components, fetches, events }: EngineChange): readonly Delivery[] {
      const deliveries: Delivery[] = components.map(componentDelivery);
      if (fetches !== undefined) deliveries.push(...fetches.map(fetchDelivery));
      for (const event of events) deliveries.push(...router.route(event));
      return deliveries;
    },
    planApart({ events }: ApartChange): readonly Delivery[] {
      return events.flatMap((event) => router.route(event));
    },
    committed: (deliveries) => deliverer().accept(deliveries),
  };
}
