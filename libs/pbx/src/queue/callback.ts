import type { Id } from '@hookswitch/flow-model';
import type { QueueRules } from './queue-rules.js';
import type { WaitingCall } from './waiting-call.js';

/** The caller leaves a number and hangs up. The place stays; phones that ring for the call are stopped by whoever asks. */
export function leaveNumber(call: WaitingCall): WaitingCall {
  return { ...call, is_callback: true, offered_to: [], taken_by: null };
}

/** An agent has taken the offer and hears the caller's phone ringing: in flight until it is answered or fails. */
export function callbackTaken(call: WaitingCall, userId: Id): WaitingCall {
  return { ...call, offered_to: [], taken_by: userId };
}

/**
 * The caller could not be reached. Tried again later, with the same place, as often as the queue allows.
 *
 * @returns `null` when that was the last try
 */
export function callbackFailed(rules: QueueRules, call: WaitingCall, now: number): WaitingCall | null {
  const callback_attempts = call.callback_attempts + 1;
  const { attempts, retry_after_s } = rules.callback;
  if (callback_attempts >= attempts) return null;
  return {
    ...call,
    callback_attempts,
    taken_by: null,
    offered_to: [],
    not_before: now + retry_after_s * 1000,
  };
}
