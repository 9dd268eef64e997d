import { childPointer, ERROR_OUTCOME } from '@hookswitch/flow-model';
import type { FlowDocument } from '@hookswitch/flow-model';
import type { CheckedNode } from './check-node.js';
import type { Fault } from './fault.js';
import {
  asTaken,
  findCycles,
  pathLengths,
  pathTo,
  reach,
  readEdges,
  successors,
  unconnected,
} from './flow-graph.js';
import type { Edge, Reached } from './flow-graph.js';

/** How calls can move through a flow, and what is wrong with that. */
export interface CheckedGraph {
  readonly faults: readonly Fault[];
  /** The node ids that a call passes to get to a node, itself included; empty when no call can. */
  readonly pathTo: (id: string) => readonly string[];
}

type Nodes = ReadonlyMap<string, CheckedNode>;

/** Checks how the nodes of a flow are connected: entry and lanes, edges, reachability, cycles, open outcomes. */
export function checkGraph(document: FlowDocument, nodes: Nodes): CheckedGraph {
  const edges = readEdges(document);
  const next = successors(nodes, edges, document);
  const live = reach([document.entry, document.on_limit ?? null], next);
  // After hang-up there is no call left to hang up: an open outcome just ends that lane.
  const afterHangup: Reached =
    document.on_hangup === null ? new Map() : reach([document.on_hangup], successors(nodes, edges, null));
  const path = (id: string) => pathTo(id, live, afterHangup);
  const faults = [
    ...checkStarts(document, nodes),
    ...edges.flatMap((edge) => checkEdge(edge, nodes, path)),
    ...(nodes.has(document.entry ?? '') ? unreachable(nodes, live, afterHangup) : []),
    ...silentCycles(document, nodes, edges, live, afterHangup),
    ...withoutCaller(nodes, afterHangup),
    ...openOutcomes(document, nodes, edges, live),
  ];
  return { faults, pathTo: path };
}

function checkStarts(document: FlowDocument, nodes: Nodes): Fault[] {
  const faults: Fault[] = [];
  if (document.entry === null) {
    const message =
      nodes.size === 0
        ? 'This flow is empty. Add the first node.'
        : 'This flow does not say where a call starts. Choose its first node.';
    faults.push({ code: 'missing_entry', pointer: '/entry', message });
  }
  const starts = [
    ['entry', 'A call starts at', document.entry],
    ['on_hangup', 'The hang-up lane starts at', document.on_hangup],
    ['default_exit', 'The default exit leads to', document.default_exit],
    ['on_limit', 'A call that a loop guard stops goes on at', document.on_limit ?? null],
  ] as const;
  for (const [field, what, id] of starts) {
    if (id === null || nodes.has(id)) continue;
    const message = `${what} the node "${id}", which is not in this flow. Choose another.`;
    faults.push({ code: 'missing_node', pointer: `/${field}`, message });
  }
  return faults;
}

function checkEdge(
  { key, from, outcome, to }: Edge,
  nodes: Nodes,
  path: (id: string) => readonly string[],
): Fault[] {
  const pointer = childPointer('/edges', key);
  const node = nodes.get(from);
  if (!node) {
    const message = `This edge starts at the node "${from}", which is not in this flow. Delete the edge.`;
    return [{ code: 'missing_node', pointer, message }];
  }
  const faults: Fault[] = [];
  const add = (code: Fault['code'], message: string) =>
    faults.push({ code, message, pointer, node_id: from, path: path(from) });
  if (node.outcomes?.has(outcome) === false) {
    const known = [...node.outcomes.keys()].join(', ');
    const message = `"${node.name}" has no outcome "${outcome}" (it has ${known}). Delete the edge, or connect one of these.`;
    add('unknown_outcome', message);
  }
  if (!nodes.has(to)) {
    const message = `The outcome "${outcome}" of "${node.name}" leads to the node "${to}", which is not in this flow. Connect it to another.`;
    add('missing_node', message);
  }
  return faults;
}

function unreachable(nodes: Nodes, live: Reached, afterHangup: Reached): Fault[] {
  return [...nodes.values()]
    .filter(({ id }) => !live.has(id) && !afterHangup.has(id))
    .map(({ id, name }) => ({
      code: 'unreachable_node',
      pointer: childPointer('/nodes', id),
      message: `No call can get to "${name}". Connect something to it, or delete it.`,
      node_id: id,
    }));
}

function silentCycles(
  document: FlowDocument,
  nodes: Nodes,
  edges: readonly Edge[],
  live: Reached,
  afterHangup: Reached,
): Fault[] {
  // The way to the default exit after an error is left out: it would make a loop of every default exit itself.
  const next = successors(asTaken(nodes), edges, document, ERROR_OUTCOME.name);
  const silent = new Set<string>();
  for (const { id, pause } of nodes.values()) {
    if (pause === 'none' && (live.has(id) || afterHangup.has(id))) silent.add(id);
  }
  const lengthTo = new Map([...pathLengths(afterHangup), ...pathLengths(live)]);
  return findCycles(silent, next).map((cycle) => {
    const lengths = cycle.map((id) => lengthTo.get(id) ?? 0);
    const first = lengths.indexOf(Math.min(...lengths));
    const turned = [...cycle.slice(first), ...cycle.slice(0, first)];
    const start = turned[0] as string;
    const names = [...turned, start].map((id) => `"${nodes.get(id)?.name}"`).join(' → ');
    return {
      code: 'silent_cycle',
      pointer: childPointer('/nodes', start),
      message: `${names} goes round without ever waiting. Put in a node that waits for the caller or for time, or break the loop.`,
      node_id: start,
      path: [...pathTo(start, live, afterHangup), ...turned.slice(1), start],
    };
  });
}

function withoutCaller(nodes: Nodes, afterHangup: Reached): Fault[] {
  return [...afterHangup.keys()].flatMap((id): Fault[] => {
    const node = nodes.get(id);
    if (!node?.definition || node.definition.afterHangup) return [];
    return [
      {
        code: 'not_after_hangup',
        pointer: childPointer('/nodes', id),
        message: `"${node.name}" needs a caller, and after hang-up there is none. Take it out of the hang-up lane.`,
        node_id: id,
        path: pathTo(id, afterHangup),
      },
    ];
  });
}

/**
 * Outcomes that lead nowhere: all that are not connected, but for those that the default exit or `on_limit` takes.
 * `error` is not asked for: it is the exit that people rarely draw, and calls rarely take.
 */
function openOutcomes(document: FlowDocument, nodes: Nodes, edges: readonly Edge[], live: Reached): Fault[] {
  const connected = new Set(edges.map(({ key }) => key));
  return [...live.keys()].flatMap((id) => {
    const node = nodes.get(id);
    return [...(node?.outcomes?.values() ?? [])]
      .filter(
        ({ name }) =>
          name !== ERROR_OUTCOME.name && !connected.has(`${id}:${name}`) && !node?.unconnected.has(name),
      )
      .filter(({ name }) => unconnected(document, id, name) === null)
      .map(({ name, label }): Fault => ({
        code: 'no_exit',
        pointer: childPointer('/edges', `${id}:${name}`),
        message: `When "${node?.name}" is left by "${label}", the call is hung up: nothing is connected there. Connect it, or choose a default exit.`,
        node_id: id,
        path: pathTo(id, live),
        warning: true,
      }));
  });
}
