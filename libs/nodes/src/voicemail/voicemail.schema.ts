import { announcementSchema } from '@hookswitch/flow-model';
import { z } from 'zod';

const REVIEW_TEXT =
  'To leave your message, press 1 or hang up. To listen to it, press 2. To record it again, press 3.';

/** Which mailbox takes the message, and what the caller can do with it before it is left. */
export const voicemailConfig = z.strictObject({
  mailbox_id: z.uuid('Choose a mailbox.').meta({
    title: 'Mailbox',
    description: 'Where the message is left. Its greeting and its limits are set there.',
    ref: 'mailbox',
    placeholder: 'Choose a mailbox',
  }),
  greet: z.boolean().default(true).meta({
    title: 'Play the greeting',
    description: 'Off: only the tone is heard, for flows that say something of their own before.',
  }),
  review: z.boolean().default(true).meta({
    title: 'Let the caller check it',
    description:
      'A caller who ends the message by `#` can leave it (1), listen to it (2) or record it again (3). Whoever hangs up leaves it.',
  }),
  review_prompt: announcementSchema.default(announcementSchema.parse({ text: REVIEW_TEXT })).meta({
    title: 'What is said then',
    description: 'Names the keys 1, 2 and 3.',
    advanced: true,
  }),
  min_length_s: z
    .int()
    .min(1, 'A message is 1 s long at least.')
    .max(30, 'Ask for 30 s at most.')
    .default(1)
    .meta({
      title: 'Shortest message',
      description: 'A shorter one is none: the caller leaves by `empty`. 1 to 30 s.',
      unit: 's',
      advanced: true,
    }),
  transcribe: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a BCP 47 language tag such as en-GB.')
    .nullable()
    .default(null)
    .meta({
      title: 'Put into words',
      description: 'Language of the transcript that is made of each message; empty: none is made.',
      widget: 'language',
      advanced: true,
    }),
});

export type VoicemailConfig = z.infer<typeof voicemailConfig>;
