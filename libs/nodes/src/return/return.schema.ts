import { outcomeNameSchema } from '@hookswitch/flow-model';
import { z } from 'zod';
import { variableRows } from '../variable-rows.schema.js';

/** What a Subflow object has besides names: a flow cannot return by these. */
const RESERVED: ReadonlySet<string> = new Set(['completed', 'failed', 'depth_exceeded', 'error']);

/** By which name a flow ends, and what it hands back. */
export const returnConfig = z.strictObject({
  name: outcomeNameSchema
    .refine(
      (name) => !RESERVED.has(name),
      'Every Subflow object has an outcome of this name. Choose another.',
    )
    .meta({
      title: 'Name',
      description: 'The outcome by which the Subflow object is left: small letters, digits and `_`.',
      placeholder: 'paid',
    }),
  values: variableRows('Values', 'Variables that are set on the way back.').default([]),
});

export type ReturnConfig = z.infer<typeof returnConfig>;
