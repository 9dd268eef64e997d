import { Graph, layout as layoutGraph } from '@dagrejs/dagre';
import type { FlowDocument } from '@hookswitch/flow-model';
import type { Position } from './commands.js';
import { parseEdgeKey } from './edge-keys.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP_BETWEEN_RANKS = 90;
const GAP_WITHIN_RANK = 40;

/**
 * Positions that read from left to right, with the call's start at the left. `sizes` come from the canvas; the entry
 * stays where it is, so that the picture does not jump.
 */
export function layoutPositions(
  document: FlowDocument,
  sizeOf: (nodeId: string) => Size,
): Record<string, Position> {
  const ids = Object.keys(document.nodes);
  if (ids.length === 0) return {};
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', ranksep: GAP_BETWEEN_RANKS, nodesep: GAP_WITHIN_RANK });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const id of ids) graph.setNode(id, { ...sizeOf(id) });
  for (const [key, target] of Object.entries(document.edges)) {
    const { nodeId } = parseEdgeKey(key);
    if (graph.hasNode(nodeId) && graph.hasNode(target)) graph.setEdge(nodeId, target);
  }
  layoutGraph(graph);

  const corner = (id: string): Position => {
    const { x, y, width, height } = graph.node(id) as Size & { x: number; y: number };
    return [x - width / 2, y - height / 2];
  };
  const anchor = document.entry && graph.hasNode(document.entry) ? document.entry : (ids[0] as string);
  const [fromX, fromY] = corner(anchor);
  const [toX, toY] = document.layout.nodes[anchor] ?? [0, 0];
  return Object.fromEntries(
    ids.map((id) => {
      const [x, y] = corner(id);
      return [id, [Math.round(x - fromX + toX), Math.round(y - fromY + toY)] as const];
    }),
  );
}
