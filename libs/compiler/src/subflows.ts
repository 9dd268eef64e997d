import type { CompiledFlow, Id } from '@hookswitch/flow-model';
import type { CheckedNode } from './check-node.js';
import { contentHash } from './content-hash.js';
import type { Fault } from './fault.js';

/** A compiled flow before it is known by its hash. */
export type UnhashedFlow = Omit<CompiledFlow, 'hash' | 'subflows'>;

/** Nodes of one flow, as far as the flows count that they run. */
type Running = Pick<CheckedNode, 'references'>;

/** The ids of the flows that nodes run. */
export function flowsRunBy(nodes: Iterable<Running>): ReadonlySet<Id> {
  const ids = new Set<Id>();
  for (const { references } of nodes) {
    for (const { kind, key } of references) if (kind === 'flow') ids.add(key);
  }
  return ids;
}

/**
 * Gives flows their hashes, and to those that run others the hashes of these: a call keeps to them, whatever is applied
 * meanwhile. Flows may run each other, so that a flow's hash cannot hold the hashes of others: it covers what each flow
 * means, without its hash, that the flow can get to.
 */
export function hashFlows(
  flows: ReadonlyMap<Id, UnhashedFlow>,
  runs: (id: Id) => ReadonlySet<Id>,
): Record<Id, CompiledFlow> {
  const own = new Map([...flows].map(([id, flow]) => [id, contentHash(flow)]));
  const hashes = new Map(
    [...flows].map(([id, flow]) => {
      const reached = reachedFrom(id, runs);
      if (reached.size === 0) return [id, own.get(id) as string];
      const meant = Object.fromEntries([...reached].map((each) => [each, own.get(each)]));
      return [id, contentHash({ ...flow, subflows: meant })];
    }),
  );
  const hashed: Record<Id, CompiledFlow> = {};
  for (const [id, flow] of flows) {
    const hash = hashes.get(id) as string;
    const subflows = Object.fromEntries([...runs(id)].map((each) => [each, hashes.get(each) as string]));
    hashed[id] = { hash, ...flow, ...(runs(id).size > 0 && { subflows }) };
  }
  return hashed;
}

/** The flows that can be run from a flow, directly or by others; itself only when it can run itself. */
function reachedFrom(id: Id, runs: (id: Id) => ReadonlySet<Id>): ReadonlySet<Id> {
  const reached = new Set(runs(id));
  // A set is walked in the order of insertion, what is added on the way included.
  for (const each of reached) for (const further of runs(each)) reached.add(further);
  return reached;
}

/**
 * The faults of flows that run a flow which has faults itself: they are left out with it. Warnings: what is wrong blocks
 * Apply where it is, if it does.
 */
export function brokenSubflows(
  nodes: Iterable<Pick<CheckedNode, 'id' | 'name' | 'references'>>,
  isBroken: (flowId: Id) => boolean,
  nameOf: (flowId: Id) => string,
): Fault[] {
  return [...nodes].flatMap(({ id, name, references }) =>
    references
      .filter(({ kind, key }) => kind === 'flow' && isBroken(key))
      .map(({ key, pointer }): Fault => {
        const message = `The flow "${nameOf(key)}", which "${name}" runs, has problems of its own: this flow cannot run before they are solved.`;
        return { code: 'broken_subflow', pointer, message, node_id: id, warning: true };
      }),
  );
}
