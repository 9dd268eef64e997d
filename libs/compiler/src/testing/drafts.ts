import { flowDocumentSchema, objectTypes } from '@hookswitch/flow-model';
import type { ReleaseObject } from '@hookswitch/flow-model';
import type { Drafts } from '../draft-index.js';

/** A UUID for tests, told apart by its number. */
export function testId(number: number): string {
  return `01991f0a-6c2e-7c11-9d3f-${String(number).padStart(12, '0')}`;
}

/** A node as it is written: type, configuration, label. */
export function node(type: string, config: Record<string, unknown> = {}, label = '') {
  return { type, config, label };
}

/** A flow as a draft; `id` 1 is the flow that the number of {@link officeDrafts} leads to. */
export function flow(document: Record<string, unknown>, id = 1, name = `Flow ${id}`): ReleaseObject {
  return { id: testId(id), num_id: id, name, body: flowDocumentSchema.parse(document) };
}

/** Any other object as a draft, its fields completed by its schema unless they are not valid. */
export function object(
  type: 'number' | 'user' | 'prompt' | 'ring_group' | 'schedule' | 'environment' | 'webhook',
  id: number,
  fields: Record<string, unknown>,
) {
  const parsed = objectTypes[type].schema.safeParse(fields);
  const body = parsed.success ? parsed.data : fields;
  const name = typeof fields['name'] === 'string' ? fields['name'] : `${type} ${id}`;
  return { id: testId(id), num_id: id, name, body } satisfies ReleaseObject;
}

/** Drafts of a small office: a number that leads to flow 1, a user with extension 1001, and these flows. */
export function officeDrafts(...flows: ReleaseObject[]): Drafts {
  return {
    flow: flows,
    number: [object('number', 100, { name: 'Main', number: '+442071838750', flow_id: testId(1) })],
    user: [object('user', 200, { name: 'Ann', extension: '1001' })],
  };
}

/** A faultless document: say, then hang up. */
export const hello = {
  entry: 'n1',
  nodes: { n1: node('say', { text: 'Hello ${caller.name|you}' }, 'Hello'), n2: node('end', {}, 'Bye') },
  edges: { 'n1:next': 'n2' },
  layout: { nodes: { n1: [0, 0], n2: [100, 0] } },
};
