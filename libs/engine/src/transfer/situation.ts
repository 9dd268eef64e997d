import { legOfChannel } from '@hookswitch/calls';
import type { Call, Leg } from '@hookswitch/calls';
import type { Activeflow, Frame } from '../records.js';
import { isConsulting } from './transfer-frame.js';

/** Where a call stands as a transfer sees it. */
export interface Situation {
  /** The frame that runs. */
  readonly top: Frame;
  /** Who is connected to the caller; `null`: nobody, or not yet. */
  readonly callee: Leg | null;
  /** The target of a transfer is being consulted. */
  readonly isConsulting: boolean;
}

/** Where a running call stands; `null` when it is ending, or runs no flow. */
export function situationOf(call: Call, activeflow: Activeflow | null): Situation | null {
  const snapshot = activeflow?.snapshot;
  const top = snapshot?.frames.at(-1);
  if (snapshot?.lane !== 'running' || top === undefined) return null;
  if (call.end_reason !== null || call.legs[0]?.ended_at !== null) return null;
  const consulting = isConsulting(top);
  return { top, callee: consulting ? null : connectedLeg(call, top), isConsulting: consulting };
}

/** The leg that a frame has connected to the caller: its bridge was asked for, and is there. */
function connectedLeg(call: Call, { names, pending }: Frame): Leg | null {
  for (const name of Object.keys(names)) {
    if (!name.startsWith('leg:')) continue;
    const bridge = names[`bridge:${name.slice('leg:'.length)}`];
    const leg = legOfChannel(call, names[name] ?? '');
    const isAsked = pending.some((command) => command.kind === 'bridge' && command.bridge_id === bridge);
    if (bridge !== undefined && !isAsked && leg?.answered_at != null && leg.ended_at === null) return leg;
  }
  return null;
}
