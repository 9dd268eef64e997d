import { legOfChannel } from '@hookswitch/calls';
import { leaveFrame } from '../leave-frame.js';
import type { Exit } from '../place.js';
import type { OpenFrame, Turn } from '../turn.js';
import type { Walk } from '../walk.js';
import { interruptedBy, nameOfLeg, namesWithout, transferNode } from './transfer-frame.js';
import { shown, targetShown } from './transfer-texts.js';

/**
 * Ends a consultation that did not become a transfer: the node below goes on where it was interrupted, with its parties on
 * a new bridge; or hears that its party has hung up, or is left by `error` when the two cannot be connected again.
 */
export function giveBack(
  turn: Turn,
  frame: OpenFrame,
  exit: Exit,
  walk: Pick<Walk, 'deliver' | 'leave'>,
): undefined {
  const { transfer, names } = frame;
  const node = interruptedBy(turn, frame);
  const channel = names['leg:callee'] ?? '';
  const callee = legOfChannel(turn.call, channel);
  const name = node && nameOfLeg(node, channel);
  if (transfer === undefined || node === undefined || name === undefined || callee === undefined) return;
  const bridge = names['bridge:callee'];
  // What is the node's again ends no more with the consultation.
  frame.names = namesWithout(names, 'leg:callee', 'bridge:callee');
  leaveFrame(turn, frame, transferNode(transfer), exit, node.node_id);
  node.pending = [...node.pending, ...turn.carried];
  turn.carried = [];
  const isBack = callee.ended_at === null && exit.outcome !== 'error';
  const text = `The consultation of ${targetShown(transfer.to)} has ended (${exit.outcome.replaceAll('_', ' ')})`;
  const whom = isBack ? `: ${shown(callee)} is back with the caller.` : '.';
  turn.signals.push({ at: turn.at, kind: 'transfer_ended', leg_id: callee.id, text: `${text}${whom}` });
  if (isBack) {
    if (bridge !== undefined) node.names = { ...node.names, [`bridge:${name}`]: bridge };
  } else if (callee.ended_at !== null) {
    walk.deliver(turn, node, { type: 'leg.ended', leg: name, cause: 'normal' }, null);
  } else {
    walk.leave(turn, node, { outcome: 'error', reason: exit.reason });
  }
}
