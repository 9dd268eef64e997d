import { z } from 'zod';
import { flowDocumentSchema } from '../flow-document.js';
import { outcomeNameSchema } from '../given-outcomes.schema.js';
import type { Outcome } from '../node-definition.js';
import { nameField } from './fields.schema.js';
import { defineObjectType } from './object-type.js';

/** The node type that ends a flow which another flow has run, by the name that its configuration gives. */
export const RETURN_NODE_TYPE = 'return';

/** A flow: its name and its drawing. */
export const flowSchema = z.strictObject({
  name: nameField,
  document: flowDocumentSchema.prefault({}).meta({ title: 'Document' }),
});

const returnSchema = z.object({
  type: z.literal(RETURN_NODE_TYPE),
  label: z.string().default(''),
  config: z.object({ name: outcomeNameSchema }),
});

export const flowObject = defineObjectType({
  type: 'flow',
  plural: 'flows',
  title: 'Flow',
  titlePlural: 'Flows',
  summary: 'What happens to a call, drawn as a graph.',
  schema: flowSchema,
  toBody: ({ document }) => document,
  toFields: (name, document) => ({ name, document }),
  outcomes: (document) => namedReturns(document['nodes']),
});

/** The names by which a flow returns to the flow that ran it, each once, by name. */
function namedReturns(nodes: unknown): Outcome[] {
  const found = new Map<string, Outcome>();
  if (typeof nodes !== 'object' || nodes === null) return [];
  for (const node of Object.values(nodes)) {
    const { data } = returnSchema.safeParse(node);
    if (data === undefined || found.has(data.config.name)) continue;
    found.set(data.config.name, { name: data.config.name, label: data.label || data.config.name });
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}
