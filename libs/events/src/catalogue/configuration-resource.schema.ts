import { queueSchema } from '@hookswitch/flow-model';
import { z } from 'zod';
import { idSchema, timeSchema } from './wire.schema.js';

const release = z.int().min(1).meta({ description: 'The release that made it so.' });
const deletedAt = timeSchema.nullable().meta({ description: 'When it ceased to be live.' });

/** `data` of `queue_created`, `queue_updated` and `queue_deleted`: the queue as it was made live, or as it was last. */
export const liveQueueSchema = queueSchema
  .extend({
    id: idSchema.meta({ description: 'Id of the queue.' }),
    num_id: z.int().min(1).meta({ description: 'Its integer, which stays the same.' }),
    // Told as it is: the rule of the form cannot be said in JSON Schema to readers without Unicode classes.
    name: z.string().meta({ description: 'Its name.' }),
    release,
    tm_update: timeSchema.meta({ description: 'When it became live so.' }),
    tm_delete: deletedAt,
  })
  .meta({ title: 'Queue event', description: 'A live queue with its fields.' });

/** `data` of `agent_created`, `agent_updated` and `agent_deleted`: a user whom queues list. */
export const liveAgentSchema = z
  .strictObject({
    id: idSchema.meta({ description: 'Id of the user.' }),
    num_id: z.int().min(1).meta({ description: 'Their integer, which stays the same.' }),
    name: z.string().meta({ description: 'Their name.' }),
    extension: z.string().nullable().meta({ description: 'Their extension; `null`: none.' }),
    devices: z
      .array(
        z.strictObject({
          name: z.string().meta({ description: 'What they call it.' }),
          sip_name: z.string().meta({ description: 'What it registers as.' }),
        }),
      )
      .meta({ description: 'Their phones beside the one at the extension, by what they register as.' }),
    email: z.string().nullable().meta({ description: 'Their e-mail address; `null`: none.' }),
    environment_id: idSchema
      .nullable()
      .meta({ description: 'The environment that they belong to; `null`: none.' }),
    queue_ids: z.array(idSchema).meta({ description: 'The live queues that list the user as a member.' }),
    release,
    tm_update: timeSchema.meta({ description: 'When it became live so.' }),
    tm_delete: deletedAt,
  })
  .meta({ title: 'Agent configuration event', description: 'A user whom live queues list as a member.' });
