import type { NetworkPolicy } from '@hookswitch/flow-model';

/** What the surroundings allow and know. */
export interface CompilePolicy extends NetworkPolicy {
  /** The event types of the catalogue, to warn of others; left out, they are not checked. */
  readonly event_types?: ReadonlySet<string>;
}
