import { comeTo, goFrom } from '@hookswitch/calls';
import type { Call, Stop } from '@hookswitch/calls';
import type { CompiledNode, NodeDefinition } from '@hookswitch/flow-model';

/** Object types that stops refer to. A menu is none. */
const OBJECTS = { ivr: null, queue: 'queue', ring_group: 'ring_group', voicemail: 'mailbox' } as const;

/** Notes what a call comes to at a node, or that it goes on from there. Of most nodes there is nothing to note. */
export function noteStop(
  call: Call,
  when: 'entered' | 'left',
  node_id: string,
  node: CompiledNode,
  type: NonNullable<NodeDefinition['stop']>,
  at: string,
  outcome: unknown,
): Call {
  if (when === 'left') return goFrom(call, node_id, String(outcome), at);
  return comeTo(call, { type, node_id, ...whatStands(node, type) }, at);
}

/** The object that the node refers to; else its own label. */
function whatStands({ config, objects, label }: CompiledNode, type: Stop['type']): Pick<Stop, 'id' | 'name'> {
  const wanted = OBJECTS[type];
  for (const value of wanted === null ? [] : Object.values(config as object)) {
    const object = typeof value === 'string' ? objects?.[value] : undefined;
    if (object?.type === wanted) return { id: value as string, name: object.name };
  }
  return { id: null, name: label };
}
