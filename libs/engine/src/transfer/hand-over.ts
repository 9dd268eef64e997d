import { callerLeg, stateTransfer } from '@hookswitch/calls';
import type { Leg } from '@hookswitch/calls';
import { newId } from '@hookswitch/flow-model';
import type { Command } from '@hookswitch/telephony';
import { leaveFrame } from '../leave-frame.js';
import type { OpenFrame, Turn } from '../turn.js';
import type { Walk } from '../walk.js';
import type { Destination } from './destination.js';
import { shown, targetShown, transferredText } from './transfer-texts.js';

/** A transfer that is to be carried out. */
export interface HandOver {
  readonly destination: Destination;
  readonly requested_by: 'phone' | 'api';
  /** Who hands the call over; `null`: nobody is connected to the caller. */
  readonly by: Leg | null;
}

/**
 * Hands the call's first party over blindly: the node that runs is left, and with it whoever was connected; the target
 * rings in its place, or the target's flow takes the call.
 */
export function transferBlind(turn: Turn, walk: Walk, { destination, requested_by, by }: HandOver): void {
  const { to, flow } = destination;
  const transfer = { mode: 'blind', requested_by, to } as const;
  const text = transferredText(turn.call, transfer, by);
  turn.signals.push({ at: turn.at, kind: 'transfer', leg_id: by?.id ?? null, text });
  turn.apply(stateTransfer(turn.call, transfer, by, turn.at));
  if (flow !== null) {
    while (turn.top !== undefined) leaveForTransfer(turn, walk, text);
    walk.begin(turn, flow, flow.entry);
    return;
  }
  const place = leaveForTransfer(turn, walk, text);
  if (place !== undefined) walk.beginTransfer(turn, place, { ...transfer, by: by?.id ?? null }, 'ring');
}

/** Leaves the running node for a transfer. Gives the place where that goes on: by the outcomes of this node. */
export function leaveForTransfer(
  turn: Turn,
  walk: Walk,
  reason: string,
): Pick<OpenFrame, 'flow_hash' | 'node_id'> | undefined {
  const frame = turn.top;
  if (frame === undefined) return undefined;
  const { flow_hash, node_id } = frame;
  leaveFrame(turn, frame, walk.nodeOf(frame), { outcome: 'transferred', reason }, node_id);
  return { flow_hash, node_id };
}

/** Lets the callee consult the target first. The node that runs waits below: it may get its parties back. */
export function transferAttended(
  turn: Turn,
  walk: Walk,
  { destination, requested_by, by }: HandOver & { readonly by: Leg },
): void {
  const node = turn.top;
  if (node === undefined) return;
  const { to } = destination;
  const text = `${shown(by)} consults ${targetShown(to)} while ${shown(callerLeg(turn.call))} waits.`;
  turn.signals.push({ at: turn.at, kind: 'transfer_begun', leg_id: by.id, text });
  const transfer = { mode: 'attended', requested_by, to, by: by.id } as const;
  walk.beginTransfer(turn, node, transfer, 'consult', { 'leg:callee': by.channel_id });
}

/** Sends a command that the next frame keeps until it is answered. */
export function sendAhead(turn: Turn, command: Command): void {
  turn.send(command);
  turn.carried = [...turn.carried, command];
}

/** Tells a phone what came of the transfer that it asked for. */
export function reportOf(channel_id: string, result: 'done' | 'failed'): Command {
  return { kind: 'report_transfer', id: newId(), channel_id, result };
}
