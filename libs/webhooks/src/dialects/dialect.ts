import type { DomainEvent } from '@hookswitch/events';
import type { WebhookEndpoint } from '../ports.js';

/** How kept bytes travel: what a vendor does besides naming fields. */
export interface Placement {
  readonly method: string;
  readonly url: string;
  /** `null` where the fields travel in the URL. */
  readonly body: string | null;
  readonly content_type: string | null;
}

/**
 * How one vendor writes the same events. `render` makes the bytes, once, when the event happens; `place` says how they
 * travel, each time they are sent, since URL and method are read then.
 */
export interface Dialect {
  readonly name: string;
  /** Whether `render` gives the same for every endpoint: then it runs once an event. */
  readonly uniform: boolean;
  /** The text that is kept, signed and sent; `undefined` when this vendor has no such event. */
  render(event: DomainEvent, endpoint: WebhookEndpoint): string | undefined;
  place(text: string, endpoint: Pick<WebhookEndpoint, 'url' | 'method'>): Placement;
}
