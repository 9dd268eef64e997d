import type { CallPlace } from '@hookswitch/calls';
import type { CompiledNode, EventDetails } from '@hookswitch/flow-model';
import { noteStop } from './came-through.js';
import { nodeOfEvent } from './place.js';
import type { Turn } from './turn.js';

/** The caller comes to a node: notes the place, and states what its type always tells then. */
export function bringTo(turn: Turn, node_id: string, node: CompiledNode): void {
  const definition = definitionOf(turn, node);
  const place = definition?.stop ?? definition?.place ?? undefined;
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
  const definition = definitionOf(turn, node);
  if (definition === undefined) return;
  const { stop, tells } = definition;
  if (stop) turn.call = noteStop(turn.call, when, node_id, node, stop, turn.at, details['outcome']);
  const type = tells[when];
  if (type) turn.emitOfNode(type, nodeOfEvent({ node_id }, node), details);
}

function definitionOf({ registry }: Turn, { type }: CompiledNode) {
  return Object.hasOwn(registry, type) ? registry[type] : undefined;
}

/** A call whose caller is there now; without a place they are in the flow, and nowhere else. */
function inPlace(call: Turn['call'], place: CallPlace | undefined): Turn['call'] {
  const { place: _left, ...elsewhere } = call;
  return place === undefined ? elsewhere : { ...elsewhere, place };
}
