import { z } from 'zod';

/** What a caller hears: a prompt that was uploaded, else a text that is spoken, else nothing. */
export const announcementSchema = z.strictObject({
  prompt_id: z.uuid().nullable().default(null).meta({
    title: 'Prompt',
    description: 'The recording that is played; without one the text is spoken.',
    ref: 'prompt',
    placeholder: 'None: speak the text',
  }),
  text: z.string().trim().max(4000).default('').meta({
    title: 'Text',
    description: 'Spoken where there is no prompt. May hold variables.',
    widget: 'textarea',
    template: 'text',
  }),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a BCP 47 language tag such as en-GB.')
    .default('en-GB')
    .meta({
      title: 'Language',
      description: 'BCP 47 tag of the voice, for example `en-GB`.',
      widget: 'language',
    }),
  voice: z.string().max(100).nullable().default(null).meta({
    title: 'Voice',
    description: 'Name of a voice that the speech engine knows; empty for its default.',
    advanced: true,
  }),
});

export type Announcement = z.infer<typeof announcementSchema>;

/** An announcement of which nothing is set: nothing is heard. */
export const SILENT_ANNOUNCEMENT: Announcement = announcementSchema.parse({});
