import { firstAnswered, isDialled, placerOf } from '../call-legs.js';
import type { CallData, EventData, LegData } from '../call-legs.js';

/** How a call came out, in the vendor's words. */
export type Disposition =
  'answered' | 'timeout' | 'abandoned' | 'no_answer' | 'busy' | 'failed' | 'answered_elsewhere';

/** What the end of a party comes to that did not answer. Who declines sounds busy to the caller. */
const BY_CAUSE: Readonly<Record<NonNullable<LegData['cause']>, Disposition>> = {
  normal: 'no_answer',
  no_answer: 'no_answer',
  cancelled: 'no_answer',
  busy: 'busy',
  declined: 'busy',
  unreachable: 'failed',
  congestion: 'failed',
  unallocated: 'failed',
  gateway_lost: 'failed',
  answered_elsewhere: 'answered_elsewhere',
};

/** Of a party that was dialled, and has ended. */
export function dispositionOfLeg(call: CallData, leg: LegData): Disposition {
  if (leg.answered_at !== null) return 'answered';
  if (isAnsweredElsewhere(call, leg)) return 'answered_elsewhere';
  const cause = leg.cause ?? 'normal';
  const wasLetGo = cause === 'cancelled' || cause === 'normal';
  return wasLetGo && isCallerGone(call, leg) ? 'abandoned' : BY_CAUSE[cause];
}

/** Of a call that a user placed, and that is over. */
export function dispositionOfOutbound(call: CallData): Disposition {
  if (firstAnswered(call, isDialled) !== undefined) return 'answered';
  const last = call.legs.filter(isDialled).at(-1);
  if (last === undefined) return dispositionOfUndialled(call);
  return call.hangup_by === 'caller' ? 'abandoned' : dispositionOfLeg(call, last);
}

/** Nobody was dialled: a flow of ours took the call, or who clicked did not pick up. */
function dispositionOfUndialled(call: CallData): Disposition {
  if (call.answered_at !== null) return 'answered';
  if (call.end_reason === 'busy') return 'busy';
  if (call.hangup_by === 'caller') return 'abandoned';
  const cause = placerOf(call)?.cause ?? null;
  return cause === null || cause === 'normal' ? 'failed' : BY_CAUSE[cause];
}

/** Of a call that has left a queue unserved, by the way in which it left. */
export function dispositionOfWait(reason: string | null): Disposition {
  switch (reason) {
    case 'timeout':
      return 'timeout';
    case 'left_empty':
      return 'no_answer';
    case 'withdrawn':
    case 'error':
      return 'failed';
    default:
      return 'abandoned';
  }
}

/** Of a call that has left a ring group. */
export function dispositionOfGroup({ disposition }: EventData<'ring_group_call_ended'>): Disposition {
  switch (disposition) {
    case 'declined':
      return 'busy';
    case 'unreachable':
      return 'failed';
    case 'rejected_by_confirm':
      return 'no_answer';
    default:
      return disposition;
  }
}

/** Somebody else answered while this party was being rung. */
function isAnsweredElsewhere({ legs }: CallData, { id, started_at, ended_at }: LegData): boolean {
  return legs.some(({ id: other, via, answered_at: at }) => {
    if (other === id || via === null || at === null) return false;
    return at >= started_at && (ended_at === null || at <= ended_at);
  });
}

/** The caller stands first among the parties, also where somebody else was put into their place. */
function isCallerGone({ legs: [caller] }: CallData, { ended_at }: LegData): boolean {
  const gone = caller?.ended_at ?? null;
  return gone !== null && (ended_at === null || gone <= ended_at);
}
