import type { HangupCause } from '@hookswitch/telephony';
import type { AriOperations } from '../ari/ari.generated.js';

type Reason = NonNullable<AriOperations['DELETE /channels/{channelId}']['parameters']['reason']>;

/** What we say to Asterisk when we end a channel; what the far end of an unanswered call then hears is beside it. */
const REASONS: Readonly<Record<HangupCause, Reason>> = {
  normal: 'normal', // 603
  busy: 'busy', // 486
  no_answer: 'no_answer', // 480
  declined: 'normal', // 603
  unreachable: 'no_answer', // 480
  congestion: 'congestion', // 503
  cancelled: 'normal',
  answered_elsewhere: 'answered_elsewhere', // CANCEL with the reason 200, "Call completed elsewhere" (RFC 3326)
  unallocated: 'unallocated', // 404
  gateway_lost: 'congestion',
};

export function reasonOf(cause: HangupCause): Reason {
  return REASONS[cause];
}

/** SIP status that a caller hears whose unanswered call we end with a cause. */
const REFUSED_WITH: Readonly<Partial<Record<HangupCause, number>>> = {
  normal: 603,
  busy: 486,
  no_answer: 480,
  declined: 603,
  unreachable: 480,
  congestion: 503,
  unallocated: 404,
  gateway_lost: 503,
};

export function refusedWith(cause: HangupCause): number | null {
  return REFUSED_WITH[cause] ?? null;
}

/** How Asterisk says that a channel has ended: a Q.850 cause, and the SIP status where there was one. */
export interface AsteriskEnd {
  readonly cause: number;
  readonly tech_cause?: number;
}

/**
 * Why a called party was not reached. Asterisk maps several SIP statuses to one cause (603 is 21, and so is 403), so the
 * status decides where there is one.
 *
 * @param rang a phone that rang and then says 480 was not answered; one that says it at once is not there
 */
export function causeOfRefusal({ cause, tech_cause }: AsteriskEnd, rang: boolean): HangupCause {
  switch (tech_cause) {
    case 486:
    case 600:
      return 'busy';
    case 603:
    case 403:
    case 401:
    case 407:
      return 'declined';
    case 480:
      return rang ? 'no_answer' : 'unreachable';
    case 404:
    case 410:
    case 484:
    case 604:
      return 'unallocated';
    case 408:
      return rang ? 'no_answer' : 'unreachable';
    case 487:
      return 'cancelled';
    case 503:
      return 'congestion';
    default:
      return causeOfQ850(cause, rang);
  }
}

/** Q.850 causes, where no SIP status says more. */
function causeOfQ850(cause: number, rang: boolean): HangupCause {
  switch (cause) {
    case 17:
      return 'busy';
    case 18:
    case 19:
      return rang ? 'no_answer' : 'unreachable';
    case 21:
      return 'declined';
    case 1:
    case 28:
      return 'unallocated';
    case 34:
    case 42:
    case 44:
      return 'congestion';
    default:
      return 'unreachable';
  }
}
