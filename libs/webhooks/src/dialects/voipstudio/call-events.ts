import type { DomainEvent } from '@hookswitch/events';
import type { Surroundings } from '../surroundings.js';
import { callBody } from './call-body.js';
import type { CallContext, CallNews, StudioState } from './call-body.js';
import { causeOfCall, causeOfLeg, MISSED_IN_QUEUE } from './causes.js';
import { dataOf } from '../call-legs.js';
import { placerOf } from './native-data.js';
import type { LegData } from '../call-legs.js';
import type { CallData } from './native-data.js';
import { destinationOfCall, destinationOfLeg, destinationOfQueue, sourceOf } from './parties.js';

/** What Hookswitch's events are to VoIPstudio: name and state. */
const NAMES: ReadonlyMap<string, readonly [name: string, state: StudioState]> = new Map([
  ['call_created', ['call.initial', 'INITIAL']],
  ['call_updated', ['call.initial', 'ACCEPTED']],
  ['call_ringing', ['call.ringing', 'RINGING']],
  ['call_answered', ['call.connected', 'CONNECTED']],
  ['call_held', ['call.hold', 'ON_HOLD']],
  ['call_unheld', ['call.unhold', 'CONNECTED']],
  ['call_dtmf_received', ['call.dtmf', 'CONNECTED']],
  ['call_missed', ['call.missed', 'HANGUP']],
  ['call_hungup', ['call.hangup', 'HANGUP']],
]);

type Facts = DomainEvent['facts'];
type CallEventData = CallData & { readonly leg: LegData | null };

/**
 * The body of a `call_*` event; none when VoIPstudio has no such event.
 *
 * @param everyObject whether the endpoint asks for events of every object, and not of users and outside parties only
 */
export function callEvent(
  event: DomainEvent,
  everyObject: boolean,
  surroundings: Surroundings,
): readonly string[] {
  const known = NAMES.get(event.type);
  if (known === undefined) return [];
  const data = dataOf<'call_created'>(event);
  if (event.type === 'call_created' && !isDialled(data, event.facts)) return [];
  if (event.type === 'call_updated' && !(everyObject && isAccepted(data))) return [];
  const [name, state] = known;
  const missedIn = event.type === 'call_missed' ? dataOf<'call_missed'>(event).queue : null;
  if (missedIn !== null && !everyObject) return [];
  const source = sourceOf(data, event.facts.as_dialled, surroundings);
  const common = { name, state, source, direction: data.direction, ...digitsOf(event) };
  const news: CallNews =
    missedIn !== null
      ? { ...common, ...ofQueue(missedIn, data, event.facts, surroundings) }
      : data.leg === null
        ? { ...common, ...ofCall(data, event.facts, everyObject ? placeOf(event) : undefined, surroundings) }
        : { ...common, ...asBegun(ofLeg(data.leg, surroundings), state) };
  return [callBody(event, event.id, news)];
}

/** Somebody is dialled: a leg of the call, or its first party when we have begun it. */
function isDialled({ leg }: CallEventData, { placed }: Facts): boolean {
  return leg !== null || placed !== undefined;
}

/** Who clicked has picked up. */
function isAccepted({ leg, state }: CallEventData): boolean {
  return leg === null && state === 'accepted';
}

type Subject = Pick<
  CallNews,
  'call_id' | 'started_at' | 'connected_at' | 'context' | 't_cause' | 'destination'
>;

/** A party that joins, having been consulted on another line, talks already: its call begins here all the same. */
function asBegun(subject: Subject, state: StudioState): Subject {
  return state === 'INITIAL' ? { ...subject, connected_at: null } : subject;
}

/** A party that was dialled is a call of its own. */
export function ofLeg(leg: LegData, surroundings: Surroundings): Subject {
  return {
    call_id: leg.live_id,
    started_at: leg.started_at,
    connected_at: leg.answered_at,
    context: leg.user === null ? 'EXTERNAL' : 'LOCAL_USER',
    t_cause: causeOfLeg(leg),
    destination: destinationOfLeg(leg, surroundings),
  };
}

/** The caller's own call. `place` is where they are, for who asks for it. */
export function ofCall(
  call: CallData,
  { as_dialled }: Pick<Facts, 'as_dialled'>,
  place: CallContext | undefined,
  surroundings: Surroundings,
): Subject {
  const caller = placerOf(call);
  return {
    call_id: caller?.live_id ?? call.live_id,
    started_at: call.started_at,
    connected_at: call.answered_at,
    context: place ?? ((caller?.user ?? null) === null ? 'EXTERNAL' : 'LOCAL_USER'),
    t_cause: caller === undefined ? null : causeOfCall(call, caller),
    destination: destinationOfCall(call, as_dialled, surroundings),
  };
}

/** A caller has waited in vain. */
function ofQueue(
  queue: { readonly id: string; readonly name: string },
  call: CallData,
  { as_dialled }: Facts,
  surroundings: Surroundings,
): Subject {
  return {
    call_id: placerOf(call)?.live_id ?? call.live_id,
    started_at: call.started_at,
    connected_at: null,
    context: 'QUEUE',
    t_cause: MISSED_IN_QUEUE,
    destination: destinationOfQueue(queue, call, as_dialled, surroundings),
  };
}

/** Places that callers can be in, as contexts. */
export const PLACES: Readonly<Record<NonNullable<Facts['place']>, CallContext>> = {
  ivr: 'IVR',
  queue: 'QUEUE',
  ring_group: 'RING_GROUP',
  voicemail: 'VOICEMAIL',
  conference: 'CONFERENCE',
};

/** Where the caller is. That a call ends in a queue is said by events of the queue. */
function placeOf({ type, facts: { place } }: DomainEvent): CallContext | undefined {
  if (place === undefined || (place === 'queue' && type !== 'call_dtmf_received')) return undefined;
  return PLACES[place];
}

function digitsOf(event: DomainEvent): Pick<CallNews, 'more'> {
  if (event.type !== 'call_dtmf_received') return {};
  const { digit, digits } = dataOf<'call_dtmf_received'>(event);
  return { more: { digit, digits } };
}
