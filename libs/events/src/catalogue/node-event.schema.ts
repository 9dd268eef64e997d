import { z } from 'zod';
import { callEventSchema } from './call-resource.schema.js';

/** `data` of every event that a node of a flow states: the call as it was then, and the node. Some add more. */
export const nodeEventSchema = callEventSchema.extend({
  node: z
    .strictObject({
      id: z.string().meta({ description: 'Id of the node.' }),
      type: z.string().meta({ description: 'The node type, such as `menu`.' }),
      label: z.string().meta({ description: 'What the flow calls it.' }),
    })
    .meta({ description: 'The node of the flow that the event comes from.' }),
});
