import type { NetworkPolicy } from '@hookswitch/flow-model';

/** What the surroundings allow and know. */
export interface CompilePolicy extends NetworkPolicy {
  /** The event types of the catalogue, to warn of others; left out, they are not checked. */
  readonly event_types?: ReadonlySet<string>;
  /** What webhooks of each dialect may be set to, by the dialect's name; left out, it is not checked. */
  readonly dialects?: ReadonlyMap<string, DialectRules>;
  /** Why a webhook's template cannot be used, with its line; `null`: it can. Left out, templates are not checked. */
  readonly templateFault?: (webhook: TemplatedWebhook) => string | null;
}

/** What of a webhook its template has to fit. */
export interface TemplatedWebhook {
  /** Liquid. */
  readonly template: string;
  readonly dialect: string;
  /** As they are drafted: native names, the dialect's own, `*`; also names that nobody knows. */
  readonly event_types: readonly string[];
  readonly method: string;
}

/** What a webhook may be set to in one dialect. */
export interface DialectRules {
  /** As people know the vendor. */
  readonly title: string;
  readonly methods: readonly string[];
  readonly https_only: boolean;
  /** A webhook is for exactly one event. */
  readonly single_event: boolean;
  /** Names of events that only this dialect knows. */
  readonly event_names: ReadonlySet<string>;
  /** Why a webhook that asks for these names is never told of a native event among them; `null`: it is told. */
  readonly whyUnsent: (event_type: string, event_types: readonly string[]) => string | null;
}
