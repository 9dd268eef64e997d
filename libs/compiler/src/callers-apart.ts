import { shareEnvironment } from '@hookswitch/flow-model';
import type { Id, NumberFields, ReleaseObject } from '@hookswitch/flow-model';
import type { CheckedFlow } from './check-flow.js';
import type { DraftIndex, Drafts } from './draft-index.js';
import type { Fault } from './fault.js';

/** By a flow's id, of each environment whose calls get to it the first number that leads there: directly, or through other flows. */
export type NumbersOfFlows = ReadonlyMap<Id, readonly ReleaseObject[]>;

/** Which numbers of environments lead to which flows. Each flow is looked at once for an environment, however many numbers it has. */
export function numbersOfFlows(drafts: Drafts, flows: readonly CheckedFlow[]): NumbersOfFlows {
  const leadsTo = new Map(flows.map((flow) => [flow.object.id, flowsIn(flow)]));
  const reachedBy = new Map<Id, Set<Id>>();
  const found = new Map<Id, ReleaseObject[]>();
  for (const number of drafts['number'] ?? []) {
    const { environment_id, flow_id, overflow_flow_id } = number.body as Partial<NumberFields>;
    if (environment_id == null) continue;
    const reached = entryOf(reachedBy, environment_id, () => new Set<Id>());
    const next = [flow_id, overflow_flow_id].filter((id) => typeof id === 'string');
    for (let id = next.pop(); id !== undefined; id = next.pop()) {
      if (reached.has(id)) continue;
      reached.add(id);
      entryOf(found, id, () => []).push(number);
      next.push(...(leadsTo.get(id) ?? []));
    }
  }
  return found;
}

function flowsIn({ nodes }: CheckedFlow): ReadonlySet<Id> {
  const references = [...nodes.values()].flatMap((node) => node.references);
  return new Set(references.filter(({ kind }) => kind === 'flow').map(({ key }) => key));
}

function entryOf<T>(map: Map<Id, T>, id: Id, make: () => T): T {
  let entry = map.get(id);
  if (entry === undefined) map.set(id, (entry = make()));
  return entry;
}

/**
 * Warns of extensions that a flow of no environment names and that calls of some number do not reach, since the two belong
 * to different environments: such a call leaves the node as if nobody had the extension.
 */
export function checkCallersApart(
  { object, nodes, graph }: CheckedFlow,
  numbers: NumbersOfFlows,
  index: DraftIndex,
): Fault[] {
  const leading = numbers.get(object.id) ?? [];
  // What the flow itself may not refer to is a fault of its own.
  if (leading.length === 0 || object.body['environment_id'] != null) return [];
  return [...nodes.values()].flatMap(({ id, references }) =>
    references.flatMap(({ kind, key, pointer }): Fault[] => {
      const place = kind === 'extension' ? index.environmentOf(kind, key) : null;
      const number = leading.find(
        ({ body }) => !shareEnvironment(body['environment_id'] as Id | null, place),
      );
      if (number === undefined || place === null) return [];
      const there = index.environmentName(number.body['environment_id'] as Id);
      const message = `Calls to ${String(number.body['number'])} belong to ${there}, and the extension ${key} to ${index.environmentName(place)}: they do not reach it. Choose another, or let one of the two belong to none.`;
      return [
        {
          code: 'other_environment',
          pointer,
          message,
          node_id: id,
          path: graph.pathTo(id),
          warning: true,
        },
      ];
    }),
  );
}
