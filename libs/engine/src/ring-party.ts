import { addLeg, canonicalNumber } from '@hookswitch/calls';
import type { Leg } from '@hookswitch/calls';
import { newId } from '@hookswitch/flow-model';
import type { Party, PresenceState } from '@hookswitch/telephony';
import type { LiveRelease } from './ports.js';
import type { OpenFrame, Turn } from './turn.js';

/** Somebody to ring. */
export interface PartyToRing {
  /** The name that the frame gives to the leg. */
  readonly leg: string;
  readonly to: { readonly type: 'extension' | 'number'; readonly target: string };
  /** Whom the party sees calling. */
  readonly from: Party;
  readonly ring_time_ms: number;
  readonly via: NonNullable<Leg['via']>;
  readonly via_name: string | null;
}

/** What ringing needs besides its turn. */
export interface RingContext {
  readonly nextLiveId: () => number;
  readonly release: () => LiveRelease | null;
  /** What an extension's phone is doing, as the gateway of a call knows it. */
  readonly presence: (gateway: string, extension: string) => PresenceState;
}

/** Rings somebody for a frame: a new leg of the call, and the command that rings it. */
export function ringParty(turn: Turn, frame: OpenFrame, party: PartyToRing, context: RingContext): void {
  const { to, from, ring_time_ms, via, via_name } = party;
  const number = to.type === 'number' ? canonicalNumber(to.target) : to.target;
  const user = to.type === 'extension' ? (context.release()?.user(to.target) ?? null) : null;
  const channel_id = newId();
  const leg = {
    channel_id,
    live_id: context.nextLiveId(),
    kind: kindOf(to.type, via),
    number,
    name: user?.name ?? '',
    user_id: user?.id ?? null,
    via,
    via_name,
  };
  turn.apply(addLeg(turn.call, leg, turn.at));
  const target = { type: to.type, target: number };
  turn.send({ kind: 'originate', id: newId(), channel_id, to: target, from, ring_time_ms }, frame);
  frame.names = { ...frame.names, [`leg:${party.leg}`]: channel_id };
}

function kindOf(type: 'extension' | 'number', via: PartyToRing['via']): 'user' | 'agent' | 'number' {
  if (type === 'number') return 'number';
  return via === 'queue' ? 'agent' : 'user';
}
