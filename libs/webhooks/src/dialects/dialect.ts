import type { DomainEvent, EventTypeName, RetryProfile } from '@hookswitch/events';
import type { WebhookEndpoint } from '../ports.js';
import type { Surroundings } from './surroundings.js';

/** How kept bytes travel: what a vendor does besides naming fields. */
export interface Placement {
  readonly method: string;
  readonly url: string;
  /** `null` where the fields travel in the URL. */
  readonly body: string | null;
  readonly content_type: string | null;
}

/**
 * A name by which a webhook asks for events the way its vendor offers them: a tick box, a subscription type. Native names
 * can be asked for in every dialect and are not listed.
 */
export interface EventChoice {
  /** As it stands in a webhook's `event_types`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Of what native events it is made. */
  readonly types: readonly EventTypeName[];
  /** Which events of these types belong to it; left out: all. */
  readonly includes?: (event: DomainEvent) => boolean;
}

/** A field of what is sent, for whoever reads it. */
export interface Field {
  /** Where it stands: `call_id`, `data.from.number`; in each item of a list: `data.legs[].number`. */
  readonly name: string;
  readonly type: string;
  readonly description: string;
  /** An object whose members are not known beforehand. */
  readonly open?: boolean;
}

/** A header that shows the receiver where a request comes from. */
export interface Proof {
  readonly name: string;
  readonly value: string;
  /** The log does not show the value. */
  readonly secret: boolean;
}

/**
 * How one vendor writes the same events. `render` makes the bytes, once, when the event happens; `place` says how they
 * travel, each time they are sent, since URL and method are read then. What a vendor's document leaves open is decided in
 * `docs/dialects/<name>.md`.
 */
export interface Dialect {
  readonly name: string;
  /** The vendor, as people know them. */
  readonly title: string;
  /** Two sentences for whoever chooses a dialect: who reads it, and what is special about it. */
  readonly description: string;
  /** Methods that can be chosen, the usual one first. */
  readonly methods: readonly string[];
  /** Requests go to https only, also where the settings allow http. */
  readonly https_only: boolean;
  /** The URL must answer a request, with whatever status, when a webhook is saved with it. */
  readonly url_must_answer?: boolean;
  /** A webhook is for exactly one event. */
  readonly single_event: boolean;
  /** What the webhook's secret is for, in a sentence; `null`: the Standard Webhooks signature. */
  readonly secret_use: string | null;
  readonly choices: readonly EventChoice[];
  /** Native events that it has something for; left out: those that `choices` are made of, or all where there are none. */
  readonly types?: ReadonlySet<string>;
  /** Without what of `choices` a webhook that asks for these names is never told of a native event; `null`: it is told. */
  needs?(type: EventTypeName, names: readonly string[]): EventChoice | null;
  /** Whether `render` gives the same for every endpoint: then it runs once an event. */
  readonly uniform: boolean;
  /** The texts that are kept and sent, a delivery each, in order; none when this vendor has no such event. */
  render(event: DomainEvent, endpoint: WebhookEndpoint, surroundings: Surroundings): readonly string[];
  /** What the vendor calls it; where the name stands in the text, is dialects' own business. */
  eventName(text: string, event: DomainEvent): string;
  /**
   * What the fields of an event mean, in any order; some may be missing in what is sent.
   *
   * @param called what the vendor calls the event
   */
  fields(called: string, type: EventTypeName): readonly Field[];
  /**
   * The body is the admin's own template, and this is what a new one says: `render` fills in the webhook's, or this.
   */
  readonly template?: string;
  place(text: string, endpoint: Pick<WebhookEndpoint, 'url' | 'method'>): Placement;
  /** Takes the place of the Standard Webhooks signature. `keys`: the secret's valid values, newest first, at least one. */
  proof?(keys: readonly string[], body: string): Proof;
  /** Which 2xx answers count; left out: all. */
  accepts?(status: number): boolean;
  /**
   * What a test of one of `choices` sends, where the vendor has values of its own for it or the catalogue's example is not
   * one of it; `undefined` for any other name. Left out: what `render` makes of the catalogue's example.
   */
  testText?(name: string, now: string, surroundings: Surroundings): string | undefined;
  /** The vendor's own habit of trying again, where the webhook does not choose another; left out: the event's. */
  readonly profile?: RetryProfile;
}
