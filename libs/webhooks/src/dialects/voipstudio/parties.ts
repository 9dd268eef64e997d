import type { DomainEvent } from '@hookswitch/events';
import type { Surroundings } from '../surroundings.js';
import { placerOf } from './native-data.js';
import type { LegData } from '../call-legs.js';
import type { CallData } from './native-data.js';

/** Who calls. */
export interface Source {
  readonly src: string;
  readonly src_id: number | null;
  readonly src_name: string;
  /** The same for all legs of a call. */
  readonly src_hash: string;
}

/** Who is called. */
export interface Destination {
  readonly dst: string;
  readonly dst_id: number | null;
  readonly dst_name: string;
}

type Dialled = Pick<DomainEvent, 'facts'>['facts']['as_dialled'];

/** The caller: a user of ours by their own id and name, anybody else by their leg's id and as `"name" <number>`. */
export function sourceOf(call: CallData, dialled: Dialled, surroundings: Surroundings): Source {
  const caller = placerOf(call);
  const src = dialled?.from ?? call.from.number;
  const own = caller?.user ?? null;
  return {
    src,
    src_id: own === null ? (caller?.live_id ?? null) : idOfUser(own.id, surroundings, caller),
    src_name: own === null ? outsider(call.from.name, src) : own.name,
    src_hash: call.id,
  };
}

/** The party that was dialled. */
export function destinationOfLeg(leg: LegData, surroundings: Surroundings): Destination {
  const { user, number, name, live_id } = leg;
  const dst_id = user === null ? live_id : idOfUser(user.id, surroundings, leg);
  return { dst: number, dst_id, dst_name: user?.name ?? (name || number) };
}

/** What the caller has dialled: a number or a user of ours, or, when that is somebody outside, who was rung for it. */
export function destinationOfCall(call: CallData, dialled: Dialled, surroundings: Surroundings): Destination {
  const { number, name } = call.to;
  const party = surroundings.party(number);
  const rung = call.legs.find((leg) => leg.via !== null && leg.number === number);
  return {
    dst: dialled?.to ?? number,
    dst_id: party?.num_id ?? rung?.live_id ?? null,
    dst_name: name ?? party?.name ?? number,
  };
}

/** A queue that the caller waits in, by the number that led there. */
export function destinationOfQueue(
  queue: { readonly id: string; readonly name: string },
  call: CallData,
  dialled: Dialled,
  surroundings: Surroundings,
): Destination {
  const dst_id = surroundings.object('queue', queue.id)?.num_id ?? null;
  return { dst: dialled?.to ?? call.to.number, dst_id, dst_name: queue.name };
}

function idOfUser(id: string, surroundings: Surroundings, leg: LegData | undefined): number | null {
  return surroundings.object('user', id)?.num_id ?? leg?.live_id ?? null;
}

/** `"name" <number>`, as SIP writes a party; who has no name has their number there. */
export function outsider(name: string | null, number: string): string {
  const shown = (name || number).replace(/["\\]/g, '\\$&');
  return `"${shown}" <${number}>`;
}
