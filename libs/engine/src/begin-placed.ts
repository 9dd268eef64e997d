import { nextLane } from './activeflow.machine.js';
import { endIfLost } from './queues/call-back.js';
import type { Turn } from './turn.js';
import type { Walk } from './walk.js';

/** The first party has picked up: the flow begins, unless the call is to end, or another one has what it was begun for. */
export function beginPlaced(turn: Turn, walk: Walk): void {
  const { flow } = turn.live;
  if (turn.call.end_reason !== null || endIfLost(turn, walk, walk.queues)) return;
  turn.lane = nextLane(turn.lane, { type: 'flow.started' });
  if (flow === undefined) walk.endFlow(turn, 'error', 'flow', 'The flow is no longer part of any release.');
  else walk.begin(turn, flow, flow.entry);
}
