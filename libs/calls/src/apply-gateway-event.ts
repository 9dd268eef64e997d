import type { DomainEvent } from '@hookswitch/events';
import type { GatewayEvent } from '@hookswitch/telephony';
import { stateEvent } from './call-events.js';
import type { CallChange, CallDraft } from './call-events.js';
import { callStateOf } from './call-state.js';
import type { Call, EndReason, HangupBy, Leg } from './call.js';
import { isAnsweredElsewhere } from './disposition.js';

const NO_EVENTS: readonly DomainEvent[] = [];

/** Events of a channel that the call has already seen: repeated by a gateway that starts again. */
export function isRepeated(call: Call, event: GatewayEvent): boolean {
  if (event.cursor <= 0) return false;
  const index = indexOfChannel(call, event.channel_id);
  return index >= 0 && event.cursor <= (call.cursors[index] ?? 0);
}

/**
 * What a gateway event makes of a call: its new value and the events to tell. An event that changes nothing (a second
 * answer, a channel that is not this call's) gives the call back with no more than its cursor moved. The call is copied
 * once, and the copy is what all of the event's changes are made to.
 *
 * @param digits all digits received so far, the event's own included
 */
export function applyGatewayEvent(call: Call, event: GatewayEvent, digits?: string): CallChange {
  const index = indexOfChannel(call, event.channel_id);
  const leg = call.legs[index];
  if (leg === undefined) return { call, events: NO_EVENTS };
  const draft: CallDraft = { ...call };
  if (event.cursor > (call.cursors[index] ?? 0))
    draft.cursors = replacedAt(call.cursors, index, event.cursor);
  return { call: draft, events: leg.ended_at === null ? change(draft, leg, event, digits) : NO_EVENTS };
}

/**
 * Why a call is being ended, and by whom. Stays what it is when it was decided before.
 *
 * @param end_detail a sentence for people where the reason does not say all
 */
export function decideEnd(call: Call, end_reason: EndReason, hangup_by: HangupBy, end_detail?: string): Call {
  if (call.end_reason !== null) return call;
  const decided = { ...call, end_reason, hangup_by };
  return end_detail === undefined ? decided : { ...decided, end_detail };
}

function change(draft: CallDraft, leg: Leg, event: GatewayEvent, digits?: string): readonly DomainEvent[] {
  switch (event.type) {
    case 'channel_ringing':
      return ringing(draft, leg, event.at);
    case 'channel_answered':
      return answered(draft, leg, event.at);
    case 'channel_held':
      return held(draft, leg, event.at, true);
    case 'channel_unheld':
      return held(draft, leg, event.at, false);
    case 'digit_received': {
      const { at, digit } = event;
      return [stateEvent(draft, 'call_dtmf_received', at, about(leg), { digit, digits: digits ?? digit })];
    }
    case 'channel_ended':
      return ended(draft, leg, event);
    default:
      return NO_EVENTS;
  }
}

function ringing(draft: CallDraft, leg: Leg, at: string): readonly DomainEvent[] {
  if (leg.ringing_at !== null || leg.answered_at !== null) return NO_EVENTS;
  const now = replaceLeg(draft, leg, { ...leg, state: 'ringing', ringing_at: at });
  return [stateEvent(draft, leg.kind === 'caller' ? 'call_updated' : 'call_ringing', at, about(now))];
}

function answered(draft: CallDraft, leg: Leg, at: string): readonly DomainEvent[] {
  if (leg.answered_at !== null) return NO_EVENTS;
  const now = replaceLeg(draft, leg, { ...leg, state: 'connected', answered_at: at });
  if (leg.kind === 'caller') draft.answered_at = at;
  return [stateEvent(draft, 'call_answered', at, about(now))];
}

function held(draft: CallDraft, leg: Leg, at: string, on: boolean): readonly DomainEvent[] {
  if (leg.answered_at === null || (leg.state === 'on_hold') === on) return NO_EVENTS;
  const now = replaceLeg(draft, leg, { ...leg, state: on ? 'on_hold' : 'connected' });
  return [stateEvent(draft, on ? 'call_held' : 'call_unheld', at, about(now))];
}

type ChannelEnded = Extract<GatewayEvent, { type: 'channel_ended' }>;

/** A leg has ended; with the last of a call whose caller is gone, the call has. */
function ended(draft: CallDraft, leg: Leg, event: ChannelEnded): readonly DomainEvent[] {
  const { at, cause, sip_status } = event;
  const gone = replaceLeg(draft, leg, { ...leg, state: 'hangup', ended_at: at, cause, sip_status });
  const events: DomainEvent[] = [];
  if (leg.kind === 'caller') {
    if (draft.end_reason === null) [draft.end_reason, draft.hangup_by] = endByCaller(event);
  } else {
    if (isMissed(draft, gone)) events.push(stateEvent(draft, 'call_missed', at, gone));
    events.push(stateEvent(draft, 'call_hungup', at, gone));
  }
  if (draft.legs.every((other) => other.ended_at !== null)) {
    draft.ended_at = draft.legs[0]?.ended_at ?? at;
    draft.state = callStateOf(draft);
    events.push(stateEvent(draft, 'call_hungup', at, null));
  }
  return events;
}

/** Somebody of ours was rung, and nobody answered meanwhile. */
function isMissed(call: Call, leg: Leg): boolean {
  return leg.kind !== 'number' && leg.answered_at === null && !isAnsweredElsewhere(call, leg);
}

function endByCaller({ ended_by }: ChannelEnded): [EndReason, HangupBy] {
  if (ended_by === 'remote') return ['hungup_by_caller', 'caller'];
  return ended_by === 'gateway' ? ['gateway_lost', 'gateway'] : ['completed', 'flow'];
}

/** Whom an event of this leg is about: what the caller's does is the call's. */
function about(leg: Leg): Leg | null {
  return leg.kind === 'caller' ? null : leg;
}

/** Puts a leg's new value in its place, and makes the call's state match. Gives the new value back. */
function replaceLeg(draft: CallDraft, before: Leg, leg: Leg): Leg {
  draft.legs = replacedAt(draft.legs, draft.legs.indexOf(before), leg);
  draft.state = callStateOf(draft);
  return leg;
}

function replacedAt<Value>(values: readonly Value[], index: number, value: Value): readonly Value[] {
  const copy = values.slice();
  copy[index] = value;
  return copy;
}

function indexOfChannel(call: Call, channelId: string): number {
  return call.legs.findIndex((leg) => leg.channel_id === channelId);
}
