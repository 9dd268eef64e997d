import type { FieldMeta, FlowDocument, FlowNode, NodeDefinition, NodeRegistry } from '@hookswitch/flow-model';
import type { DraftIndex, DraftObject } from './draft-index.js';
import { documentOf } from './fault.js';

/** A field that keeps the outcomes of the object that its sibling names. */
interface GivenField {
  readonly field: string;
  readonly reference: string;
  readonly kind: string;
}

/**
 * Fills in outcomes that nodes have from objects and that were never written: who writes a flow by hand names the schedule,
 * and need not copy its ways out. What was written stays as it is, and is compared later.
 */
export function withGivenOutcomes(flow: DraftObject, registry: NodeRegistry, index: DraftIndex): DraftObject {
  const document = documentOf(flow);
  let changed = false;
  const nodes: Record<string, FlowNode> = {};
  for (const [id, node] of Object.entries(document.nodes ?? {})) {
    const definition = Object.hasOwn(registry, node.type) ? registry[node.type] : undefined;
    const filled = definition && fill(node, definition, index);
    nodes[id] = filled ?? node;
    changed ||= filled !== undefined;
  }
  return changed ? { ...flow, body: { ...document, nodes } satisfies FlowDocument as never } : flow;
}

function fill(node: FlowNode, definition: NodeDefinition, index: DraftIndex): FlowNode | undefined {
  const missing: Record<string, { name: string; label: string }[]> = {};
  for (const { field, reference, kind } of givenFieldsOf(definition)) {
    const id = node.config[reference];
    if (node.config[field] !== undefined || typeof id !== 'string') continue;
    const outcomes = index.outcomes(kind, id);
    if (outcomes !== undefined) missing[field] = outcomes.map(({ name, label }) => ({ name, label }));
  }
  return Object.keys(missing).length > 0 ? { ...node, config: { ...node.config, ...missing } } : undefined;
}

const known = new WeakMap<NodeDefinition, readonly GivenField[]>();

function givenFieldsOf(definition: NodeDefinition): readonly GivenField[] {
  const before = known.get(definition);
  if (before !== undefined) return before;
  const { shape = {} } = definition.config as { shape?: Readonly<Record<string, { meta(): FieldMeta }>> };
  const fields = Object.entries(shape).flatMap(([field, schema]): GivenField[] => {
    const reference = schema.meta()?.outcomesOf;
    const kind = reference === undefined ? undefined : shape[reference]?.meta()?.ref;
    return reference === undefined || kind === undefined ? [] : [{ field, reference, kind }];
  });
  known.set(definition, fields);
  return fields;
}
