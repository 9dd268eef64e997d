import type { Connections } from '@hookswitch/editor-kit';
import type { FlowDocument, NodeRegistry } from '@hookswitch/flow-model';
import { connect, disconnect, type Command } from '../document/commands.js';
import { edgeKey } from '../document/edge-keys.js';

/** How a node is connected, for forms that choose where an outcome leads. */
export function connectionsOf(
  document: FlowDocument,
  registry: NodeRegistry,
  nodeId: string,
  run: (command: Command) => void,
): Connections {
  return {
    targets: Object.entries(document.nodes)
      .filter(([id]) => id !== nodeId)
      .map(([id, node]) => ({ value: id, label: node.label || registry[node.type]?.title || id })),
    targetOf: (outcome) => document.edges[edgeKey(nodeId, outcome)] ?? null,
    connect: (outcome, target) =>
      run(target === null ? disconnect([{ nodeId, outcome }]) : connect(nodeId, outcome, target)),
  };
}
