import { z } from 'zod';
import { partySchema } from './call-resource.schema.js';
import { idSchema, timeSchema } from './wire.schema.js';

/** `data` of `voicemail_left`, and the message of the REST API: what `voicemailResource` gives. */
export const voicemailSchema = z
  .strictObject({
    id: idSchema.meta({ description: 'Id of the message.' }),
    mailbox_id: idSchema.meta({ description: 'The mailbox.' }),
    mailbox_name: z.string().meta({ description: 'Its name.' }),
    user_id: idSchema.nullable().meta({ description: 'Whose mailbox it is; `null`: nobody’s.' }),
    user_name: z.string().meta({ description: 'Empty where it is nobody’s.' }),
    user_extension: z.string().meta({ description: 'Empty where there is none.' }),
    new: z.boolean().meta({ description: 'Nobody has heard it yet.' }),
    heard_at: timeSchema.nullable().meta({ description: 'When it was first heard; `null`: not yet.' }),
    live_id: z.int().meta({ description: 'Integer id of the caller’s leg.' }),
    call_id: idSchema.meta({ description: 'Id of the call.' }),
    direction: z
      .enum(['inbound', 'outbound'])
      .meta({ description: 'Whether the call came in, or was placed by one of ours.' }),
    from: partySchema.meta({ description: 'Who called.' }),
    to: partySchema.meta({ description: 'Who was called.' }),
    crm_id: z.string().nullable().meta({ description: 'The id that whoever placed the call gave it.' }),
    started_at: timeSchema.meta({ description: 'When the caller began to speak.' }),
    ended_at: timeSchema.meta({ description: 'When the caller had ended.' }),
    duration_ms: z.int().min(0).meta({ description: 'Length of the sound.' }),
    bytes: z.int().min(0).meta({
      description: 'Size of the file, which can be fetched from `/api/v1/voicemails/{id}/audio`.',
    }),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ description: 'Checksum of the file.' }),
    format: z.literal('wav').meta({ description: 'Format of the file.' }),
  })
  .meta({ title: 'Voicemail', description: 'A message that a caller left in a mailbox.' });
