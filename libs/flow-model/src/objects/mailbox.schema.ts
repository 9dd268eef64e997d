import { z } from 'zod';
import { announcementSchema } from '../announcement.schema.js';
import { secretFieldSchema } from '../secret-value.schema.js';
import { environmentField, nameField, referenceField } from './fields.schema.js';
import { defineObjectType } from './object-type.js';

const DEFAULT_GREETING = 'Nobody can take your call right now. Please leave a message after the tone.';

/** Where callers leave messages. */
export const mailboxSchema = z.strictObject({
  name: nameField,
  user_id: referenceField('user', 'User', 'Whose mailbox it is: their phone shows that messages wait.'),
  greeting: announcementSchema.default(announcementSchema.parse({ text: DEFAULT_GREETING })).meta({
    title: 'Greeting',
    description: 'Heard before the tone. Without a prompt and a text, only the tone is.',
  }),
  max_length_s: z
    .int()
    .min(3, 'Let a message be 3 s long at least.')
    .max(1800, 'A message can be 30 minutes (1,800 s) long at most.')
    .default(180)
    .meta({
      title: 'Longest message',
      description: 'A message ends by itself after this time, 3 s to 30 minutes.',
      unit: 's',
    }),
  silence_s: z.int().min(0).max(60, 'Wait for 60 s of silence at most.').default(5).meta({
    title: 'End after silence',
    description:
      'A message ends when nothing was said for so long, 60 s at most; 0: silence does not end it.',
    unit: 's',
  }),
  max_messages: z
    .int()
    .min(1, 'Keep one message at least.')
    .max(10_000, 'Keep 10,000 messages at most.')
    .default(100)
    .meta({
      title: 'Most messages',
      description: 'When so many are in it, callers leave by `mailbox_full`.',
    }),
  keep_days: z
    .int()
    .min(1, 'Keep messages for one day at least.')
    .max(3650, 'Keep messages for 3,650 days at most.')
    .nullable()
    .default(null)
    .meta({
      title: 'Keep for',
      description: 'Days after which a message is removed; empty: as long as recordings are kept.',
      unit: 'd',
    }),
  pin: secretFieldSchema.meta({
    title: 'PIN',
    description: 'For hearing messages by phone. Nothing asks for it yet.',
    widget: 'secret',
    secret: true,
  }),
  environment_id: environmentField,
});

export type MailboxFields = z.infer<typeof mailboxSchema>;

export const mailboxObject = defineObjectType({
  type: 'mailbox',
  plural: 'mailboxes',
  title: 'Mailbox',
  titlePlural: 'Mailboxes',
  summary: 'Where callers leave voicemail messages, for one user or for several.',
  schema: mailboxSchema,
  pinned: true,
  displayName: ({ name }) => name,
});
