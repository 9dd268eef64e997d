import type { EndReason, HangupBy } from '@hookswitch/calls';
import type { CompiledFlow, NodeEvent } from '@hookswitch/flow-model';
import type { Descent, Exit, Place } from './place.js';
import type { Frame } from './records.js';
import { isConsulting } from './transfer/transfer-frame.js';
import type { Turn } from './turn.js';

/** Flows that may run on top of each other, the one that the call began with not counted. */
export const MAX_DEPTH = 10;

/** The flow that a node runs, in the version that its own flow was compiled with; or how that has ended before it began. */
export function descend(
  turn: Turn,
  { flow }: Pick<Place, 'flow'>,
  flowId: string,
  flowOf: (hash: string) => CompiledFlow | undefined,
): Descent | NodeEvent {
  if (depthOf(turn) >= MAX_DEPTH) return { type: 'flow.ended', ending: 'depth_exceeded', name: null };
  const hash = flow.subflows?.[flowId];
  const into = hash === undefined ? undefined : flowOf(hash);
  return into === undefined ? { type: 'flow.ended', ending: 'failed', name: null } : { into };
}

/** What the node hears whose subflow was left by this exit, which leads nowhere. */
export function endingOf({ outcome, returns }: Exit): NodeEvent {
  if (returns) return { type: 'flow.ended', ending: 'returned', name: outcome };
  return { type: 'flow.ended', ending: outcome === 'error' ? 'failed' : 'completed', name: null };
}

/** How a call ends whose flow is over and that no other flow waits for. */
export function endOfFlow(
  turn: Turn,
  flow: CompiledFlow | undefined,
  { returns }: Exit,
): [EndReason, HangupBy] {
  // Where nobody is on the line, a flow that leads no further has done its work.
  if (returns || turn.call.stands_for !== undefined) return ['completed', 'flow'];
  if (turn.calleeHungUp) return ['hungup_by_callee', 'callee'];
  return [flow === undefined ? 'error' : 'no_exit', 'flow'];
}

/** The objects that the node on top runs under: those that wait for a subflow, outermost first. */
export function waitingBelow(frames: readonly Frame[]): readonly Frame[] {
  return frames.filter((_frame, at) => {
    const above = frames[at + 1];
    return above !== undefined && !isConsulting(above);
  });
}

/**
 * Hashes of the subflows that a call stands in when it ends, innermost first: their hang-up lanes run before that of the
 * flow that the call began with.
 */
export function flowsToLeave({ frames, activeflow }: Turn): readonly string[] {
  const [lowest, ...above] = frames.map(({ flow_hash }) => flow_hash);
  const own = activeflow?.snapshot.flow_hash;
  return [...new Set(above.reverse())].filter((hash) => hash !== lowest && hash !== own);
}

function depthOf({ frames }: Turn): number {
  return waitingBelow(frames).length;
}
