import { actionOf, actionsOf, START_ACTION } from './action.js';
import type { Action, KnownAction } from './action.js';

/** A node of the activeflow's own flow, or of the subflow that is named. */
type ExecutedNode = KnownAction & { readonly flow_id?: string | undefined };

/** An activeflow of ours, as events and the REST API tell of it. */
interface KnownActiveflow {
  readonly id: string;
  readonly flow_id: string;
  readonly status: 'running' | 'ended';
  readonly reference_type: 'call' | 'message';
  readonly reference_id: string;
  readonly current_action: ExecutedNode | null;
  readonly actions: readonly KnownAction[];
  readonly executed_actions: readonly ExecutedNode[];
  readonly tm_create: string;
  readonly tm_update: string;
}

/** An activeflow in VoIPBIN's words. Times are RFC 3339. */
export interface ActiveflowView {
  readonly id: string;
  readonly flow_id: string;
  readonly status: 'running' | 'ended';
  readonly reference_type: 'call' | 'message';
  readonly reference_id: string;
  readonly current_action: Action;
  readonly actions: readonly Action[];
  /** What was executed before the current action, the start before all. */
  readonly executed_actions: readonly Action[];
  readonly tm_create: string;
  readonly tm_update: string;
}

export function activeflowView(data: KnownActiveflow): ActiveflowView {
  const { id, flow_id, status, reference_type, reference_id, tm_create, tm_update } = data;
  const below = new Map(data.actions.map((action, at) => [action.id, data.actions[at + 1]?.id ?? null]));
  const shown = (action: ExecutedNode): Action =>
    action.flow_id === undefined
      ? actionOf(action, flow_id, below.get(action.id) ?? null)
      : actionOf(action, action.flow_id, action.next_id);
  const executed = data.executed_actions.map(shown);
  return {
    id,
    flow_id,
    status,
    reference_type,
    reference_id,
    current_action: data.current_action === null ? START_ACTION : shown(data.current_action),
    actions: actionsOf(data.actions, flow_id),
    executed_actions: executed.length === 0 ? [] : [START_ACTION, ...executed.slice(0, -1)],
    tm_create,
    tm_update,
  };
}
