import { queueSchema } from '@hookswitch/flow-model';
import { z } from 'zod';
import { idSchema, timeSchema } from './wire.schema.js';

const release = z.int().min(1).meta({ description: 'The release that made it so.' });
const deletedAt = timeSchema.nullable().meta({ description: 'When it ceased to be live.' });

/** `data` of `queue_created`, `queue_updated` and `queue_deleted`: the queue as it was made live, or as it was last. */
export const liveQueueSchema = queueSchema
  .extend({
    id: idSchema,
    num_id: z.int().min(1),
    // Told as it is: the rule of the form cannot be said in JSON Schema to readers without Unicode classes.
    name: z.string(),
    release,
    tm_update: timeSchema.meta({ description: 'When it became live so.' }),
    tm_delete: deletedAt,
  })
  .meta({ title: 'Queue event', description: 'A live queue with its fields.' });

/** `data` of `agent_created`, `agent_updated` and `agent_deleted`: a user whom queues list. */
export const liveAgentSchema = z
  .strictObject({
    id: idSchema.meta({ description: 'Id of the user.' }),
    num_id: z.int().min(1),
    name: z.string(),
    extension: z.string().nullable(),
    devices: z
      .array(z.strictObject({ name: z.string(), sip_name: z.string() }))
      .meta({ description: 'Their phones beside the one at the extension, by what they register as.' }),
    email: z.string().nullable(),
    environment_id: idSchema.nullable(),
    queue_ids: z.array(idSchema).meta({ description: 'The live queues that list the user as a member.' }),
    release,
    tm_update: timeSchema.meta({ description: 'When it became live so.' }),
    tm_delete: deletedAt,
  })
  .meta({ title: 'Agent configuration event', description: 'A user whom live queues list as a member.' });
