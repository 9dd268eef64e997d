import type { DomainEvent, EventFacts } from '@hookswitch/events';
import type { WebhookEndpoint } from './ports.js';

const EVERY_EVENT = '*';
const NONE: readonly WebhookEndpoint[] = [];

/**
 * Who is owed which event: the webhooks of one configuration, indexed by event type. Built anew when the configuration
 * changes; `matching` is asked in every step.
 */
export class Subscriptions {
  readonly #byType: ReadonlyMap<string, readonly WebhookEndpoint[]>;
  /** Those that want every event. */
  readonly #everything: readonly WebhookEndpoint[];

  constructor(endpoints: Iterable<WebhookEndpoint>) {
    const byType = new Map<string, WebhookEndpoint[]>();
    const everything: WebhookEndpoint[] = [];
    for (const endpoint of endpoints) {
      if (!endpoint.enabled) continue;
      if (endpoint.event_types.includes(EVERY_EVENT)) {
        everything.push(endpoint);
        continue;
      }
      for (const type of new Set(endpoint.event_types)) {
        const list = byType.get(type);
        if (list === undefined) byType.set(type, [endpoint]);
        else list.push(endpoint);
      }
    }
    this.#byType = byType;
    this.#everything = everything;
  }

  /** The enabled webhooks that are owed this event, paused ones too: what they are owed is held. */
  matching(event: DomainEvent): readonly WebhookEndpoint[] {
    const named = this.#byType.get(event.type) ?? NONE;
    if (named.length + this.#everything.length === 0 || event.facts.webhooks_enabled === false) return NONE;
    const candidates = this.#everything.length === 0 ? named : [...named, ...this.#everything];
    return candidates.filter((endpoint) => isOwed(endpoint, event));
  }
}

function isOwed(endpoint: WebhookEndpoint, event: DomainEvent): boolean {
  if (endpoint.scope === 'subscribed') {
    const environment = event.environment_id;
    if (environment === null || !endpoint.environment_ids.includes(environment)) return false;
  }
  return Object.entries(endpoint.filters).every(([name, wanted]) => passes(event.facts, name, wanted));
}

/**
 * One filter: a fact's name (`direction`, `number_id`, also `number_ids`) and the values that pass. An empty or unset
 * filter passes everything; an event without that fact passes no set filter.
 */
function passes(facts: EventFacts, name: string, wanted: unknown): boolean {
  if (wanted === null || wanted === undefined || (Array.isArray(wanted) && wanted.length === 0)) return true;
  const fact = (facts as Readonly<Record<string, unknown>>)[name.endsWith('_ids') ? name.slice(0, -1) : name];
  if (fact === undefined || fact === null) return false;
  return Array.isArray(wanted) ? wanted.includes(fact) : wanted === fact;
}
