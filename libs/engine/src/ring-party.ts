import { addLeg, applyGatewayEvent, canonicalNumber } from '@hookswitch/calls';
import type { Call, Leg } from '@hookswitch/calls';
import { newId } from '@hookswitch/flow-model';
import type { Dialler, Id, NodeEvent, OutboundWay } from '@hookswitch/flow-model';
import type { Party, PresenceState } from '@hookswitch/telephony';
import { devicesToRing, ringDevices } from './devices/ring-devices.js';
import type { LiveRelease } from './ports.js';
import type { OpenFrame, Turn } from './turn.js';

/** Somebody to ring. */
export interface PartyToRing {
  /** The name that the frame gives to the leg. */
  readonly leg: string;
  readonly to: { readonly type: 'extension' | 'number'; readonly target: string };
  /** Whom the party sees calling. */
  readonly from: Party;
  /** Somebody has chosen what the party sees: a route's caller number does not take its place. */
  readonly chosen_number: boolean;
  readonly ring_time_ms: number;
  readonly via: NonNullable<Leg['via']>;
  readonly via_name: string | null;
  /** Where a queue rings them. */
  readonly queue_id?: Id;
  /** Why they cannot be rung, where that is known before: a sentence for the timeline. */
  readonly refusal?: string;
}

/** What ringing needs besides its turn. */
export interface RingContext {
  readonly nextLiveId: () => number;
  readonly release: () => LiveRelease | null;
  /** What an extension's phone is doing, as the gateway of a call knows it. */
  readonly presence: (gateway: string, extension: string) => PresenceState;
}

/**
 * Rings somebody for a frame: a new leg of the call, and the command that rings it. A number outside to which no route
 * leads, and who is refused otherwise, is a leg that has ended at once: gives the event that says so.
 */
export function ringParty(
  turn: Turn,
  frame: OpenFrame,
  party: PartyToRing,
  context: RingContext,
): NodeEvent | undefined {
  const { to, ring_time_ms, via, via_name } = party;
  const release = context.release();
  const isOurs = to.type === 'extension' && party.refusal === undefined;
  const user = isOurs ? (release?.user(to.target) ?? null) : null;
  const devices = devicesToRing(user);
  const way = to.type === 'number' ? wayOutside(release, to.target, diallerIn(turn.call)) : null;
  const channel_id = newId();
  const leg = {
    channel_id,
    live_id: context.nextLiveId(),
    kind: kindOf(to.type, via),
    number: to.type === 'number' ? canonicalNumber(way?.number ?? to.target) : to.target,
    name: user?.name ?? '',
    user_id: user?.id ?? null,
    via,
    via_name,
    ...(party.queue_id !== undefined && { queue_id: party.queue_id }),
    ...(devices === undefined ? undefined : { devices }),
  };
  turn.apply(addLeg(turn.call, leg, turn.at));
  frame.names = { ...frame.names, [`leg:${party.leg}`]: channel_id };
  const unrouted =
    to.type === 'number' && way === null ? `No outbound route leads to ${to.target}.` : undefined;
  const refusal = party.refusal ?? unrouted;
  if (refusal !== undefined) return endUnrung(turn, party, channel_id, refusal);
  const target = way === null ? { type: to.type, target: to.target } : dialledOver(way);
  const from = shownParty(party, way);
  const originate = {
    kind: 'originate',
    id: newId(),
    channel_id,
    to: target,
    from,
    ring_time_ms,
  } as const;
  turn.send(originate, frame);
  if (devices !== undefined) ringDevices(turn, frame, devices, originate);
  return undefined;
}

/** How a number outside is dialled; `null`: no route leads there. Without any route it is the gateway's own trunk. */
export function wayOutside(
  release: Pick<LiveRelease, 'outbound' | 'has_outbound_routes'> | null,
  number: string,
  dialler: Dialler,
): OutboundWay | null {
  if (release?.has_outbound_routes === true) return release.outbound(number, dialler);
  return { number: canonicalNumber(number), trunk: null, caller_number: null, emergency: false };
}

/** What a gateway is told to dial. */
export function dialledOver({ number, trunk }: OutboundWay) {
  return { type: 'number' as const, target: number, ...(trunk === null ? {} : { trunk }) };
}

/** In a call that a user has placed their rights count, whatever dials. */
function diallerIn({ direction, legs, environment_id }: Call): Dialler {
  const user_id = direction === 'outbound' ? (legs.find(({ via }) => via === null)?.user_id ?? null) : null;
  return { user_id, environment_id };
}

function shownParty({ from, chosen_number }: PartyToRing, way: OutboundWay | null): Party {
  const number = way?.caller_number ?? null;
  return number === null || chosen_number ? from : { number, name: from.name };
}

function endUnrung(turn: Turn, { leg, to }: PartyToRing, channel_id: string, text: string): NodeEvent {
  const ended = { cause: 'unallocated', ended_by: 'gateway', sip_status: null } as const;
  const event = { type: 'channel_ended', channel_id, at: turn.at, cursor: 0, ...ended } as const;
  turn.apply(applyGatewayEvent(turn.call, event));
  const kind = to.type === 'number' ? 'no_outbound_route' : 'no_such_extension';
  turn.signals.push({ at: turn.at, kind, leg_id: null, text });
  return { type: 'leg.ended', leg, cause: 'unreachable' };
}

function kindOf(type: 'extension' | 'number', via: PartyToRing['via']): 'user' | 'agent' | 'number' {
  if (type === 'number') return 'number';
  return via === 'queue' ? 'agent' : 'user';
}
