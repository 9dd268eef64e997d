import { givenOutcomesField } from '@hookswitch/flow-model';
import { z } from 'zod';
import { variableRows } from '../variable-rows.schema.js';

/** Which flow to run, and what it is told. */
export const subflowConfig = z.strictObject({
  flow_id: z
    .uuid('Choose a flow.')
    .meta({ title: 'Flow', description: 'The flow to run: the one of the same release.', ref: 'flow' }),
  returns: givenOutcomesField(
    'flow_id',
    'Returns',
    'The names by which the flow returns: its Return objects. Each is an outcome here.',
  ),
  parameters: variableRows(
    'Parameters',
    'Variables that are set before the flow begins. It sees all others too.',
  ).default([]),
});

export type SubflowConfig = z.infer<typeof subflowConfig>;
