import type { CheckedFlow } from './check-flow.js';
import type { CheckedNode } from './check-node.js';
import type { Fault } from './fault.js';

/**
 * Variables that nobody is to be shown: what nodes that hide keys set, and what is made of it. Flows call each other, so
 * that the flows of all drafts are looked at together.
 */
export function maskedVariables(flows: readonly CheckedFlow[]): ReadonlySet<string> {
  const nodes = flows.flatMap((flow) => [...flow.nodes.values()]);
  const masked = new Set<string>(nodes.filter(hidesKeys).flatMap(({ writes }) => writes));
  const copying = masked.size > 0 ? nodes.filter(isCopying) : [];
  for (let before = -1; before < masked.size;) {
    before = masked.size;
    for (const { reads, writes } of copying) {
      if (reads.some(({ name }) => masked.has(name))) for (const name of writes) masked.add(name);
    }
  }
  return masked;
}

/** Nodes that would show what nobody is to be shown. */
export function checkMasked({ nodes, graph }: CheckedFlow, masked: ReadonlySet<string>): Fault[] {
  if (masked.size === 0) return [];
  return [...nodes.values()]
    .filter(({ definition }) => definition?.readsMasked !== true)
    .flatMap(({ id, name: node, reads }) =>
      reads
        .filter(({ name }) => masked.has(name))
        .map(({ name, pointer }): Fault => {
          const message = `"${name}" holds keys that nobody is to be shown, and "${node}" would show it. Take it out, or ask for the keys without hiding them.`;
          return { code: 'masked_variable', pointer, message, node_id: id, path: graph.pathTo(id) };
        }),
    );
}

/** What another system answers is not what was asked; the engine masks what it sends back of it. */
function isCopying({ writes, definition }: CheckedNode): boolean {
  return writes.length > 0 && definition?.setsAnswers !== true;
}

function hidesKeys({ definition, compiled }: CheckedNode): boolean {
  return compiled !== null && definition?.hidesKeys(compiled.config) === true;
}
