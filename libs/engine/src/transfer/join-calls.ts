import { adoptLeg, legOfChannel, letLegGo, stateTransfer } from '@hookswitch/calls';
import type { Leg } from '@hookswitch/calls';
import type { LiveCall } from '../live-call.js';
import type { Turn } from '../turn.js';
import type { Walk } from '../walk.js';
import { leaveForTransfer, reportOf, sendAhead } from './hand-over.js';
import { endsOf, noteRequest, putOtherFirst } from './phone-transfer.js';
import type { Ends, TransferRequested } from './phone-transfer.js';
import { shown, transferredText } from './transfer-texts.js';

/** Two calls of one phone, the parties of which it wants to connect. */
export interface CallsToJoin {
  /** The call that goes on. */
  readonly first: Ends;
  /** The consultation: its party moves over. */
  readonly second: Ends;
}

/** Whether the parties of two calls can be connected; else why not, in a sentence. */
export function judgeJoining(one: LiveCall, other: LiveCall, event: TransferRequested): CallsToJoin | string {
  if (one.call.gateway !== other.call.gateway) return 'The two calls are not on the same telephone system.';
  const first = endsOf(one.call, one.activeflow, event.channel_id);
  if (typeof first === 'string') return first;
  const second = endsOf(other.call, other.activeflow, event.consultation_channel_id ?? '');
  return typeof second === 'string' ? `The consultation: ${second}` : { first, second };
}

/**
 * Connects who the phone talks to in one call with whom it consulted in another: that party becomes a leg of the first
 * call, with its channel. The consultation ends as `transferred`; both of the phone's legs end. One commit holds both.
 */
export function joinCalls(
  turn: Turn,
  other: Turn,
  { first, second }: CallsToJoin,
  event: TransferRequested,
  walk: Walk,
  nextLiveId: () => number,
): void {
  noteRequest(turn, event);
  const by = putOtherFirst(turn, first);
  const party = second.other;
  const cursor = other.call.cursors[other.call.legs.findIndex(({ id }) => id === party.id)] ?? 0;
  letGo(turn, other, party, second, walk);

  const joining = { leg: party, cursor, live_id: nextLiveId(), via_name: by.name || by.number };
  turn.apply(adoptLeg(turn.call, joining, turn.at));
  const to = { type: targetType(party), target: party.number, name: party.name || null, flow_id: null };
  const transfer = { mode: 'attended', requested_by: 'phone', to } as const;
  const text = transferredText(turn.call, transfer, by);
  turn.signals.push({ at: turn.at, kind: 'transfer', leg_id: by.id, text });
  turn.apply(stateTransfer(turn.call, transfer, by, turn.at));
  sendAhead(turn, reportOf(event.channel_id, 'done'));
  const place = leaveForTransfer(turn, walk, text);
  if (place === undefined) return;
  const names = { 'leg:target': party.channel_id };
  walk.beginTransfer(turn, place, { ...transfer, by: by.id }, 'join', names);
}

/** The consultation ends: its party is in the other call from now on. */
function letGo(turn: Turn, other: Turn, party: Leg, { phone }: Ends, walk: Walk): void {
  const text = `${shown(phone)} connects ${shown(party)} with the party of call ${turn.call.live_id}, where they go on.`;
  const leg = legOfChannel(other.call, phone.channel_id);
  other.signals.push({ at: other.at, kind: 'transfer', leg_id: leg?.id ?? null, text });
  const by = phone.id === other.call.legs[0]?.id ? 'caller' : 'callee';
  other.apply(letLegGo(other.call, party, by, other.at));
  walk.interrupt(other, text);
}

function targetType({ kind, user_id }: Leg): 'extension' | 'number' {
  return kind === 'user' || kind === 'agent' || user_id !== null ? 'extension' : 'number';
}
