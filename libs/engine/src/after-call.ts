import type { CompiledFlow } from '@hookswitch/flow-model';
import { nextLane } from './activeflow.machine.js';
import { HANGUP_LANE_BUDGET } from './loop-guards.js';
import type { FlowPlace } from './place.js';
import type { Turn } from './turn.js';
import type { Walk } from './walk.js';

/**
 * Begins the hang-up lanes when the call has ended, and ends the activeflow when all is done. First those of the subflows
 * that the call stood in, innermost first, then that of the flow that it began with: one after the other, with one budget.
 */
export function afterCall(turn: Turn, walk: Walk, flowOf: (hash: string) => CompiledFlow | undefined): void {
  if (turn.activeflow === null || turn.call.ended_at === null || turn.frames.length > 0) return;
  const { live } = turn;
  const { flow_hash: own } = turn.activeflow.snapshot;
  const laneOf = (hash: string) => startOfLane(hash === own ? live.flow : flowOf(hash));
  if (turn.lane === 'running' || turn.lane === 'starting') {
    turn.lanes = [...turn.lanes, own].filter((hash) => laneOf(hash) !== undefined);
    turn.lane = nextLane(turn.lane, { type: 'call.ended', has_hangup_lane: turn.lanes.length > 0 });
    if (turn.lane === 'hangup_lane') turn.budget = HANGUP_LANE_BUDGET;
  }
  while (turn.lane === 'hangup_lane' && turn.frames.length === 0) {
    const [hash, ...rest] = turn.lanes;
    const start = hash === undefined ? undefined : laneOf(hash);
    turn.lanes = rest;
    if (start !== undefined) walk.begin(turn, start.flow, start.nodeId);
    else if (hash === undefined) turn.lane = nextLane(turn.lane, { type: 'lane.finished' });
  }
  if (turn.lane === 'ended') turn.endActiveflow();
}

/** Where the hang-up lane of a flow begins; `undefined` when it has none. */
function startOfLane(flow: CompiledFlow | undefined): FlowPlace | undefined {
  const nodeId = flow?.on_hangup ?? null;
  return flow === undefined || nodeId === null || flow.nodes[nodeId] === undefined
    ? undefined
    : { flow, nodeId };
}
