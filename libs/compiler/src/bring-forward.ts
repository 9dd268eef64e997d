import { STRICT_NETWORK_POLICY } from '@hookswitch/flow-model';
import type { CompiledFlow, CompiledNode, NodeRegistry } from '@hookswitch/flow-model';
import { checkNode } from './check-node.js';

/**
 * A compiled flow of an older release in the shapes of this version: what its nodes' machines of today can read. The same
 * flow when nothing in it is older. It keeps its hash, by which calls in progress know it. A node that cannot be brought
 * forward stays as it is.
 */
export function bringForward(flow: CompiledFlow, registry: NodeRegistry): CompiledFlow {
  let nodes: Record<string, CompiledNode> | undefined;
  for (const [id, node] of Object.entries(flow.nodes)) {
    if (!isOlder(node, registry)) continue;
    const { type, label, v = 1, config, bypass } = node;
    const document = { type, label, v, config: config as Parameters<typeof checkNode>[1]['config'] };
    // What the network policy says of an address is asked again when something is sent there.
    const { compiled } = checkNode(id, document, registry, STRICT_NETWORK_POLICY);
    if (compiled === null) continue;
    const { prompts, objects } = node;
    (nodes ??= { ...flow.nodes })[id] = {
      ...compiled,
      ...(bypass !== undefined && { bypass }),
      ...(prompts && { prompts }),
      ...(objects && { objects }),
    };
  }
  return nodes === undefined ? flow : { ...flow, nodes };
}

function isOlder({ type, v = 1 }: CompiledNode, registry: NodeRegistry): boolean {
  return Object.hasOwn(registry, type) && (registry[type]?.version ?? 1) > v;
}
