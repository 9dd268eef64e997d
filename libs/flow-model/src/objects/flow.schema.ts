import { z } from 'zod';
import { flowDocumentSchema } from '../flow-document.js';
import { nameField } from './fields.schema.js';
import { defineObjectType } from './object-type.js';

/** A flow: its name and its drawing. */
export const flowSchema = z.strictObject({
  name: nameField,
  document: flowDocumentSchema.prefault({}).meta({ title: 'Document' }),
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
});
