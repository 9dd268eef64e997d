import type { FlowDocument } from '@hookswitch/flow-model';
import type { Position } from './commands.js';
import type { Size } from './layout.js';

/** Measures of a node on the canvas, in canvas units. `canvas.css` draws nodes to these. */
export const NODE_WIDTH = 232;
export const NODE_HEAD = 52;
export const OUTCOME_ROW = 26;
const NODE_FOOT = 6;
const GAP = 70;

export type Direction = 'left' | 'right' | 'up' | 'down';

/** How big a node is with so many outcomes. */
export function nodeSize(outcomes: number): Size {
  return { width: NODE_WIDTH, height: NODE_HEAD + (outcomes > 0 ? outcomes * OUTCOME_ROW + NODE_FOOT : 0) };
}

/** Where a node stands; one that was never placed stands at the origin. */
export function positionOf(document: FlowDocument, nodeId: string): Position {
  return document.layout.nodes[nodeId] ?? [0, 0];
}

/** A free place near `wanted`: there, or further down until nothing is in the way. */
export function freePlace(
  document: FlowDocument,
  wanted: Position,
  sizeOf: (nodeId: string) => Size,
): Position {
  const size = nodeSize(3);
  const others = Object.keys(document.nodes).map((id) => ({
    at: positionOf(document, id),
    size: sizeOf(id),
  }));
  let y = wanted[1];
  for (let tries = 0; tries < 200; tries += 1) {
    const hit = others.find(
      ({ at, size: other }) =>
        at[0] < wanted[0] + size.width &&
        wanted[0] < at[0] + other.width &&
        at[1] < y + size.height &&
        y < at[1] + other.height,
    );
    if (!hit) break;
    y = hit.at[1] + hit.size.height + 30;
  }
  return [Math.round(wanted[0]), Math.round(y)];
}

/** The place to the right of a node, for what comes after it. */
export function placeAfter(
  document: FlowDocument,
  nodeId: string,
  sizeOf: (nodeId: string) => Size,
): Position {
  const [x, y] = positionOf(document, nodeId);
  return freePlace(document, [x + NODE_WIDTH + GAP, y], sizeOf);
}

/** The node that an arrow key leads to: the nearest in that direction, rather straight ahead than aside. */
export function neighbour(document: FlowDocument, from: string, direction: Direction): string | null {
  const [x, y] = positionOf(document, from);
  let best: { id: string; cost: number } | null = null;
  for (const id of Object.keys(document.nodes)) {
    if (id === from) continue;
    const [otherX, otherY] = positionOf(document, id);
    const [along, across] = {
      right: [otherX - x, otherY - y],
      left: [x - otherX, otherY - y],
      down: [otherY - y, otherX - x],
      up: [y - otherY, otherX - x],
    }[direction] as [number, number];
    if (along <= 0) continue;
    const cost = along + 2 * Math.abs(across);
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}
