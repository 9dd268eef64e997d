import type { DomainEvent, eventTypes, EventTypeName } from '@hookswitch/events';

/** `data` of an event, as the catalogue has it. */
export type DataOf<Name extends EventTypeName> = (typeof eventTypes)[Name]['example'];

/** An event whose type is known. */
export type EventOf<Name extends EventTypeName> = DomainEvent<DataOf<Name>>;

export type CallData = DataOf<'call_created'>;
export type LegData = CallData['legs'][number];
