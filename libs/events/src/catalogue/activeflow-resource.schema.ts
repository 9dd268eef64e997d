import { z } from 'zod';
import { endReasonSchema, idSchema, timeSchema } from './wire.schema.js';

/** A node as an action: VoIPBIN's word for what an activeflow executes. */
const actionSchema = z.strictObject({
  id: z.string().meta({ description: 'Id of the node in its flow.' }),
  next_id: z
    .string()
    .nullable()
    .meta({ description: 'Where the outcome `next` leads; `null` when it leads nowhere or there is none.' }),
  type: z.string().meta({ description: 'The node type.' }),
  option: z
    .record(z.string(), z.unknown())
    .meta({ description: 'The configuration as applied; secrets are masked, variables not filled in.' }),
});

const executedActionSchema = actionSchema.extend({
  tm_execute: timeSchema.meta({ description: 'When the node was entered.' }),
  flow_id: idSchema.optional().meta({
    description: "The subflow that the node is of; missing where that is the activeflow's own flow.",
  }),
});

const currentActionSchema = executedActionSchema.extend({
  label: z.string().meta({
    description: 'Its name on the canvas; empty where it has none, or no release has its flow any more.',
  }),
  waiting: z
    .array(
      z.strictObject({
        flow_id: idSchema.meta({ description: 'The flow that the Subflow node is of.' }),
        id: z.string().meta({ description: 'Id of that node.' }),
      }),
    )
    .optional()
    .meta({ description: 'The Subflow nodes that it runs under, outermost first; missing without any.' }),
});

/** `data` of every `activeflow_*` event, and the activeflow of the REST API: what `activeflowResource` gives. */
export const activeflowSchema = z
  .strictObject({
    id: idSchema.meta({ description: 'Id of the activeflow.' }),
    customer_id: idSchema.nullable().meta({ description: 'Always `null`: one installation, one customer.' }),
    flow_id: idSchema.meta({ description: 'The flow that it runs.' }),
    flow_name: z.string().meta({ description: 'Its name in that release.' }),
    release: z.int().meta({ description: 'Number of the release that it is bound to.' }),
    status: z.enum(['running', 'ended']).meta({ description: 'Whether it still runs.' }),
    reference_type: z.enum(['call', 'message']).meta({ description: 'What it runs for.' }),
    reference_id: idSchema.meta({ description: 'The call, or the text message that came in.' }),
    current_action: currentActionSchema
      .nullable()
      .meta({ description: 'The node that runs; after the end, the last one that ran.' }),
    forward_action_id: z.string().nullable().meta({ description: 'Always `null`.' }),
    actions: z.array(actionSchema).meta({ description: 'All nodes of the flow.' }),
    executed_actions: z
      .array(executedActionSchema)
      .meta({ description: 'The nodes that were entered, in order.' }),
    on_complete_flow_id: idSchema.nullable().meta({ description: 'Always `null`.' }),
    end_reason: endReasonSchema.nullable().meta({ description: 'Why it ended; `null` while it runs.' }),
    tm_create: timeSchema.meta({ description: 'When it began.' }),
    tm_update: timeSchema.meta({ description: 'When it last changed.' }),
    tm_delete: timeSchema.nullable().meta({ description: 'When it ended; `null` while it runs.' }),
  })
  .meta({ title: 'Activeflow', description: 'One run of one flow for one call, or one text message.' });
