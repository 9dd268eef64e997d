import { LIMIT_OUTCOMES } from '@hookswitch/flow-model';
import type { FlowDocument } from '@hookswitch/flow-model';
import type { CheckedNode } from './check-node.js';

/** One way from node to node, as drawn. */
export interface Edge {
  readonly key: string;
  readonly from: string;
  readonly outcome: string;
  readonly to: string;
}

/** Shortest ways from a start: node id → the node before it (`null` for the start). */
export type Reached = ReadonlyMap<string, string | null>;

/** The edges of a document, split at the last colon. */
export function readEdges(document: FlowDocument): Edge[] {
  return Object.entries(document.edges).map(([key, to]) => {
    const colon = key.lastIndexOf(':');
    return { key, from: key.slice(0, colon), outcome: key.slice(colon + 1), to };
  });
}

/**
 * Where calls can go: node id → next node ids (some perhaps twice), without edges to nothing. An outcome without an edge leads to
 * the default exit (when there is one, and not from that node itself), one of a loop guard to `on_limit` before that; `except` is
 * left out. Of a node whose outcomes are unknown every drawn edge counts.
 */
export function successors(
  nodes: ReadonlyMap<string, CheckedNode>,
  edges: readonly Edge[],
  elsewhere: Pick<FlowDocument, 'default_exit' | 'on_limit'> | null,
  except?: string,
): ReadonlyMap<string, readonly string[]> {
  const next = new Map<string, string[]>();
  for (const id of nodes.keys()) next.set(id, []);
  const connected = new Set<string>();
  for (const { key, from, outcome, to } of edges) {
    const outcomes = nodes.get(from)?.outcomes;
    if (outcomes === undefined || outcomes?.has(outcome) === false || !nodes.has(to)) continue;
    next.get(from)?.push(to);
    connected.add(key);
  }
  for (const { id, outcomes, unconnected: left } of nodes.values()) {
    for (const outcome of outcomes?.keys() ?? ['']) {
      if (outcome === except || connected.has(`${id}:${outcome}`) || left.has(outcome)) continue;
      const target = elsewhere === null ? null : unconnected(elsewhere, id, outcome);
      if (target !== null && nodes.has(target) && !next.get(id)?.includes(target)) next.get(id)?.push(target);
    }
  }
  return next;
}

/** The nodes with the outcomes that calls really take: a disabled one has a single way. */
export function asTaken(nodes: ReadonlyMap<string, CheckedNode>): ReadonlyMap<string, CheckedNode> {
  const taken = new Map(nodes);
  for (const [id, { bypass, outcomes, ...node }] of nodes) {
    const way = bypass === null ? undefined : outcomes?.get(bypass);
    if (bypass !== null && way !== undefined)
      taken.set(id, { ...node, bypass, outcomes: new Map([[bypass, way]]) });
  }
  return taken;
}

/** Where an outcome leads that is not connected; `null`: nowhere. */
export function unconnected(
  { default_exit, on_limit }: Pick<FlowDocument, 'default_exit' | 'on_limit'>,
  id: string,
  outcome: string,
): string | null {
  if (LIMIT_OUTCOMES.has(outcome) && on_limit != null && on_limit !== id) return on_limit;
  return default_exit === id ? null : default_exit;
}

/** Everything that can be got to from some nodes, by the shortest way. */
export function reach(
  starts: readonly (string | null)[],
  next: ReadonlyMap<string, readonly string[]>,
): Reached {
  const before = new Map<string, string | null>();
  const queue = starts.filter((start) => start !== null && next.has(start)) as string[];
  for (const start of queue) before.set(start, null);
  for (const id of queue) {
    for (const target of next.get(id) ?? []) {
      if (before.has(target)) continue;
      before.set(target, id);
      queue.push(target);
    }
  }
  return before;
}

/** The node ids from the start to a node, both included; empty when it was not reached. */
export function pathTo(id: string, ...lanes: readonly Reached[]): readonly string[] {
  const lane = lanes.find((reached) => reached.has(id));
  const path: string[] = [];
  for (let at: string | null | undefined = lane ? id : null; at; at = lane?.get(at)) path.push(at);
  return path.reverse();
}

/** The lengths of all paths of a lane, in nodes. */
export function pathLengths(lane: Reached): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  // What leads to a node was reached before it.
  for (const [id, before] of lane) lengths.set(id, 1 + (before === null ? 0 : (lengths.get(before) ?? 0)));
  return lengths;
}

/**
 * One shortest cycle through each group of nodes that lead to each other, as node ids without the repetition.
 * Nodes outside `among` are no part of any. Iterative (Tarjan's lowlinks), linear but for the final search per group.
 */
export function findCycles(
  among: ReadonlySet<string>,
  next: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  return connectedGroups(among, next).flatMap((group) => {
    const members = new Set(group);
    const inside = new Map(
      group.map((id) => [id, (next.get(id) ?? []).filter((target) => members.has(target))] as const),
    );
    const start = [...members].sort()[0] as string;
    if (group.length === 1 && !inside.get(start)?.includes(start)) return [];
    const reached = reach([start], inside);
    const last = [...reached.keys()].find((id) => inside.get(id)?.includes(start));
    return last === undefined ? [] : [pathTo(last, reached)];
  });
}

function connectedGroups(
  among: ReadonlySet<string>,
  next: ReadonlyMap<string, readonly string[]>,
): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const groups: string[][] = [];
  for (const root of among) {
    if (order.has(root)) continue;
    const work: { id: string; targets: Iterator<string> }[] = [];
    const enter = (id: string) => {
      order.set(id, order.size);
      low.set(id, order.size - 1);
      stack.push(id);
      onStack.add(id);
      work.push({ id, targets: (next.get(id) ?? []).filter((target) => among.has(target)).values() });
    };
    const lower = (id: string, to: number | undefined) => low.set(id, Math.min(low.get(id) ?? 0, to ?? 0));
    enter(root);
    for (let frame = work.at(-1); frame; frame = work.at(-1)) {
      const { id } = frame;
      const step = frame.targets.next();
      if (!step.done) {
        if (!order.has(step.value)) enter(step.value);
        else if (onStack.has(step.value)) lower(id, order.get(step.value));
        continue;
      }
      work.pop();
      const caller = work.at(-1);
      if (caller) lower(caller.id, low.get(id));
      if (low.get(id) === order.get(id)) {
        const group = stack.splice(stack.lastIndexOf(id));
        for (const member of group) onStack.delete(member);
        groups.push(group);
      }
    }
  }
  return groups;
}
