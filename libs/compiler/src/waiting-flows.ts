import { ERROR_OUTCOME, RETURN_NODE_TYPE } from '@hookswitch/flow-model';
import type { FlowDocument, Id } from '@hookswitch/flow-model';
import type { CheckedNode } from './check-node.js';
import { asTaken, findCycles, reach, readEdges, successors } from './flow-graph.js';

/** A flow as far as it counts here. */
export interface DrawnFlow {
  readonly id: Id;
  readonly document: FlowDocument;
  readonly nodes: ReadonlyMap<string, CheckedNode>;
}

/**
 * The flows that no call passes without waiting for the caller or for time: a loop through a node that runs one of these
 * is none without a pause. A flow is not among them unless that is certain, and so are flows that run each other.
 */
export function waitingFlows(flows: readonly DrawnFlow[]): ReadonlySet<Id> {
  const waiting = new Set<Id>();
  for (let before = -1; before < waiting.size;) {
    before = waiting.size;
    for (const flow of flows) if (!waiting.has(flow.id) && alwaysWaits(flow, waiting)) waiting.add(flow.id);
  }
  return waiting;
}

/** The nodes with the pauses that the flows bring along which they run. */
export function withPauses(
  nodes: ReadonlyMap<string, CheckedNode>,
  waiting: ReadonlySet<Id>,
): ReadonlyMap<string, CheckedNode> {
  let paused: Map<string, CheckedNode> | undefined;
  for (const [id, node] of nodes) {
    if (node.pause !== 'none' || node.bypass !== null) continue;
    const run = node.references.filter(({ kind }) => kind === 'flow');
    if (run.length === 0 || !run.every(({ key }) => waiting.has(key))) continue;
    paused ??= new Map(nodes);
    paused.set(id, { ...node, pause: 'caller' });
  }
  return paused ?? nodes;
}

/** Whether every way from the entry passes a node that waits before it comes to an end that goes back to another flow. */
function alwaysWaits({ document, ...flow }: DrawnFlow, waiting: ReadonlySet<Id>): boolean {
  const nodes = asTaken(flow.nodes);
  const paused = withPauses(nodes, waiting);
  const isSilent = (id: string) => (paused.get(id)?.pause ?? 'none') === 'none';
  const edges = readEdges(document);
  const connected = new Set(edges.filter(({ to }) => nodes.has(to)).map(({ key }) => key));
  const next = new Map(
    [...successors(nodes, edges, document)].map(([id, to]) => [id, isSilent(id) ? to : []]),
  );
  const reached = [...reach([document.entry], next).keys()].filter(isSilent);
  if (document.entry === null || findCycles(new Set(reached), next).length > 0) return false;
  return !reached.some((id) => endsIn(nodes.get(id), connected, document));
}

/** Whether a call can go back to the flow that runs this one from here. An open `error` does not count, as in loops. */
function endsIn(
  node: CheckedNode | undefined,
  connected: ReadonlySet<string>,
  { default_exit }: FlowDocument,
): boolean {
  if (node?.definition?.type === RETURN_NODE_TYPE || !node?.outcomes) return true;
  const isOpen = (name: string) => name !== ERROR_OUTCOME.name && !connected.has(`${node.id}:${name}`);
  const hasDefault = default_exit !== null && default_exit !== node.id;
  return !hasDefault && [...node.outcomes.keys()].some(isOpen);
}
