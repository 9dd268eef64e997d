import { z } from 'zod';
import { idSchema, timeSchema } from './wire.schema.js';

const numberSchema = z.string();

/** `data` of every `message_*` event, and the message of the REST API: what `textResource` gives. */
export const messageSchema = z
  .strictObject({
    id: idSchema.meta({ description: 'Id of the message.' }),
    direction: z.enum(['inbound', 'outbound']).meta({ description: 'Whether it came in or goes out.' }),
    status: z.enum(['queued', 'sending', 'sent', 'delivered', 'undelivered', 'failed', 'received']).meta({
      description:
        '`queued`: written down, not sent yet. `sending`: the provider is being asked. `sent`: it has accepted it. `delivered`, `undelivered`: its receipt says so. `failed`: it refused it, or gave it up. `received`: it came in.',
    }),
    from: numberSchema.meta({ description: 'Who sends it: E.164 with `+`.' }),
    to: numberSchema.meta({ description: 'Whom it is for: E.164 with `+`.' }),
    text: z.string().meta({ description: 'What it says.' }),
    parts: z.int().min(0).meta({ description: 'Messages of a mobile network that the text makes.' }),
    number_id: idSchema.nullable().meta({
      description: 'The number of ours; `null` when it came to one that is not in the live release.',
    }),
    provider_id: z.string().nullable().meta({ description: 'What the provider calls it.' }),
    reference_type: z
      .enum(['call', 'message'])
      .nullable()
      .meta({ description: 'Whose flow has sent it; `null`: the API did, or it came in.' }),
    reference_id: idSchema.nullable().meta({ description: 'Id of that call or message.' }),
    activeflow_id: idSchema
      .nullable()
      .meta({ description: 'The activeflow that has sent it, or that it runs.' }),
    tries: z.int().min(0).meta({ description: 'How often the provider was asked.' }),
    reason: z
      .string()
      .nullable()
      .meta({ description: 'Why it failed, was not delivered, or was not sent yet.' }),
    created_at: timeSchema.meta({ description: 'When it was written down.' }),
    updated_at: timeSchema.meta({ description: 'When it last changed.' }),
    sent_at: timeSchema.nullable().meta({ description: 'When the provider had accepted it.' }),
    delivered_at: timeSchema
      .nullable()
      .meta({ description: 'When its receipt said that it is there; `null` while none has.' }),
    failed_at: timeSchema.nullable().meta({ description: 'When it had failed, or was not delivered.' }),
  })
  .meta({ title: 'Message', description: 'A text message, in or out.' });
