import type { DomainEvent, EventTypeName } from '@hookswitch/events';
import type { Surroundings } from '../surroundings.js';
import { goJson } from './go-json.js';
import type { DataOf, EventOf } from './known-data.js';

/** VoIPBIN's envelope. */
export interface Envelope {
  readonly type: string;
  readonly data: object;
}

/** How events of some types are written; the others are none of VoIPBIN's. */
export type Writers = {
  readonly [Name in EventTypeName]?: (
    event: EventOf<Name>,
    surroundings: Surroundings,
  ) => readonly Envelope[];
};

/** The envelopes of an event, in order. */
export function envelopesOf(
  writers: Writers,
  event: DomainEvent,
  surroundings: Surroundings,
): readonly Envelope[] {
  if (!Object.hasOwn(writers, event.type)) return [];
  const write = writers[event.type as 'call_created'];
  return write?.(event as unknown as EventOf<'call_created'>, surroundings) ?? [];
}

export function textOf({ type, data }: Envelope): string {
  return goJson({ type, data });
}

/** Writes `data` alone, under one name. */
export function named<Name extends EventTypeName>(
  type: string,
  shape: (data: DataOf<Name>, event: EventOf<Name>, surroundings: Surroundings) => object,
): (event: EventOf<Name>, surroundings: Surroundings) => readonly Envelope[] {
  return (event, surroundings) => [{ type, data: shape(event.data, event, surroundings) }];
}
