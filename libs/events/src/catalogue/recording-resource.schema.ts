import { z } from 'zod';
import { partySchema } from './call-resource.schema.js';
import { idSchema, timeSchema } from './wire.schema.js';

/** `data` of every `recording_*` event, and the recording of the REST API: what `recordingResource` gives. */
export const recordingSchema = z
  .strictObject({
    id: idSchema.meta({ description: 'Id of the recording.' }),
    live_id: z.int().meta({ description: 'Integer id of the recorded leg.' }),
    call_id: idSchema.meta({ description: 'Id of the call.' }),
    leg_id: idSchema.meta({ description: 'The party whose line is recorded: what is said and heard there.' }),
    direction: z
      .enum(['inbound', 'outbound'])
      .meta({ description: 'Whether the call came in, or was placed by one of ours.' }),
    from: partySchema.meta({ description: 'Who called.' }),
    to: partySchema.meta({ description: 'Who was called.' }),
    crm_id: z.string().nullable().meta({ description: 'The id that whoever placed the call gave it.' }),
    status: z.enum(['recording', 'paused', 'saving', 'done', 'failed']).meta({
      description:
        '`paused`: what is said now is left out. `saving`: it has ended, its file is on its way. `done`: the file is safe and can be fetched from `/api/v1/recordings/{id}/file`.',
    }),
    started_at: timeSchema.meta({ description: 'When recording began.' }),
    ended_at: timeSchema.nullable().meta({ description: 'When recording ended; `null` before.' }),
    duration_ms: z.int().min(0).nullable().meta({ description: 'Length of the sound; `null` until `done`.' }),
    bytes: z.int().min(0).nullable().meta({ description: 'Size of the file; `null` until `done`.' }),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable()
      .meta({ description: 'Checksum of the file; `null` until `done`.' }),
    format: z.literal('wav').meta({ description: 'Format of the file.' }),
    reason: z.string().nullable().meta({ description: 'Why it failed.' }),
  })
  .meta({ title: 'Recording', description: 'A recording of one party’s line.' });
