import type { CompiledNode, EventDetails } from '@hookswitch/flow-model';
import { inPlace, placeOfNode } from './call-place.js';
import { noteStop } from './came-through.js';
import { nodeOfEvent } from './place.js';
import type { Turn } from './turn.js';

/** The caller comes to a node: notes the place, and states what its type always tells then. */
export function bringTo(turn: Turn, node_id: string, node: CompiledNode): void {
  const place = placeOfNode(node.type);
  if (place !== turn.call.place) turn.call = inPlace(turn.call, place);
  tellNode(turn, 'entered', node_id, node, {});
}

/** Notes that a node is entered, or left, and states what its type always tells then: `details` says how. */
export function tellNode(
  turn: Turn,
  when: 'entered' | 'left',
  node_id: string,
  node: CompiledNode,
  details: EventDetails,
): void {
  const { registry, at } = turn;
  const definition = Object.hasOwn(registry, node.type) ? registry[node.type] : undefined;
  if (definition === undefined) return;
  const { stop, tells } = definition;
  if (stop) turn.call = noteStop(turn.call, when, node_id, node, stop, at, details['outcome']);
  const type = tells[when];
  if (type) turn.emitOfNode(type, nodeOfEvent({ node_id }, node), details);
}
