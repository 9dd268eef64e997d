import type { Call, CallState, Leg } from './call.js';

/**
 * A call's state from its parties: a hold that anybody pressed shows, and is not undone by another party's; the call
 * is connected when the caller is answered, and rings while it is not and a dialled party's phone has rung. One that was
 * begun by a click is accepted when who clicked has picked up.
 */
export function callStateOf(
  call: Pick<Call, 'legs' | 'state' | 'answered_at' | 'ended_at' | 'placed'>,
): CallState {
  if (call.ended_at !== null) return 'hangup';
  const [caller] = call.legs;
  if (call.legs.some((leg) => leg.state === 'on_hold')) return 'on_hold';
  if (awaitsParty(call)) return stateOfAwaiting(call);
  if (caller !== undefined && caller.answered_at !== null) return 'connected';
  if (call.state === 'ringing' || call.legs.some((leg) => leg.ringing_at !== null)) return 'ringing';
  return 'initial';
}

/** Whether the other party of a click to call has not answered yet: until then the call has not, whoever has picked up. */
export function awaitsParty({ placed, answered_at }: Pick<Call, 'placed' | 'answered_at'>): boolean {
  return placed?.rings === 'user' && answered_at === null;
}

/** `accepted`: who clicked has picked up. */
function stateOfAwaiting({ legs: [caller, ...others] }: Pick<Call, 'legs'>): CallState {
  if (caller === undefined || caller.answered_at === null) return 'initial';
  return others.some(({ ringing_at }) => ringing_at !== null) ? 'ringing' : 'accepted';
}

/** The leg on a gateway's channel. */
export function legOfChannel(call: Call, channelId: string): Leg | undefined {
  return call.legs.find((leg) => leg.channel_id === channelId);
}

/** The caller's leg: every call has one, its first. */
export function callerLeg(call: Call): Leg {
  const [leg] = call.legs;
  if (leg === undefined) throw new Error(`Call ${call.id} has no caller's leg.`);
  return leg;
}
