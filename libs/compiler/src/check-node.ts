import { childPointer, ERROR_OUTCOME, migrateNode, validate } from '@hookswitch/flow-model';
import type {
  CompiledNode,
  FlowNode,
  NetworkPolicy,
  NodeDefinition,
  NodeReference,
  NodeRegistry,
  Outcome,
  Pause,
} from '@hookswitch/flow-model';
import { checkFields } from './check-fields.js';
import type { KeptOutcomes, VariableUse } from './check-fields.js';
import type { Fault } from './fault.js';

/** What the compiler knows of one node on its own. */
export interface CheckedNode {
  readonly id: string;
  /** How sentences call it: its label, else its type's title. */
  readonly name: string;
  readonly definition: NodeDefinition | undefined;
  readonly faults: readonly Fault[];
  /** `null` when the configuration has faults: then nothing is known of outcomes and pause. */
  readonly compiled: CompiledNode | null;
  /** All exits, `error` included; `null` when unknown. */
  readonly outcomes: ReadonlyMap<string, Outcome> | null;
  /** Where outcomes lead that are not connected, by their names: only those for which the node type says so. */
  readonly unconnected: ReadonlyMap<string, Unconnected>;
  readonly pause: Pause | null;
  /** The outcome along which calls pass it, since it is disabled; `null` when it is not. */
  readonly bypass: string | null;
  /** Pointers are into the document. */
  readonly references: readonly NodeReference[];
  readonly kept: readonly KeptOutcomes[];
  readonly reads: readonly VariableUse[];
  readonly writes: readonly string[];
}

/** A node that nobody has drawn, and which of its outcomes lead back to the one that was. */
export interface Unconnected {
  readonly compiled: CompiledNode;
  readonly back: readonly string[];
}

const NONE: ReadonlyMap<string, Unconnected> = new Map();

/** Checks one node by itself: type, version, configuration and what its fields say. */
export function checkNode(
  id: string,
  node: FlowNode,
  registry: NodeRegistry,
  policy: NetworkPolicy,
): CheckedNode {
  const pointer = childPointer('/nodes', id);
  const definition = Object.hasOwn(registry, node.type) ? registry[node.type] : undefined;
  const name = node.label || definition?.title || id;
  const broken = (faults: readonly Fault[]): CheckedNode => ({
    id,
    name,
    definition,
    faults,
    compiled: null,
    outcomes: null,
    unconnected: NONE,
    pause: null,
    bypass: null,
    references: [],
    kept: [],
    reads: [],
    writes: [],
  });
  if (!definition) {
    const message = `The node type "${node.type}" of "${name}" is not installed. Replace the node, or install it.`;
    return broken([{ code: 'unknown_node_type', pointer: `${pointer}/type`, message, node_id: id }]);
  }
  const migrated = migrateNode(node, definition);
  if (!migrated.ok) {
    const { code, message, pointer: inside } = migrated.problem;
    return broken([{ code, pointer: pointer + inside, message, node_id: id }]);
  }
  const here = `${pointer}/config`;
  const valid = validate(definition.config, migrated.node.config, here);
  if (!valid.ok) return broken(valid.problems.map((problem) => ({ ...problem, node_id: id })));

  const config = valid.value as Readonly<Record<string, unknown>>;
  const report = checkFields(definition.config, config, policy);
  const outcomes = [...definition.outcomes(config), ERROR_OUTCOME];
  const bypass = node.disabled === true ? bypassOf(definition, config, outcomes) : null;
  const faults = node.disabled === true && bypass === null ? [cannotBeDisabled(id, name, pointer)] : [];
  return {
    id,
    name,
    definition,
    faults: [
      ...faults,
      ...report.faults.map((fault) => ({ ...fault, pointer: here + fault.pointer, node_id: id })),
    ],
    compiled: {
      type: node.type,
      label: node.label,
      ...(definition.version > 1 && { v: definition.version }),
      ...(bypass !== null && { bypass }),
      config,
      templates: report.templates,
    },
    outcomes: new Map(outcomes.map((outcome) => [outcome.name, outcome])),
    unconnected: unconnectedOf(definition, config, node.label, registry, policy),
    pause: bypass === null ? definition.pause(config) : 'none',
    bypass,
    references: allReferences(definition.references(config), report.references).map((reference) => ({
      ...reference,
      pointer: here + reference.pointer,
    })),
    kept: report.kept.map((list) => ({ ...list, pointer: here + list.pointer })),
    reads: report.reads.map((use) => ({ ...use, pointer: here + use.pointer })),
    writes: report.writes,
  };
}

/** The usual way out of a node: what its type says, else `next`, else `default`. `null`: there is none. */
function bypassOf(
  definition: NodeDefinition,
  config: Readonly<Record<string, unknown>>,
  outcomes: readonly Outcome[],
): string | null {
  const usual = definition.bypass === undefined ? ['next', 'default'] : [definition.bypass(config)];
  return usual.find((name) => outcomes.some((outcome) => outcome.name === name)) ?? null;
}

function cannotBeDisabled(id: string, name: string, pointer: string): Fault {
  return {
    code: 'cannot_be_disabled',
    pointer: `${pointer}/disabled`,
    message: `"${name}" has no usual way out along which calls could pass it. Enable it, or delete it.`,
    node_id: id,
  };
}

/** Nodes of types that are not installed are left out. */
function unconnectedOf(
  definition: NodeDefinition,
  config: Readonly<Record<string, unknown>>,
  label: string,
  registry: NodeRegistry,
  policy: NetworkPolicy,
): ReadonlyMap<string, Unconnected> {
  const targets = Object.entries(definition.unconnected(config, label || definition.title));
  if (targets.length === 0) return NONE;
  return new Map(
    targets.flatMap(([outcome, { back, ...target }]) => {
      const node = {
        ...target,
        v: registry[target.type]?.version,
        config: target.config as FlowNode['config'],
      };
      const { compiled } = checkNode(outcome, node, registry, policy);
      return compiled === null ? [] : [[outcome, { compiled, back }] as const];
    }),
  );
}

/** A node type may name a reference that its schema's metadata tells of too. */
function allReferences(
  named: readonly NodeReference[],
  found: readonly NodeReference[],
): readonly NodeReference[] {
  const pointers = new Set(named.map(({ pointer }) => pointer));
  return [...named, ...found.filter(({ pointer }) => !pointers.has(pointer))];
}
