import type { GatewayEvent } from '@hookswitch/telephony';
import { stateFacts } from './call-events.js';
import type { CallChange, CallFact } from './call-events.js';
import { callStateOf, legOfChannel, withLeg } from './call-state.js';
import type { Call, EndReason, HangupBy, Leg } from './call.js';

/** Events of a channel that the call has already seen: repeated by a gateway that starts again. */
export function isRepeated(call: Call, event: GatewayEvent): boolean {
  return event.cursor > 0 && event.cursor <= (call.cursors[event.channel_id] ?? 0);
}

/**
 * What a gateway event makes of a call: its new value and the events to tell. An event that changes nothing (a second
 * answer, a channel that is not this call's) gives the call back with no more than its cursor moved.
 *
 * @param digits all digits received so far, the event's own included
 */
export function applyGatewayEvent(call: Call, event: GatewayEvent, digits?: string): CallChange {
  const leg = legOfChannel(call, event.channel_id);
  if (leg === undefined) return { call, events: [] };
  const seen = withCursor(call, event);
  if (leg.ended_at !== null) return { call: seen, events: [] };
  const about = leg.kind === 'caller' ? null : leg.id;
  switch (event.type) {
    case 'channel_ringing':
      return ringing(seen, leg, event.at);
    case 'channel_answered':
      return answered(seen, leg, event.at);
    case 'channel_held':
      return held(seen, leg, event.at, true);
    case 'channel_unheld':
      return held(seen, leg, event.at, false);
    case 'digit_received': {
      const { at, digit } = event;
      return stateFacts(seen, [
        { type: 'call_dtmf_received', at, leg_id: about, digit, digits: digits ?? digit },
      ]);
    }
    case 'channel_ended':
      return ended(seen, leg, event);
    default:
      return { call: seen, events: [] };
  }
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

function withCursor(call: Call, event: GatewayEvent): Call {
  if (event.cursor <= (call.cursors[event.channel_id] ?? 0)) return call;
  return { ...call, cursors: { ...call.cursors, [event.channel_id]: event.cursor } };
}

function ringing(call: Call, leg: Leg, at: string): CallChange {
  if (leg.ringing_at !== null || leg.answered_at !== null) return { call, events: [] };
  const next = withLeg(call, { ...leg, state: 'ringing', ringing_at: at });
  const caller = leg.kind === 'caller';
  return stateFacts(next, [
    { type: caller ? 'call_updated' : 'call_ringing', at, leg_id: caller ? null : leg.id },
  ]);
}

function answered(call: Call, leg: Leg, at: string): CallChange {
  if (leg.answered_at !== null) return { call, events: [] };
  const next = withLeg(call, { ...leg, state: 'connected', answered_at: at });
  if (leg.kind !== 'caller') return stateFacts(next, [{ type: 'call_answered', at, leg_id: leg.id }]);
  return stateFacts({ ...next, answered_at: at }, [{ type: 'call_answered', at, leg_id: null }]);
}

function held(call: Call, leg: Leg, at: string, on: boolean): CallChange {
  if (leg.answered_at === null || (leg.state === 'on_hold') === on) return { call, events: [] };
  const next = withLeg(call, { ...leg, state: on ? 'on_hold' : 'connected' });
  return stateFacts(next, [
    { type: on ? 'call_held' : 'call_unheld', at, leg_id: leg.kind === 'caller' ? null : leg.id },
  ]);
}

type ChannelEnded = Extract<GatewayEvent, { type: 'channel_ended' }>;

/** A leg has ended; with the last of a call whose caller is gone, the call has. */
function ended(call: Call, leg: Leg, event: ChannelEnded): CallChange {
  const { at, cause, sip_status } = event;
  const gone: Leg = { ...leg, state: 'hangup', ended_at: at, cause, sip_status };
  let next: Call = { ...call, legs: call.legs.map((other) => (other.id === leg.id ? gone : other)) };
  const facts: CallFact[] = [];
  if (leg.kind === 'caller') next = decideEnd(next, ...endByCaller(event));
  else {
    if (leg.kind !== 'number' && leg.answered_at === null) {
      facts.push({ type: 'call_missed', at, leg_id: leg.id });
    }
    facts.push({ type: 'call_hungup', at, leg_id: leg.id });
  }
  if (next.legs.every((other) => other.ended_at !== null)) {
    next = { ...next, ended_at: next.legs[0]?.ended_at ?? at };
    facts.push({ type: 'call_hungup', at, leg_id: null });
  }
  return stateFacts({ ...next, state: callStateOf(next) }, facts);
}

function endByCaller({ ended_by }: ChannelEnded): [EndReason, HangupBy] {
  if (ended_by === 'remote') return ['hungup_by_caller', 'caller'];
  return ended_by === 'gateway' ? ['gateway_lost', 'gateway'] : ['completed', 'flow'];
}
