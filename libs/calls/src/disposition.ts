import type { HangupCause } from '@hookswitch/telephony';
import type { Call, Leg } from './call.js';

/** How a call or a leg came out, as reports count it. */
export type Disposition =
  | 'answered'
  | 'no_answer'
  | 'busy'
  | 'declined'
  | 'failed'
  | 'answered_elsewhere'
  | 'abandoned'
  | 'timeout'
  | 'voicemail';

/**
 * Whether somebody else answered while a party was being rung: it has missed nothing. Who had answered before, as the one
 * who transfers a call, does not count.
 */
export function isAnsweredElsewhere({ legs }: Pick<Call, 'legs'>, leg: Leg): boolean {
  const { started_at, answered_at, ended_at } = leg;
  if (answered_at !== null || isPlacer(leg)) return false;
  if (leg.cause === 'answered_elsewhere') return true;
  return legs.some((other) => {
    const at = isPlacer(other) ? null : other.answered_at;
    return at !== null && at >= started_at && (ended_at === null || at <= ended_at);
  });
}

/** Whether a leg is that of who placed the call: all others were dialled, or brought in by a transfer. */
export function isPlacer({ via }: Leg): boolean {
  return via === null;
}

/**
 * How a leg came out. That of who placed the call says it of the call: `answered` when a person answered, or the flow where
 * nobody was rung; else why not.
 */
export function dispositionOf(call: Call, leg: Leg): Disposition {
  return isPlacer(leg) ? dispositionOfCall(call, leg) : dispositionOfParty(call, leg);
}

function dispositionOfParty(call: Call, leg: Leg): Disposition {
  if (leg.answered_at !== null) return 'answered';
  if (isAnsweredElsewhere(call, leg)) return 'answered_elsewhere';
  return leg.cause === 'cancelled' && call.hangup_by === 'caller'
    ? 'abandoned'
    : BY_CAUSE[leg.cause ?? 'normal'];
}

/** What the end of a leg that was not answered comes to. */
const BY_CAUSE: Readonly<Record<HangupCause, Disposition>> = {
  busy: 'busy',
  declined: 'declined',
  no_answer: 'no_answer',
  normal: 'no_answer',
  cancelled: 'no_answer',
  answered_elsewhere: 'answered_elsewhere',
  unreachable: 'failed',
  unallocated: 'failed',
  congestion: 'failed',
  gateway_lost: 'failed',
};

function dispositionOfCall(call: Call, placer: Leg): Disposition {
  if (call.placed !== undefined && placer.answered_at === null) return BY_CAUSE[placer.cause ?? 'normal'];
  const rung = call.legs.filter((leg) => !isPlacer(leg));
  if (rung.some(({ answered_at }) => answered_at !== null)) return 'answered';
  if (call.end_reason === 'overload' || call.end_reason === 'busy') return 'busy';
  const last = rung.at(-1);
  if (last === undefined && placer.answered_at !== null) return 'answered';
  if (call.hangup_by === 'caller') return 'abandoned';
  return last === undefined ? 'failed' : dispositionOfParty(call, last);
}
