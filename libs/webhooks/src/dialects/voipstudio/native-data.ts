import type { DomainEvent, EventTypeName, eventTypes } from '@hookswitch/events';

/** `data` of an event of the catalogue. */
export type DataOf<Name extends EventTypeName> = (typeof eventTypes)[Name]['example'];

type CallFields = Omit<DataOf<'queue_wrapup'>, 'wrap_up' | 'legs' | 'came_through'>;

export type LegData = DataOf<'call_created'>['legs'][number];
/** A call, as all events have it that are about one. */
export type CallData = CallFields & { readonly legs: readonly LegData[] };

/** An event's `data`, as the catalogue types it. */
export function dataOf<Name extends EventTypeName>(event: DomainEvent, _type: Name): DataOf<Name> {
  return event.data as unknown as DataOf<Name>;
}

/**
 * The leg of who placed the call. For VoIPstudio it is the call: whoever was dialled is a call of its own. A transfer may
 * have put somebody else in the caller's place, but not in this one.
 */
export function placerOf({ legs }: CallData): LegData | undefined {
  return legs.find(({ via }) => via === null) ?? legs[0];
}
