import type { CompiledFlow, CompiledNode, NodeDefinition } from '@hookswitch/flow-model';

/** Where a frame stands: its node, the flow around it, and the node type. */
export interface Place {
  readonly flow: CompiledFlow;
  readonly node: CompiledNode;
  readonly definition: NodeDefinition;
}

/** How a node is left: the outcome, and why where the name does not say it. */
export interface Exit {
  readonly outcome: string;
  readonly reason: string | null;
}
