import { ERROR_OUTCOME, type FlowDocument, type FlowNode, type NodeRegistry } from '@hookswitch/flow-model';
import { edgeKey, parseEdgeKey } from './edge-keys.js';

/** A way out of a node, as the canvas and the inspector show it. */
export interface NodeOutcome {
  readonly name: string;
  readonly label: string;
  readonly target: string | null;
  readonly kind: 'own' | 'error' | 'gone';
}

/**
 * The outcomes of a node in the order of the canvas: its own, then `error`, then outcomes that only an edge still
 * knows (the configuration that made them was changed): they stay visible until they are disconnected.
 */
export function outcomesOf(document: FlowDocument, nodeId: string, registry: NodeRegistry): NodeOutcome[] {
  const node = document.nodes[nodeId];
  if (!node) return [];
  const own = ownOutcomes(node, registry);
  const outcomes: NodeOutcome[] = own.map((outcome) => ({
    ...outcome,
    kind: outcome.name === ERROR_OUTCOME.name ? 'error' : 'own',
    target: document.edges[edgeKey(nodeId, outcome.name)] ?? null,
  }));
  const known = new Set(own.map((outcome) => outcome.name));
  for (const [key, target] of Object.entries(document.edges)) {
    const edge = parseEdgeKey(key);
    if (edge.nodeId === nodeId && !known.has(edge.outcome)) {
      outcomes.push({ name: edge.outcome, label: edge.outcome, target, kind: 'gone' });
    }
  }
  return outcomes;
}

/** What a node type says, whatever state the configuration is in. A node that ends the call has no outcomes. */
export function ownOutcomes(node: FlowNode, registry: NodeRegistry): { name: string; label: string }[] {
  const definition = Object.hasOwn(registry, node.type) ? registry[node.type] : undefined;
  if (!definition) return [];
  for (const config of [{ ...definition.initial, ...node.config }, definition.initial]) {
    try {
      const own = definition.outcomes(config);
      return own.length === 0 ? [] : [...own, ERROR_OUTCOME];
    } catch {
      // Half-written configuration: the outcomes of a fresh node are shown meanwhile.
    }
  }
  return [ERROR_OUTCOME];
}
