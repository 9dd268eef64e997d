import type { LegData } from '../call-legs.js';
import type { CallData } from './native-data.js';

/** Names of ITU-T Q.850's causes, in title case: `t_cause`. The number is the cause's. */
const Q850 = {
  1: 'Unallocated Number',
  16: 'Normal Clearing',
  17: 'User Busy',
  19: 'No Answer',
  20: 'Subscriber Absent',
  21: 'Call Rejected',
  26: 'Non-Selected User Clearing',
  34: 'Normal Circuit Congestion',
  38: 'Network Out Of Order',
  42: 'Switching Equipment Congestion',
} as const;

const OF_LEG: Readonly<Record<NonNullable<LegData['cause']>, string>> = {
  normal: Q850[16],
  busy: Q850[17],
  no_answer: Q850[19],
  declined: Q850[21],
  unreachable: Q850[20],
  congestion: Q850[34],
  cancelled: Q850[16],
  answered_elsewhere: Q850[26],
  unallocated: Q850[1],
  gateway_lost: Q850[38],
};

/** Ends of a call that its caller's leg alone does not tell. */
const OF_CALL: Readonly<Partial<Record<NonNullable<CallData['end_reason']>, string>>> = {
  unallocated_number: Q850[1],
  busy: Q850[17],
  overload: Q850[42],
  gateway_lost: Q850[38],
};

/** Why a leg has ended; `null` while it has not. */
export function causeOfLeg({ ended_at, cause }: Pick<LegData, 'ended_at' | 'cause'>): string | null {
  return ended_at === null ? null : OF_LEG[cause ?? 'normal'];
}

/** Why a call has ended, told by its caller's leg; `null` while it has not. */
export function causeOfCall(
  { ended_at, end_reason }: Pick<CallData, 'ended_at' | 'end_reason'>,
  caller: Pick<LegData, 'cause'>,
): string | null {
  if (ended_at === null) return null;
  return (end_reason === null ? undefined : OF_CALL[end_reason]) ?? OF_LEG[caller.cause ?? 'normal'];
}

/** Why a caller has left a queue unserved: nobody answered, or they went of their own. */
export function causeOfWait(reason: string | null): string {
  return reason === 'timeout' ? Q850[19] : Q850[16];
}

/** Nobody in a queue has answered. */
export const MISSED_IN_QUEUE: string = Q850[19];

/** A caller was served, and that is over. */
export const SERVED: string = Q850[16];
