import type { DomainEvent } from '@hookswitch/events';
import type { Store } from '@hookswitch/store';
import { Router, webhookLane } from '@hookswitch/webhooks';
import type { Deliverer, Delivery } from '@hookswitch/webhooks';
import type { ConfigurationParts } from '../configuration/compose-configuration.js';
import type { Settings } from '../settings/settings.js';
import { laneOwner } from '../webhooks/lane-owner.js';
import type { AlertSubject } from './alert-events.js';
import { ALERT_RULES } from './alert-rules.js';
import { EndpointWatch } from './endpoint-watch.js';

/** Ties the watch over endpoints to the webhooks, their switches, and who hears of events. */
export function composeEndpointWatch(
  { failingMs }: Pick<Settings, 'failingMs'>,
  store: Store,
  { live, switches }: ConfigurationParts,
  deliverer: () => Deliverer,
  heard: {
    readonly accept: (deliveries: readonly Delivery[]) => void;
    readonly tell: (events: readonly DomainEvent[]) => void;
  },
  report: (message: string, error: unknown) => void,
): EndpointWatch {
  const router = new Router(live);
  const watch = new EndpointWatch({
    store,
    route: (event) => router.route(event),
    ...heard,
    subject: (id): AlertSubject | undefined => {
      const endpoint = live.get(id);
      if (endpoint === undefined) return undefined;
      const origin = URL.canParse(endpoint.url) ? new URL(endpoint.url).origin : null;
      return { id, name: endpoint.name, origin, owed: deliverer().lane(webhookLane(id))?.owed ?? 0 };
    },
    state: (id) => switches.get(id),
    liveWebhooks: () => live.webhookIds(),
    isLive: (lane) => isLive(lane, live),
    disable: (id, reason) => {
      live.disable(id, reason);
      deliverer().pause(id);
    },
    rules: { ...ALERT_RULES, disableAfterMs: failingMs },
    report,
    now: Date.now,
  });
  switches.onChange(watch.onSwitched);
  return watch;
}

function isLive(lane: string, live: ConfigurationParts['live']): boolean {
  const { webhook_id, flow_id, node_id } = laneOwner(lane);
  if (webhook_id !== null) return live.get(webhook_id) !== undefined;
  return live.current()?.content.flows[flow_id ?? '']?.nodes[node_id ?? ''] !== undefined;
}
