import type { DomainEvent } from '@hookswitch/events';
import { callDtmfData, callEventData } from './call-resource.js';
import type { Call, Leg } from './call.js';
import { EventOfCall } from './event-of-call.js';

/** The call events of the catalogue that this library states. */
export type CallEventType =
  | 'call_created'
  | 'call_ringing'
  | 'call_answered'
  | 'call_updated'
  | 'call_held'
  | 'call_unheld'
  | 'call_dtmf_received'
  | 'call_missed'
  | 'call_hungup';

/** A change of a call, and what is to be told of it. */
export interface CallChange {
  /** The very object that was given, when the event is not the call's; else one that nobody else has. */
  readonly call: Call;
  readonly events: readonly DomainEvent[];
}

/** A call while a change is made to it: a copy that nobody else has seen. */
export type CallDraft = { -readonly [Key in keyof Call]: Call[Key] };

/** The key that `call_dtmf_received` tells of, and all so far. */
interface Digits {
  readonly digit: string;
  readonly digits: string;
}

/**
 * States an event of a call that is being changed, and numbers it.
 *
 * @param at when it happened; RFC 3339
 * @param leg whom it is about, as it is after the event; `null`: the call itself
 */
export function stateEvent(
  draft: CallDraft,
  type: CallEventType,
  at: string,
  leg: Leg | null,
  digits: Digits | null = null,
): DomainEvent {
  return new CallEvent(type, at, nextSequence(draft), draft, leg, digits);
}

/** Numbers an event of a call that is being changed. */
export function nextSequence(draft: CallDraft): number {
  draft.sequence += 1;
  return draft.sequence;
}

class CallEvent extends EventOfCall {
  constructor(
    type: CallEventType,
    at: string,
    sequence: number,
    call: Call,
    leg: Leg | null,
    private readonly digits: Digits | null,
  ) {
    super(type, at, sequence, call, leg);
  }

  protected override makeData(): object {
    const { call, leg, digits } = this;
    if (digits !== null) return callDtmfData(call, leg, digits.digit, digits.digits);
    const data = callEventData(call, leg);
    return this.type === 'call_missed' ? { ...data, queue: null } : data;
  }
}
