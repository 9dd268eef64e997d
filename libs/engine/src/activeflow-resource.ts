import type { EndReason } from '@hookswitch/calls';
import type { CompiledFlow, Id } from '@hookswitch/flow-model';
import type { Activeflow } from './records.js';

/** A node of the flow as VoIPBIN's word *action* means it: an entry of `actions`. Its id is the node's. */
export interface ActionResource {
  readonly id: string;
  /** Where outcome `next` leads; `null` when it leads nowhere or the node has other outcomes. */
  readonly next_id: string | null;
  readonly type: string;
  /** The node's configuration as applied; secrets as `{"secret": true, "hint"}`, templates unresolved. */
  readonly option: Readonly<Record<string, unknown>>;
}

/** A node as executed: `tm_execute` is when it was entered. */
export interface ExecutedActionResource extends ActionResource {
  readonly tm_execute: string;
  /** The flow that the node is of; missing where that is the activeflow's own. */
  readonly flow_id?: Id;
}

/** The node that runs. */
export interface CurrentActionResource extends ExecutedActionResource {
  /** Its name on the canvas; empty where it has none, or no release has its flow any more. */
  readonly label: string;
  /** The objects that wait for the flow which it is of to end, outermost first; missing where there are none. */
  readonly waiting?: readonly { readonly flow_id: Id; readonly id: string }[];
}

/** An activeflow as the REST API, the stream and every `activeflow_*` event show it. */
export interface ActiveflowResource {
  readonly id: Id;
  /** Always `null`: one installation serves one customer. */
  readonly customer_id: Id | null;
  readonly flow_id: Id;
  readonly flow_name: string;
  readonly release: number;
  readonly status: Activeflow['status'];
  readonly reference_type: Activeflow['reference_type'];
  readonly reference_id: Id;
  /** The node that runs, and after the end the last one that ran; `null` before the first. */
  readonly current_action: CurrentActionResource | null;
  /** Always `null`: nothing forwards an activeflow from outside. */
  readonly forward_action_id: string | null;
  /** All nodes of the flow. */
  readonly actions: readonly ActionResource[];
  /** The nodes that were entered, in order, the current one included; in events the newest 100. */
  readonly executed_actions: readonly ExecutedActionResource[];
  /** Always `null`: what follows a call is drawn as the flow's hang-up lane. */
  readonly on_complete_flow_id: Id | null;
  readonly end_reason: EndReason | null;
  readonly tm_create: string;
  readonly tm_update: string;
  readonly tm_delete: string | null;
}

/** A node that was entered, and when. */
export interface ExecutedAction {
  /** The flow that the node belongs to: a subflow's nodes are executed actions too. */
  readonly flow_hash: string;
  readonly action_id: string;
  readonly tm_execute: string;
  /** The nodes below it on the stack, outermost first; missing where there are none. */
  readonly waiting?: readonly { readonly flow_hash: string; readonly node_id: string }[];
}

/**
 * The wire form of an activeflow.
 *
 * `executed` lists what was entered, in order, the current node included. `flowOf` finds a flow by its hash; an
 * activeflow whose flow is gone from the releases is shown without actions.
 */
export function activeflowResource(
  activeflow: Activeflow,
  flow: CompiledFlow | undefined,
  executed: readonly ExecutedAction[],
  flowOf: (hash: string) => CompiledFlow | undefined = () => undefined,
): ActiveflowResource {
  const ownerOf = (hash: string) => (flow?.hash === hash ? flow : flowOf(hash));
  const executedActions = executed.map((entry): ExecutedActionResource => {
    const owner = ownerOf(entry.flow_hash);
    const isOther = owner !== undefined && owner.flow_id !== activeflow.flow_id;
    const action = executedActionResource(owner, entry);
    return isOther ? { ...action, flow_id: owner.flow_id } : action;
  });
  const last = executed.at(-1);
  const waiting = (last?.waiting ?? []).map(({ flow_hash, node_id }) => ({
    flow_id: ownerOf(flow_hash)?.flow_id ?? activeflow.flow_id,
    id: node_id,
  }));
  const action = executedActions.at(-1);
  const label = (last && ownerOf(last.flow_hash)?.nodes[last.action_id]?.label) ?? '';
  const current = action === undefined ? null : { ...action, label };
  return {
    id: activeflow.id,
    customer_id: null,
    flow_id: activeflow.flow_id,
    flow_name: activeflow.flow_name,
    release: activeflow.release,
    status: activeflow.status,
    reference_type: activeflow.reference_type,
    reference_id: activeflow.reference_id,
    current_action: current && waiting.length > 0 ? { ...current, waiting } : current,
    forward_action_id: null,
    actions: flow === undefined ? [] : [...actionsOf(flow).values()],
    executed_actions: executedActions,
    on_complete_flow_id: null,
    end_reason: activeflow.end_reason,
    tm_create: activeflow.tm_create,
    tm_update: activeflow.tm_update,
    tm_delete: activeflow.tm_delete,
  };
}

/** The wire form of a node that was entered. `flow`: the one that it is of, if any release still has it. */
export function executedActionResource(
  flow: CompiledFlow | undefined,
  { action_id, tm_execute }: ExecutedAction,
): ExecutedActionResource {
  return { ...actionOf(flow, action_id), tm_execute };
}

const actionsByFlow = new WeakMap<CompiledFlow, ReadonlyMap<string, ActionResource>>();

/** A flow's nodes in wire form: computed once a flow, since every event of every call shows them. */
function actionsOf(flow: CompiledFlow): ReadonlyMap<string, ActionResource> {
  let actions = actionsByFlow.get(flow);
  if (actions === undefined) {
    actions = new Map(
      Object.entries(flow.nodes).map(([id, node]) => [
        id,
        {
          id,
          next_id: flow.edges[`${id}:next`] ?? null,
          type: node.type,
          option: maskSecrets(node.config) as Readonly<Record<string, unknown>>,
        },
      ]),
    );
    actionsByFlow.set(flow, actions);
  }
  return actions;
}

function actionOf(flow: CompiledFlow | undefined, id: string): ActionResource {
  return (
    (flow === undefined ? undefined : actionsOf(flow).get(id)) ?? { id, next_id: null, type: '', option: {} }
  );
}

/** Turns stored secrets into what may be shown of them. */
function maskSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskSecrets);
  if (value === null || typeof value !== 'object') return value;
  if ('$secret' in value) return { secret: true, hint: 'hint' in value ? value.hint : '…' };
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, maskSecrets(entry)]));
}
