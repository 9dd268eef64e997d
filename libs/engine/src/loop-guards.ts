import { LIMIT_OUTCOMES } from '@hookswitch/flow-model';
import type { CompiledFlow, NodeEvent } from '@hookswitch/flow-model';
import type { Lane } from './activeflow.machine.js';
import { leaveFrame } from './leave-frame.js';
import { nodeOf } from './place.js';
import type { Exit, FlowPlace, Place } from './place.js';
import type { OpenFrame, Turn } from './turn.js';

/** Nodes that an activeflow may enter, and its hang-up lanes after it. */
export const STEP_BUDGET = 1000;
export const HANGUP_LANE_BUDGET = 100;

/** What is left for the flow's `on_limit` once the step budget is used up: to say sorry, and to tell somebody. */
export const GRACE_BUDGET = 100;

/** Counts a jump, unless the activeflow has made as many of this node as it may. */
export function countJump(turn: Turn, { flow }: Place, { node_id }: OpenFrame, maxJumps: number): NodeEvent {
  const key = `${flow.flow_id}:${node_id}`;
  const made = turn.guards.jumps?.[key] ?? 0;
  if (made >= maxJumps) return { type: 'jump.refused' };
  turn.guards = { ...turn.guards, jumps: { ...turn.guards.jumps, [key]: made + 1 } };
  return { type: 'jump.made' };
}

/**
 * Where a call goes on that has used up its step budget: at `on_limit` of the flow that it is in, else of the nearest one
 * below, whose subflow is left; once, with a budget of its own. The same place when nobody has chosen such a one.
 */
export function placeAtLimit(
  turn: Turn,
  place: FlowPlace,
  flowOf: (hash: string) => CompiledFlow | undefined,
): FlowPlace {
  if (turn.guards.limited || turn.lane !== 'running') return place;
  const { flow } = place;
  const below = [...turn.frames].reverse().map(({ flow_hash }) => flowOf(flow_hash));
  const at = [flow, ...below].findIndex((each) => limitOf(each) !== null);
  const found = at === 0 ? flow : below[at - 1];
  const nodeId = limitOf(found);
  if (found === undefined || nodeId === null) return place;
  for (let left = 0; left < at; left += 1) {
    const frame = turn.top;
    const exit = { outcome: 'limit_reached', reason: BUDGET_USED };
    if (frame !== undefined) leaveFrame(turn, frame, nodeOf(frame, flowOf), exit, null);
  }
  turn.guards = { ...turn.guards, limited: true };
  turn.budget = GRACE_BUDGET;
  const text = `${BUDGET_USED} The flow goes on at “${found.nodes[nodeId]?.label || nodeId}”.`;
  turn.signals.push({ at: turn.at, kind: 'limit', leg_id: null, text });
  return { flow: found, nodeId };
}

export const BUDGET_USED = `The step budget of ${STEP_BUDGET.toLocaleString('en')} objects is used up.`;

/** Where a node leads: along the edge of the outcome, else where unconnected ones lead; `null`: nowhere. */
export function targetOf(flow: CompiledFlow, nodeId: string, { outcome }: Exit, lane: Lane): string | null {
  const target = flow.edges[`${nodeId}:${outcome}`];
  if (target !== undefined && flow.nodes[target] !== undefined) return target;
  if (lane !== 'running') return null;
  const limit = LIMIT_OUTCOMES.has(outcome) ? limitOf(flow) : null;
  const elsewhere = limit !== null && limit !== nodeId ? limit : flow.default_exit;
  return elsewhere === nodeId ? null : elsewhere;
}

function limitOf(flow: CompiledFlow | undefined): string | null {
  const nodeId = flow?.on_limit;
  return nodeId !== undefined && flow?.nodes[nodeId] !== undefined ? nodeId : null;
}
