import { z } from 'zod';
import { idSchema, timeSchema } from './wire.schema.js';

const direction = z.enum(['both', 'in', 'out']).meta({
  description: 'Whose words: the caller’s (`in`), what the caller heard (`out`), or all.',
});

/** `data` of `transcript_created`: a part of what is said. */
export const transcriptSchema = z
  .strictObject({
    id: idSchema.meta({ description: 'Id of this part.' }),
    transcribe_id: idSchema.meta({ description: 'Of what it is a part.' }),
    direction,
    message: z.string().meta({ description: 'What is said.' }),
    offset_ms: z.int().min(0).meta({ description: 'Where in the recording it is said.' }),
    created_at: timeSchema.meta({ description: 'When it was put into words.' }),
  })
  .meta({ title: 'Transcript', description: 'A part of what is said in a recording.' });

/** `data` of every `transcribe_*` event, and the resource of the REST API. */
export const transcribeSchema = z
  .strictObject({
    id: idSchema.meta({ description: 'Id of the transcription.' }),
    reference_type: z.enum(['recording', 'voicemail']).meta({ description: 'What is put into words.' }),
    reference_id: idSchema.meta({ description: 'The recording, or the message.' }),
    call_id: idSchema.meta({ description: 'The call that it is of.' }),
    activeflow_id: idSchema.nullable().meta({ description: 'The run of its flow; `null`: none.' }),
    language: z.string().meta({ description: 'BCP 47.' }),
    direction,
    provider: z.string().meta({ description: 'Who puts it into words: `simulator` or `command`.' }),
    status: z.enum(['progressing', 'done', 'failed']).meta({ description: 'How far it is.' }),
    text: z.string().nullable().meta({ description: 'Every word, a part a line; `null` until `done`.' }),
    transcripts: z.array(transcriptSchema).meta({ description: 'Its parts, in order.' }),
    reason: z.string().nullable().meta({ description: 'Why it failed.' }),
    created_at: timeSchema.meta({ description: 'When it was begun.' }),
    updated_at: timeSchema.meta({ description: 'When it last changed.' }),
  })
  .meta({ title: 'Transcribe', description: 'A recording, or a message, that is put into words.' });
