import type { DomainEvent, EventTypeName } from '@hookswitch/events';
import type { Store } from '@hookswitch/store';
import { keptEvent } from './kept-event.js';

/** A past event that the log still holds whole. */
export interface PastEvent {
  readonly delivery_id: string;
  readonly event_type: string;
  /** When it happened. */
  readonly at: string;
  readonly call_id: string | null;
  /** Who calls or writes, and to whom; `null` where the event is about neither. */
  readonly from: string | null;
  readonly to: string | null;
}

/** So many are offered. */
const OFFERED = 20;
/** So many deliveries of a type, the newest, are looked through for them. */
const LOOKED_AT = 100;

/** The past events that templates can be tried with: those whose deliveries say all of them. */
export class PastEvents {
  constructor(private readonly store: Pick<Store, 'deliveries'>) {}

  /** Newest first, each event once, of however many webhooks were told of it. */
  async list(
    types: readonly EventTypeName[],
    belongs: (event: DomainEvent) => boolean,
  ): Promise<readonly PastEvent[]> {
    const pages = await Promise.all(
      types.map((event_type) => this.store.deliveries.list({ event_type }, { page_size: LOOKED_AT })),
    );
    const found = new Map<string, PastEvent>();
    for (const { delivery } of pages.flatMap(({ result }) => result)) {
      const event = delivery.test ? null : keptEvent(delivery);
      if (event === null || !belongs(event)) continue;
      const { call_id, sequence } = event;
      const key = call_id === null || sequence === null ? event.id : `${call_id} ${sequence}`;
      if (!found.has(key)) found.set(key, pastEvent(event));
    }
    return [...found.values()].sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, OFFERED);
  }
}

function pastEvent({ id, type, timestamp, call_id, data }: DomainEvent): PastEvent {
  const { from, to } = (data['from'] === undefined ? (data['call'] ?? {}) : data) as {
    readonly from?: unknown;
    readonly to?: unknown;
  };
  return {
    delivery_id: id,
    event_type: type,
    at: timestamp,
    call_id,
    from: numberOf(from),
    to: numberOf(to),
  };
}

/** A party of a call, or the number that a message comes from or goes to. */
function numberOf(party: unknown): string | null {
  if (typeof party === 'string') return party;
  const { number } = (party ?? {}) as { readonly number?: unknown };
  return typeof number === 'string' ? number : null;
}
