import type { VariableOption } from '@hookswitch/editor-kit';
import {
  BUILT_IN_VARIABLES,
  visitFields,
  type FlowDocument,
  type NodeRegistry,
} from '@hookswitch/flow-model';

/** The variables that a node of this flow can read: the call's, those that the flow sets, and what nodes provide. */
export function flowVariables(document: FlowDocument, registry: NodeRegistry): VariableOption[] {
  const builtIn = BUILT_IN_VARIABLES.filter(({ name }) => /^[\w.]+$/.test(name)).map(
    ({ name, description }) => ({
      name,
      description,
      group: 'Call',
    }),
  );
  const set = new Set<string>();
  const provided: VariableOption[] = [];
  for (const [id, node] of Object.entries(document.nodes)) {
    const definition = Object.hasOwn(registry, node.type) ? registry[node.type] : undefined;
    if (definition) {
      visitFields(definition.config, node.config, ({ meta, value }) => {
        if (meta.variable === 'write' && typeof value === 'string' && value !== '') set.add(value);
      });
    }
    // A webhook that does not wait has no answer to read.
    if (node.type === 'webhook' && node.config['wait_for_reply'] !== true) continue;
    for (const pattern of definition?.provides ?? []) {
      provided.push({
        name: pattern.replace('{node}', id),
        description: `From ${node.label || definition?.title || id}`,
        group: 'Objects of this flow',
      });
    }
  }
  return [
    ...builtIn,
    ...[...set]
      .sort()
      .map((name) => ({ name: `vars.${name}`, description: 'Set in this flow', group: 'Set in this flow' })),
    ...provided,
  ];
}
