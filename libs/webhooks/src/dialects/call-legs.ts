import type { DomainEvent, eventTypes } from '@hookswitch/events';

/** `data` of an event of the catalogue. */
export type EventData<Name extends keyof typeof eventTypes> = (typeof eventTypes)[Name]['example'];

export type CallData = EventData<'call_created'>;
export type LegData = CallData['legs'][number];
type WithLegs = Pick<CallData, 'legs'>;

/** The event's `data` as its type has it: the catalogue's schemas describe what the engine states. */
export function dataOf<Name extends keyof typeof eventTypes>(event: DomainEvent): EventData<Name> {
  return event.data as unknown as EventData<Name>;
}

/** Who placed the call: the one party whom nobody dialled. */
export function placerOf({ legs }: WithLegs): LegData | undefined {
  return legs.find(({ via }) => via === null);
}

/** Whether a party was dialled, or brought in by a transfer. */
export function isDialled({ via }: LegData): boolean {
  return via !== null;
}

/** Whether a party is an extension of ours that was dialled: a user's phone, or an agent's. */
export function isDialledExtension(leg: LegData): boolean {
  return leg.user !== null && isDialled(leg);
}

/** The first of a call's parties of some kind to answer. */
export function firstAnswered({ legs }: WithLegs, which: (leg: LegData) => boolean): LegData | undefined {
  return legs
    .filter((leg) => which(leg) && leg.answered_at !== null)
    .reduce<LegData | undefined>(
      (first, leg) => (first === undefined || leg.answered_at! < first.answered_at! ? leg : first),
      undefined,
    );
}

/** Whether a party that answers now is the first of some kind to do so. */
export function isFirstToAnswer({ legs }: WithLegs, leg: LegData, which: (leg: LegData) => boolean): boolean {
  return (
    which(leg) && !legs.some((other) => other.id !== leg.id && which(other) && other.answered_at !== null)
  );
}

/** Whole seconds between two times, rounded as in call detail records; 0 where one is missing, never less. */
export function secondsBetween(from: string | null, to: string | null): number {
  if (from === null || to === null) return 0;
  return secondsOf(Date.parse(to) - Date.parse(from));
}

/** Whole seconds of a span in milliseconds. */
export function secondsOf(ms: number): number {
  return Math.max(0, Math.round(ms / 1000));
}
