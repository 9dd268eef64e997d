import { z } from 'zod';
import { environmentField, nameField } from './fields.schema.js';
import { defineObjectType } from './object-type.js';

const audio = z.strictObject({
  key: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'A key is a SHA-256 in hex. Upload the file instead of writing one.')
    .meta({ title: 'Key', description: 'SHA-256, in hex, of the sound as it is stored.' }),
  duration_ms: z.int().min(1).max(600_000).meta({ title: 'Length', unit: 'ms' }),
  file_name: z
    .string()
    .max(255)
    .regex(/^\P{Cc}*$/u, 'Write the name without control characters.')
    .meta({ title: 'File', description: 'What the file was called that was uploaded.' }),
  format: z.enum(['wav', 'mp3']).meta({ title: 'Format', description: 'Of the file that was uploaded.' }),
});

/** A recording that flows play: its name, and what was uploaded. */
export const promptSchema = z.strictObject({
  name: nameField,
  description: z
    .string()
    .max(2000)
    .default('')
    .meta({ title: 'Description', description: 'What is said in it, for colleagues.', widget: 'textarea' }),
  audio: audio.nullable().default(null).meta({
    title: 'Sound',
    description: 'Set by an upload; `null` until then.',
  }),
  environment_id: environmentField,
});

export type PromptFields = z.infer<typeof promptSchema>;
export type PromptAudio = NonNullable<PromptFields['audio']>;

export const promptObject = defineObjectType({
  type: 'prompt',
  plural: 'prompts',
  title: 'Prompt',
  titlePlural: 'Prompts',
  summary: 'A recording that flows play to callers: a WAV or MP3 file.',
  schema: promptSchema,
});
