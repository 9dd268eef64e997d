import {
  applyGatewayEvent,
  callerLeg,
  giveCallersPlace,
  legOfChannel,
  signalOfEvent,
} from '@hookswitch/calls';
import type { Call, Leg } from '@hookswitch/calls';
import type { GatewayEvent } from '@hookswitch/telephony';
import type { LiveRelease, ReleasedUser } from '../ports.js';
import type { Activeflow } from '../records.js';
import type { Turn } from '../turn.js';
import type { Walk } from '../walk.js';
import { destinationDialled } from './destination.js';
import { reportOf, sendAhead, transferBlind } from './hand-over.js';
import { situationOf } from './situation.js';

export type TransferRequested = Extract<GatewayEvent, { type: 'transfer_requested' }>;

/** The two ends of a connected call as a phone's transfer sees them. */
export interface Ends {
  /** The phone that hands its call over. */
  readonly phone: Leg;
  /** Who is handed over. */
  readonly other: Leg;
}

/**
 * A phone asks to hand its call over, blindly: what the API does on request, for whoever is at the other end. The phone
 * is told at once; that the target may not answer is the flow's business from then on.
 */
export function takePhoneTransfer(turn: Turn, event: TransferRequested, walk: Walk): void {
  noteRequest(turn, event);
  const { call, activeflow } = turn;
  const ends = event.consultation_channel_id === null ? endsOf(call, activeflow, event.channel_id) : NO_LINE;
  if (typeof ends === 'string') return refuseTransfer(turn, event, ends);
  const release = walk.release();
  const found = destinationDialled(release, event.to, [call, ...ownerOf(release, ends.phone)]);
  if (!found.ok) return refuseTransfer(turn, event, found.why);
  const by = putOtherFirst(turn, ends);
  sendAhead(turn, reportOf(event.channel_id, 'done'));
  transferBlind(turn, walk, { destination: found.destination, requested_by: 'phone', by });
}

/** The user whose phone it is, as they are now; nobody when they are no longer there. */
function ownerOf(release: LiveRelease | null, { user_id }: Leg): readonly ReleasedUser[] {
  const extension = user_id === null ? null : release?.users_by_id?.get(user_id)?.extension;
  const user = extension ? release?.user(extension) : null;
  return user ? [user] : [];
}

const NO_LINE = 'The second line of the phone is in no other call.';

/** Takes the request down: on the timeline, and as seen. */
export function noteRequest(turn: Turn, event: TransferRequested): void {
  const signal = signalOfEvent(turn.call, event);
  if (signal !== null) turn.signals.push(signal);
  turn.apply(applyGatewayEvent(turn.call, event));
}

/** The phone keeps its call and is told so; the timeline says why. */
export function refuseTransfer(turn: Turn, { channel_id }: TransferRequested, why: string): void {
  const leg_id = legOfChannel(turn.call, channel_id)?.id ?? null;
  turn.signals.push({
    at: turn.at,
    kind: 'transfer_refused',
    leg_id,
    text: `The transfer is refused. ${why}`,
  });
  // Not repeated after a restart: a phone that hears nothing has its call all the same.
  turn.send(reportOf(channel_id, 'failed'));
}

/**
 * The phone on a channel and whom it talks to, or why it may not hand its call over: a sentence. Only phones of our own
 * users may: a stranger could else call anywhere at our cost.
 */
export function endsOf(call: Call, activeflow: Activeflow | null, channelId: string): Ends | string {
  const situation = situationOf(call, activeflow);
  const phone = legOfChannel(call, channelId);
  if (situation === null || phone === undefined || phone.ended_at !== null) return 'The call is ending.';
  if (situation.isConsulting) return 'A consultation is under way: complete or cancel it first.';
  if (phone.kind !== 'user' && phone.user_id === null)
    return 'Only extensions of our own may transfer calls.';
  const { callee } = situation;
  const caller = callerLeg(call);
  if (callee === null) return 'Nobody is connected who could be transferred.';
  if (phone.id === caller.id) return { phone, other: callee };
  return phone.id === callee.id ? { phone, other: caller } : 'This phone is not the one that is connected.';
}

/** Makes who is handed over the call's first party. Gives the phone's leg as it is then. */
export function putOtherFirst(turn: Turn, { phone, other }: Ends): Leg {
  turn.call = giveCallersPlace(turn.call, other.id);
  return turn.call.legs.find(({ id }) => id === phone.id) ?? phone;
}
