import type { HangupCause } from '@hookswitch/telephony';

/** Final SIP answers of calls that never came up (RFC 3261 §21). An unregistered phone is 480: "no valid forwarding location". */
const REFUSAL: Record<HangupCause, number | null> = {
  normal: 603,
  busy: 486,
  no_answer: 480,
  declined: 603,
  unreachable: 480,
  congestion: 503,
  cancelled: 487,
  answered_elsewhere: 487,
  unallocated: 404,
  gateway_lost: null,
};

/** The SIP status with which a call ended: 200 (of the BYE) once it was answered, else the refusal. */
export function sipStatus(cause: HangupCause, answered: boolean): number | null {
  return answered && cause !== 'gateway_lost' ? 200 : REFUSAL[cause];
}
