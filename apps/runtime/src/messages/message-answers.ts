import { exampleEvent, messageSchema } from '@hookswitch/events';

/** A text message. */
export const messageAnswer = {
  schema: messageSchema,
  example: exampleEvent('message_updated', '', '').data,
};
