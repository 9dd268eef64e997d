import type { DomainEvent, EventFacts } from '@hookswitch/events';
import { findEventType } from '@hookswitch/events';
import type { EventChoice } from './dialects/dialect.js';
import { findDialect } from './dialects/dialects.js';
import type { WebhookEndpoint } from './ports.js';

const EVERY_EVENT = '*';
const NONE: readonly WebhookEndpoint[] = [];

/** An endpoint that asks for a type: for all of its events, or for those that one of some choices includes. */
interface Subscriber {
  readonly endpoint: WebhookEndpoint;
  readonly only: readonly NonNullable<EventChoice['includes']>[] | null;
}

/**
 * Who is owed which event: the webhooks of one configuration, indexed by event type. Built anew when the configuration
 * changes; `matching` is asked in every step.
 */
export class Subscriptions {
  readonly #byType = new Map<string, Subscriber[]>();
  /** Those that want every event. */
  readonly #everything: WebhookEndpoint[] = [];

  constructor(endpoints: Iterable<WebhookEndpoint>) {
    for (const endpoint of endpoints) {
      if (!endpoint.enabled) continue;
      if (endpoint.event_types.includes(EVERY_EVENT)) this.#everything.push(endpoint);
      else this.#subscribe(endpoint);
    }
  }

  /** The enabled webhooks that are owed this event, paused ones too: what they are owed is held. */
  matching(event: DomainEvent): readonly WebhookEndpoint[] {
    const named = this.#byType.get(event.type);
    if ((named === undefined && this.#everything.length === 0) || event.facts.webhooks_enabled === false)
      return NONE;
    const owed: WebhookEndpoint[] = [];
    for (const { endpoint, only } of named ?? [])
      if ((only === null || only.some((includes) => includes(event))) && isOwed(endpoint, event))
        owed.push(endpoint);
    for (const endpoint of this.#everything) if (isOwed(endpoint, event)) owed.push(endpoint);
    return owed;
  }

  #subscribe(endpoint: WebhookEndpoint): void {
    const wanted = new Map<string, NonNullable<EventChoice['includes']>[] | null>();
    const choices = findDialect(endpoint.dialect)?.choices ?? [];
    for (const name of endpoint.event_types) {
      if (findEventType(name) !== undefined) wanted.set(name, null);
      const choice = choices.find((one) => one.name === name);
      for (const type of choice?.types ?? []) {
        const others = wanted.get(type);
        if (others === null || choice?.includes === undefined) wanted.set(type, null);
        else wanted.set(type, [...(others ?? []), choice.includes]);
      }
    }
    for (const [type, only] of wanted) {
      const list = this.#byType.get(type);
      if (list === undefined) this.#byType.set(type, [{ endpoint, only }]);
      else list.push({ endpoint, only });
    }
  }
}

function isOwed(endpoint: WebhookEndpoint, event: DomainEvent): boolean {
  // An alert that went to whom it is about would be one more failure to tell of.
  if (event.facts.about_webhook_id === endpoint.id) return false;
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
