import {
  ERROR_OUTCOME,
  type FlowDocument,
  type FlowNode,
  type NodeDefinition,
  type NodeRegistry,
} from '@hookswitch/flow-model';
import { z } from 'zod';
import { parseEdgeKey } from './edge-keys.js';

/** A way out of a node, as the canvas and the inspector show it. */
export interface NodeOutcome {
  readonly name: string;
  readonly label: string;
  readonly target: string | null;
  readonly kind: 'own' | 'error' | 'gone';
}

type EdgesOfNode = Readonly<Record<string, string>>;

const edgeIndex = new WeakMap<FlowDocument['edges'], Map<string, EdgesOfNode>>();
const known = new WeakMap<NodeRegistry, WeakMap<FlowNode, { signature: string; outcomes: NodeOutcome[] }>>();

/**
 * The outcomes of a node in the order of the canvas: its own, then `error`, then outcomes that only an edge still
 * knows (the configuration that made them was changed): they stay visible until they are disconnected.
 * As long as a node and its edges stay the same, so does the array.
 */
export function outcomesOf(
  document: FlowDocument,
  nodeId: string,
  registry: NodeRegistry,
): readonly NodeOutcome[] {
  const node = document.nodes[nodeId];
  if (!node) return NONE;
  const edges = edgesOf(document, nodeId);
  const signature = JSON.stringify(edges);
  let ofRegistry = known.get(registry);
  if (!ofRegistry) known.set(registry, (ofRegistry = new WeakMap()));
  const found = ofRegistry.get(node);
  if (found?.signature === signature) return found.outcomes;
  const outcomes = readOutcomes(node, edges, registry);
  ofRegistry.set(node, { signature, outcomes });
  return outcomes;
}

const NONE: readonly NodeOutcome[] = [];

function readOutcomes(node: FlowNode, edges: EdgesOfNode, registry: NodeRegistry): NodeOutcome[] {
  const own = ownOutcomes(node, registry);
  const names = new Set(own.map((outcome) => outcome.name));
  return [
    ...own.map((outcome): NodeOutcome => ({
      ...outcome,
      kind: outcome.name === ERROR_OUTCOME.name ? 'error' : 'own',
      target: edges[outcome.name] ?? null,
    })),
    ...Object.entries(edges)
      .filter(([name]) => !names.has(name))
      .map(([name, target]): NodeOutcome => ({
        name,
        label: name,
        target,
        // Of a type that is not installed nobody can say which outcomes it has.
        kind: Object.hasOwn(registry, node.type) ? 'gone' : 'own',
      })),
  ];
}

/** Whether an outcome is shown as a label that names its target, and not as a line. */
export function isJump({ type }: FlowNode, outcome: string, registry: NodeRegistry): boolean {
  return outcome === 'next' && Object.hasOwn(registry, type) && registry[type]?.jumps === true;
}

/** What a node type says, whatever state the configuration is in. A node that ends the call has no outcomes. */
export function ownOutcomes(node: FlowNode, registry: NodeRegistry): { name: string; label: string }[] {
  const definition = Object.hasOwn(registry, node.type) ? registry[node.type] : undefined;
  if (!definition) return [];
  const fresh = { ...defaultsOf(definition), ...definition.initial };
  for (const config of [{ ...fresh, ...node.config }, fresh]) {
    try {
      const own = definition.outcomes(config);
      return own.length === 0 ? [] : [...own, ERROR_OUTCOME];
    } catch {
      // Half-written configuration: the outcomes of a fresh node are shown meanwhile.
    }
  }
  return [ERROR_OUTCOME];
}

const defaults = new WeakMap<NodeDefinition, Readonly<Record<string, unknown>>>();

/** What a configuration has in fields that are not written down. */
function defaultsOf(definition: NodeDefinition): Readonly<Record<string, unknown>> {
  const known = defaults.get(definition);
  if (known !== undefined) return known;
  const { config } = definition;
  const fields = config instanceof z.ZodObject ? Object.entries(config.shape as z.ZodRawShape) : [];
  const found = Object.fromEntries(
    fields.flatMap(([name, field]) => {
      const unset = z.safeParse(field, undefined);
      return unset.success && unset.data !== undefined ? [[name, unset.data]] : [];
    }),
  );
  defaults.set(definition, found);
  return found;
}

function edgesOf(document: FlowDocument, nodeId: string): EdgesOfNode {
  let index = edgeIndex.get(document.edges);
  if (!index) {
    const all = new Map<string, Record<string, string>>();
    for (const [key, target] of Object.entries(document.edges)) {
      const edge = parseEdgeKey(key);
      const edges = all.get(edge.nodeId) ?? {};
      edges[edge.outcome] = target;
      all.set(edge.nodeId, edges);
    }
    index = all;
    edgeIndex.set(document.edges, index);
  }
  return index.get(nodeId) ?? {};
}
