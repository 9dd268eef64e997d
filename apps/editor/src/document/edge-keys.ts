import type { EdgeKey } from '@hookswitch/flow-model';

/** The key of the edge that leaves a node by an outcome. */
export function edgeKey(nodeId: string, outcome: string): EdgeKey {
  return `${nodeId}:${outcome}`;
}

/** Node and outcome of an edge's key. Node ids hold no colon. */
export function parseEdgeKey(key: string): { nodeId: string; outcome: string } {
  const at = key.indexOf(':');
  return { nodeId: key.slice(0, at), outcome: key.slice(at + 1) };
}
