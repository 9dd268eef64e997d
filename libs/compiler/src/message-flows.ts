import { childPointer } from '@hookswitch/flow-model';
import type { Id } from '@hookswitch/flow-model';
import type { CheckedFlow } from './check-flow.js';
import type { Drafts } from './draft-index.js';
import type { Fault } from './fault.js';

/**
 * The flows that text messages run, each with the number that one was written to: those that numbers have for messages,
 * and those that these run.
 */
export function messageFlows(drafts: Drafts, flows: readonly CheckedFlow[]): ReadonlyMap<Id, string> {
  const byId = new Map(flows.map((flow) => [flow.object.id, flow]));
  const found = new Map<Id, string>();
  for (const { body } of drafts['number'] ?? []) {
    const { message_flow_id, number } = body;
    if (typeof message_flow_id !== 'string' || found.has(message_flow_id)) continue;
    found.set(message_flow_id, typeof number === 'string' ? number : '');
  }
  // A map is walked in the order of insertion, what is added on the way included.
  for (const [id, number] of found) {
    for (const { references } of byId.get(id)?.nodes.values() ?? []) {
      for (const { kind, key } of references) {
        if (kind === 'flow' && !found.has(key)) found.set(key, number);
      }
    }
  }
  return found;
}

/** The nodes that need a call, in a flow that the messages to this number run; none where there is no such number. */
export function checkWithoutCall({ nodes, graph }: CheckedFlow, number: string | undefined): Fault[] {
  if (number === undefined) return [];
  return [...nodes.values()].flatMap(({ id, name, definition }): Fault[] => {
    if (definition === undefined || definition.withoutCall) return [];
    return [
      {
        code: 'needs_call',
        pointer: childPointer('/nodes', id),
        message: `"${name}" needs a call, and text messages to ${number} run this flow. Take it out, or give the number another flow for messages.`,
        node_id: id,
        path: graph.pathTo(id),
      },
    ];
  });
}
