import type { DomainEvent } from '@hookswitch/events';
import { dataOf, firstAnswered, isDialled, placerOf, secondsBetween } from '../call-legs.js';
import type { LegData } from '../call-legs.js';
import type { Surroundings } from '../surroundings.js';
import { dispositionOfLeg, dispositionOfOutbound } from './disposition.js';
import { calling, pbxUser } from './parties.js';
import type { Payload } from './parties.js';
import type { Trigger } from './triggers.js';

/** A user is rung, answers, or has been called: the event's leg is theirs. */
export function inboundCall(type: Trigger, event: DomainEvent, surroundings: Surroundings): Payload {
  const call = dataOf<'call_created'>(event);
  const { leg } = call;
  const ring: Payload = {
    ...calling(type, call, event.facts),
    call_type: 'inbound',
    ...pbxUser(leg?.user ?? null, surroundings),
    queue_name: (leg?.via === 'queue' && leg.via_name) || '',
    ring_group_name: (leg?.via === 'ring_group' && leg.via_name) || '',
  };
  if (leg === null || type === 'user_inbound_call') return ring;
  return type === 'user_inbound_call_answered'
    ? { ...ring, ...answer(leg) }
    : { ...ring, ...completion(leg, dispositionOfLeg(call, leg)) };
}

/** A user calls somebody. */
export function outboundCall(type: Trigger, event: DomainEvent, surroundings: Surroundings): Payload {
  const call = dataOf<'call_created'>(event);
  const start: Payload = {
    ...calling(type, call, event.facts),
    call_type: 'outbound',
    ...pbxUser(placerOf(call)?.user ?? null, surroundings),
  };
  if (type === 'user_outbound_call') return start;
  const { started_at, ended_at } = call;
  const answered_at = firstAnswered(call, isDialled)?.answered_at ?? null;
  const span = { started_at, answered_at, ended_at };
  return type === 'user_outbound_call_answered'
    ? { ...start, ...answer(span) }
    : { ...start, ...completion(span, dispositionOfOutbound(call)) };
}

type Span = Pick<LegData, 'started_at' | 'answered_at' | 'ended_at'>;

function answer({ started_at, answered_at }: Span): Payload {
  return { answered_at: answered_at ?? '', wait_time: secondsBetween(started_at, answered_at) };
}

function completion({ started_at, answered_at, ended_at }: Span, disposition: string): Payload {
  return {
    answered_at: answered_at ?? '',
    ended_at: ended_at ?? '',
    duration: secondsBetween(answered_at, ended_at),
    wait_time: secondsBetween(started_at, answered_at ?? ended_at),
    disposition,
  };
}
