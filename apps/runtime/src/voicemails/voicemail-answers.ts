import { exampleEvent, voicemailSchema } from '@hookswitch/events';
import { z } from 'zod';

/** A voicemail message. */
export const voicemailAnswer = {
  schema: voicemailSchema,
  example: exampleEvent('voicemail_left', '', '').data,
};

/** How many messages wait in a mailbox. */
export const mailboxCountAnswer = {
  schema: z.strictObject({
    mailbox_id: z.uuid(),
    new_messages: z.int().min(0).meta({ description: 'Nobody has heard them yet: the phone’s lamp is lit.' }),
    old_messages: z.int().min(0),
  }),
  example: { mailbox_id: '01937a00-0000-7000-8000-0000000a0d30', new_messages: 2, old_messages: 5 },
};
