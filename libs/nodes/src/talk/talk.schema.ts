import { z } from 'zod';

/** What is said to the caller. */
export const talkConfig = z.strictObject({
  text: z.string().trim().min(1, 'Enter the text to say.').max(4000).meta({
    title: 'Text',
    description: 'Said to the caller. May hold variables, for example `Welcome, ${caller.name|dear caller}`.',
    widget: 'textarea',
    template: 'text',
    placeholder: 'Welcome to our office.',
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

export type TalkConfig = z.infer<typeof talkConfig>;
