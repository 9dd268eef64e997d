import type { CallData, LegData } from './known-data.js';

/** Who ended a call, seen from the system: the party itself, or we. */
export type HangupBy = '' | 'remote' | 'local';
export type HangupReason = '' | 'normal' | 'failed' | 'busy' | 'cancel' | 'noanswer';
export type CallStatus = 'dialing' | 'ringing' | 'progressing' | 'hangup';

/** How a call with one party ended; both are empty before it has. */
export interface CallEnd {
  readonly hangup_by: HangupBy;
  readonly hangup_reason: HangupReason;
}

const NOT_ENDED: CallEnd = { hangup_by: '', hangup_reason: '' };

const END_REASONS: Readonly<Record<NonNullable<CallData['end_reason']>, HangupReason>> = {
  completed: 'normal',
  hungup_by_caller: 'normal',
  hungup_by_callee: 'normal',
  stopped: 'normal',
  no_exit: 'normal',
  transferred: 'normal',
  answered_elsewhere: 'cancel',
  busy: 'busy',
  overload: 'busy',
  step_budget: 'failed',
  unallocated_number: 'failed',
  gateway_lost: 'failed',
  error: 'failed',
};

/** A phone that we stopped ringing was cancelled, whoever answered instead. */
const LEG_CAUSES: Readonly<Record<NonNullable<LegData['cause']>, CallEnd>> = {
  normal: { hangup_by: 'remote', hangup_reason: 'normal' },
  busy: { hangup_by: 'remote', hangup_reason: 'busy' },
  no_answer: { hangup_by: 'remote', hangup_reason: 'noanswer' },
  declined: { hangup_by: 'remote', hangup_reason: 'noanswer' },
  unreachable: { hangup_by: 'remote', hangup_reason: 'failed' },
  congestion: { hangup_by: 'remote', hangup_reason: 'failed' },
  unallocated: { hangup_by: 'remote', hangup_reason: 'failed' },
  gateway_lost: { hangup_by: 'remote', hangup_reason: 'failed' },
  cancelled: { hangup_by: 'local', hangup_reason: 'cancel' },
  answered_elsewhere: { hangup_by: 'local', hangup_reason: 'cancel' },
};

/** How the call of who called ended. One that we have placed and nobody took ended as the phone did that was rung. */
export function endOfCall({ direction, answered_at, end_reason, hangup_by, legs }: CallData): CallEnd {
  if (end_reason === null) return NOT_ENDED;
  const [first] = legs;
  const isRung = direction === 'outbound' && answered_at === null && first?.answered_at === null;
  if (isRung && first.cause !== null) return LEG_CAUSES[first.cause];
  const byUs =
    hangup_by === 'flow' || hangup_by === 'api' || (hangup_by === 'callee' && direction === 'inbound');
  return { hangup_by: byUs ? 'local' : 'remote', hangup_reason: END_REASONS[end_reason] };
}

/** How the call to one party ended. Who is connected when the caller goes, is hung up by us. */
export function endOfLeg({ cause, ended_at }: LegData, { legs, hangup_by }: CallData): CallEnd {
  if (ended_at === null) return NOT_ENDED;
  if (cause === null) return LEG_CAUSES.normal;
  const caller = legs.find(({ kind }) => kind === 'caller');
  const isLeft = caller !== undefined && caller.ended_at !== null && caller.ended_at <= ended_at;
  if (cause === 'normal' && isLeft && hangup_by !== 'callee') {
    return { hangup_by: 'local', hangup_reason: 'normal' };
  }
  return LEG_CAUSES[cause];
}

/** A call that comes in rings from the first moment; one that goes out is dialled first. */
export function statusOf(state: CallData['state'], direction: 'incoming' | 'outgoing'): CallStatus {
  switch (state) {
    case 'connected':
    case 'on_hold':
      return 'progressing';
    case 'hangup':
      return 'hangup';
    case 'ringing':
      return 'ringing';
    default:
      return direction === 'incoming' ? 'ringing' : 'dialing';
  }
}
