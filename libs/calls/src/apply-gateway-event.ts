import type { DomainEvent } from '@hookswitch/events';
import type { GatewayEvent } from '@hookswitch/telephony';
import { stateEvent } from './call-events.js';
import type { CallChange, CallDraft } from './call-events.js';
import { awaitsParty, callStateOf } from './call-state.js';
import type { Call, EndReason, HangupBy, Leg } from './call.js';
import { isGone, otherOnChannel, partyOfChannel } from './devices/leg-devices.js';
import { isAnsweredElsewhere } from './disposition.js';

const NO_EVENTS: readonly DomainEvent[] = [];

/** Events of a channel that the call has already seen: repeated by a gateway that starts again. */
export function isRepeated(call: Call, event: GatewayEvent): boolean {
  if (event.cursor <= 0) return false;
  const index = indexOfChannel(call, event.channel_id);
  if (index >= 0) return event.cursor <= (call.cursors[index] ?? 0);
  const party = partyOfChannel(call, event.channel_id);
  const other = party && otherOnChannel(party, event.channel_id);
  return other !== undefined && event.cursor <= other.cursor;
}

/**
 * What a gateway event makes of a call: its new value and the events to tell. An event that changes nothing (a second
 * answer, a channel that is not this call's) gives the call back with no more than its cursor moved. The call is copied
 * once, and the copy is what all of the event's changes are made to.
 *
 * @param digits all digits received so far, the event's own included; `null`: nobody is to be told of this one
 */
export function applyGatewayEvent(call: Call, event: GatewayEvent, digits?: string | null): CallChange {
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

function change(
  draft: CallDraft,
  leg: Leg,
  event: GatewayEvent,
  digits?: string | null,
): readonly DomainEvent[] {
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
      if (digits === null) return NO_EVENTS;
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
  if (leg.kind !== 'caller') return partyAnswered(draft, leg, at);
  const accepts = awaitsParty(draft);
  if (!accepts) draft.answered_at = at;
  replaceLeg(draft, leg, { ...leg, state: 'connected', answered_at: at });
  return [stateEvent(draft, accepts ? 'call_updated' : 'call_answered', at, null)];
}

/** Of a click to call this is the answer of the call itself, too. */
function partyAnswered(draft: CallDraft, leg: Leg, at: string): readonly DomainEvent[] {
  const isAnswer = awaitsParty(draft);
  const now = replaceLeg(draft, leg, { ...leg, state: 'connected', answered_at: at });
  const events = [stateEvent(draft, 'call_answered', at, now)];
  if (!isAnswer) return events;
  draft.answered_at = at;
  draft.state = callStateOf(draft);
  return [...events, stateEvent(draft, 'call_answered', at, null)];
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
    if (draft.end_reason === null) Object.assign(draft, endByCaller(draft, leg, event));
  } else {
    if (isMissed(draft, gone)) events.push(stateEvent(draft, 'call_missed', at, gone));
    events.push(stateEvent(draft, 'call_hungup', at, gone));
  }
  events.push(...closeCall(draft, at));
  return events;
}

/** The call has ended once all phones of all parties have. */
export function closeCall(draft: CallDraft, at: string): readonly DomainEvent[] {
  if (draft.ended_at !== null || !draft.legs.every(isGone)) return NO_EVENTS;
  draft.ended_at = draft.legs[0]?.ended_at ?? at;
  draft.state = callStateOf(draft);
  return [stateEvent(draft, 'call_hungup', at, null)];
}

/** Somebody of ours was rung, and nobody answered meanwhile. */
function isMissed(call: Call, leg: Leg): boolean {
  return leg.kind !== 'number' && leg.answered_at === null && !isAnsweredElsewhere(call, leg);
}

type End = Pick<CallDraft, 'end_reason' | 'hangup_by' | 'end_detail'>;

/** Whom we have rung is the called party, even where the caller stands. */
function endByCaller({ placed }: Call, leg: Leg, { ended_by, cause }: ChannelEnded): End {
  const detail =
    placed === undefined || leg.answered_at !== null
      ? {}
      : { end_detail: `${leg.name || leg.number} did not pick up: ${cause.replaceAll('_', ' ')}.` };
  if (ended_by === 'gateway') return { end_reason: 'gateway_lost', hangup_by: 'gateway', ...detail };
  if (ended_by === 'local') return { end_reason: 'completed', hangup_by: 'flow', ...detail };
  const hangup_by = placed?.rings === 'number' ? 'callee' : 'caller';
  if (placed !== undefined && cause === 'busy') return { end_reason: 'busy', hangup_by, ...detail };
  return { end_reason: `hungup_by_${hangup_by}`, hangup_by, ...detail };
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
