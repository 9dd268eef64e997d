import { actionId, NIL, START } from './ids.js';
import { translated } from './options.js';

/** A node of ours, as events tell of it. */
export interface KnownAction {
  readonly id: string;
  readonly next_id: string | null;
  readonly type: string;
  readonly option: Readonly<Record<string, unknown>>;
}

/** An action in VoIPBIN's shape, without the time. */
export interface Action {
  readonly id: string;
  readonly next_id: string;
  readonly type: string;
  readonly option?: Readonly<Record<string, unknown>>;
}

/** What an activeflow, and a call, stands on before its first action. */
export const START_ACTION: Action = { id: START, next_id: NIL, type: '' };

/**
 * A node as an action. VoIPBIN goes from an action to the one below it in the list, unless `next_id` says otherwise; so
 * only what leads elsewhere has one.
 *
 * @param flowId the flow that the node is of
 * @param below id of the node below it in its flow's list; `null` where that is not known, or it is the last
 */
export function actionOf(
  { id, next_id, type, option }: KnownAction,
  flowId: string,
  below: string | null,
): Action {
  const next = next_id === null ? NIL : actionId(flowId, next_id);
  const known = translated(type, option, next);
  const action = {
    id: actionId(flowId, id),
    next_id: next_id === below ? NIL : next,
    type: known.type,
  };
  return Object.keys(known.option).length === 0 ? action : { ...action, option: known.option };
}

/** All actions of a flow, in their order. */
export function actionsOf(nodes: readonly KnownAction[], flowId: string): Action[] {
  return nodes.map((node, at) => actionOf(node, flowId, nodes[at + 1]?.id ?? null));
}
