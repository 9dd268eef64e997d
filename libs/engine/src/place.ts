import type { NodeOfEvent } from '@hookswitch/calls';
import type { CompiledFlow, CompiledNode, NodeDefinition, NodeExit } from '@hookswitch/flow-model';
import { transferNode } from './transfer/transfer-frame.js';
import type { OpenFrame } from './turn.js';

/** Where a frame stands: its node, the flow around it, and what its machine is. */
export interface Place {
  readonly flow: CompiledFlow;
  readonly node: CompiledNode;
  readonly definition: Pick<NodeDefinition, 'machine' | 'handsOn'>;
}

/** A node of a flow that a call comes to. */
export interface FlowPlace {
  readonly flow: CompiledFlow;
  readonly nodeId: string;
}

/** A node as the events that it states show it. */
export function nodeOfEvent({ node_id }: Pick<OpenFrame, 'node_id'>, node: CompiledNode): NodeOfEvent {
  return { id: node_id, type: node.type, label: node.label };
}

/** How a node is left: the outcome, and why where the name does not say it. */
export interface Exit {
  readonly outcome: string;
  readonly reason: string | null;
  /** The flow ends here, whatever is connected: the outcome is the name that it returns. */
  readonly returns?: true;
}

/** The node stays where it is while another flow runs on top of it. */
export interface Descent {
  readonly into: CompiledFlow;
}

/** What comes of a step that does not leave its node waiting. */
export type Way = Exit | Descent;

/** The way out that a machine's output names; `why` is what the engine knows of it. */
export function exitOf(output: unknown, why: string | null): Exit {
  if (typeof output === 'string') return { outcome: output, reason: why };
  if (typeof output !== 'object' || output === null) return { outcome: 'error', reason: why };
  const { outcome, reason } = output as Partial<NodeExit>;
  return { outcome: outcome ?? 'error', reason: reason ?? why };
}

/** The node that runs in a frame, or the transfer in its place; `undefined` when no release has it any more. */
export function nodeOf(
  { transfer, flow_hash, node_id }: Pick<OpenFrame, 'transfer' | 'flow_hash' | 'node_id'>,
  flowOf: (hash: string) => CompiledFlow | undefined,
): CompiledNode | undefined {
  return transfer === undefined ? flowOf(flow_hash)?.nodes[node_id] : transferNode(transfer);
}
