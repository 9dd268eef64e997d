import { FLOW_DOCUMENT_SCHEMA, isBuiltInVariable } from '@hookswitch/flow-model';
import type { CompiledNode, Id, NetworkPolicy, NodeRegistry, ReleaseObject } from '@hookswitch/flow-model';
import { checkGraph } from './check-graph.js';
import type { CheckedGraph } from './check-graph.js';
import { checkNode } from './check-node.js';
import type { CheckedNode } from './check-node.js';
import { referenceFault } from './draft-index.js';
import type { DraftIndex } from './draft-index.js';
import { documentOf } from './fault.js';
import type { Fault } from './fault.js';
import { outdatedOutcomes } from './outdated-outcomes.js';
import { pinObjects } from './pin-objects.js';
import type { UnhashedFlow } from './subflows.js';
import { withPauses } from './waiting-flows.js';

/** A flow with its nodes, each checked by itself. */
export interface ReadFlow {
  readonly object: ReleaseObject;
  readonly nodes: ReadonlyMap<string, CheckedNode>;
  /** What keeps it from being read at all. */
  readonly faults: readonly Fault[];
}

/** What can be said of a flow without looking at anything that it refers to. */
export interface CheckedFlow extends ReadFlow {
  readonly graph: CheckedGraph;
}

const NO_GRAPH: CheckedGraph = { faults: [], pathTo: () => [] };

/** Reads a flow's document and checks its nodes, each by itself. */
export function readFlow(object: ReleaseObject, registry: NodeRegistry, policy: NetworkPolicy): ReadFlow {
  const document = documentOf(object);
  if (document.schema > FLOW_DOCUMENT_SCHEMA) {
    const message = `This flow was written by a newer Hookswitch (schema ${String(document.schema)}). Update Hookswitch to use it.`;
    return { object, nodes: new Map(), faults: [{ code: 'newer_document', pointer: '/schema', message }] };
  }
  const nodes = new Map(
    Object.entries(document.nodes).map(([id, node]) => [id, checkNode(id, node, registry, policy)] as const),
  );
  return { object, nodes, faults: [] };
}

/**
 * Checks how the nodes of a flow are connected.
 *
 * @param waiting the flows that no call passes without a pause: see `waitingFlows`
 */
export function checkFlow(flow: ReadFlow, waiting: ReadonlySet<Id>): CheckedFlow {
  if (flow.faults.length > 0) return { ...flow, graph: NO_GRAPH };
  const graph = checkGraph(documentOf(flow.object), withPauses(flow.nodes, waiting));
  const own = [...flow.nodes.values()].flatMap(({ id, faults }) =>
    faults.map((fault) => ({ ...fault, path: graph.pathTo(id) })),
  );
  return { ...flow, graph, faults: [...graph.faults, ...own] };
}

/** The faults of a flow that lie in what it refers to. */
export function checkReferences({ object, nodes, graph }: CheckedFlow, index: DraftIndex): Fault[] {
  return [...nodes.values()].flatMap((node) => {
    const { id, references, kept } = node;
    const faults = [
      ...references.map((reference) => referenceFault(index, reference, object.body['environment_id'])),
      ...kept.map((list) => outdatedOutcomes(index, node, list)),
    ];
    return faults.flatMap((fault) =>
      fault === undefined ? [] : [{ ...fault, node_id: id, path: graph.pathTo(id) }],
    );
  });
}

/**
 * Warns of variables that nothing sets. `vars.…` may be set by any flow, since flows call each other; what a node
 * provides (`webhook.<node id>.…`, `fetch.<node id>.…`) is looked for in this flow.
 */
export function checkVariables({ nodes, graph }: CheckedFlow, written: ReadonlySet<string>): Fault[] {
  const provided = [...nodes.values()].flatMap(({ id, definition }) =>
    (definition?.provides ?? []).map((name) => name.replace('{node}', id)),
  );
  const isKnown = (name: string) => {
    if (name.startsWith('vars.')) return written.has(name);
    if (provided.some((known) => name === known || name.startsWith(`${known}.`))) return true;
    return !/^(webhook|fetch)\./.test(name) && isBuiltInVariable(name);
  };
  return [...nodes.values()].flatMap(({ id, reads }) =>
    reads
      .filter(({ name }) => !isKnown(name))
      .map(({ name, pointer }): Fault => {
        const message = `Nothing sets the variable "${name}": it is always empty. Choose another, or set it first.`;
        return {
          code: 'unknown_variable',
          pointer,
          message,
          node_id: id,
          path: graph.pathTo(id),
          warning: true,
        };
      }),
  );
}

/** The runnable form of a flow without faults. Layout is not in it; labels and what its nodes have pinned are. */
export function compileFlow({ object, nodes }: ReadFlow, index: DraftIndex): UnhashedFlow {
  const { entry, on_hangup, default_exit, on_limit, edges } = documentOf(object);
  const compiled: Record<string, CompiledNode> = {};
  const ways = { ...edges };
  for (const { id, compiled: node, references, unconnected } of nodes.values()) {
    if (node) compiled[id] = pinObjects(node, references, index);
    for (const [outcome, target] of unconnected) {
      if (edges[`${id}:${outcome}`] !== undefined) continue;
      // No drawn node's id has a dot.
      const made = `${id}.${outcome}`;
      compiled[made] = target.compiled;
      ways[`${id}:${outcome}`] = made;
      for (const back of target.back) ways[`${made}:${back}`] = id;
    }
  }
  return {
    flow_id: object.id,
    name: object.name,
    entry: entry as string,
    on_hangup,
    default_exit,
    // What is not chosen is left out: flows from before there was a choice keep their hashes.
    ...(on_limit != null && { on_limit }),
    nodes: compiled,
    edges: ways,
  };
}
