import type { DomainEvent, EventTypeName, eventTypes } from '@hookswitch/events';

/** `data` of an event of the catalogue. */
export type DataOf<Name extends EventTypeName> = (typeof eventTypes)[Name]['example'];

export type CallData = Pick<
  DataOf<'call_created'>,
  keyof DataOf<'queue_wrapup'> & keyof DataOf<'call_created'>
>;
export type LegData = CallData['legs'][number];

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
