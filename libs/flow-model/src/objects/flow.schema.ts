import { z } from 'zod';
import { flowDocumentSchema } from '../flow-document.js';
import { outcomeNameSchema } from '../given-outcomes.schema.js';
import type { Outcome } from '../node-definition.js';
import { environmentField, nameField } from './fields.schema.js';
import { defineObjectType } from './object-type.js';

/** The node type that ends a flow which another flow has run, by the name that its configuration gives. */
export const RETURN_NODE_TYPE = 'return';

/** A flow: its name and its drawing. */
export const flowSchema = z.strictObject({
  name: nameField,
  document: flowDocumentSchema.prefault({}).meta({ title: 'Document' }),
  environment_id: environmentField,
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
  // A flow of no environment is its document alone: what was drawn before there was a choice keeps its hash.
  toBody: ({ document, environment_id }) =>
    environment_id === null ? document : { ...document, environment_id },
  toFields: (name, { environment_id = null, ...document }) => ({ name, document, environment_id }),
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
