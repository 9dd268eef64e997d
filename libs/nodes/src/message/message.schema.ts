import { isPattern, MAX_MESSAGE_CHARACTERS, normaliseNumber, refuseNumber } from '@hookswitch/flow-model';
import { z } from 'zod';

/** A text message, from a number of ours to a mobile phone. */
export const messageConfig = z.strictObject({
  number_id: z.uuid().nullable().default(null).meta({
    title: 'From',
    description: 'The number of yours that it is sent from; none for the one that was called or written to.',
    ref: 'number',
  }),
  to: z
    .string()
    .trim()
    .max(128)
    .nullable()
    .default(null)
    .overwrite((to) => (isLiteral(to) ? normaliseNumber(to) : to || null))
    .superRefine((to, context) => {
      if (!isLiteral(to)) return;
      const message = isPattern(to)
        ? 'Write one number, such as +447700900123: a pattern cannot be written to.'
        : refuseNumber(to);
      if (message) context.addIssue({ code: 'custom', message });
    })
    .meta({
      title: 'To',
      description: 'A number in E.164 (`+447700900123`), may hold variables; empty for who called or wrote.',
      template: 'text',
      placeholder: '${caller.number}',
    }),
  text: z
    .string()
    .trim()
    .min(1, 'Enter the text to send.')
    .max(MAX_MESSAGE_CHARACTERS, `A message has ${MAX_MESSAGE_CHARACTERS} characters at most.`)
    .meta({
      title: 'Text',
      description: 'May hold variables, for example `Your number in the queue is ${vars.place}`.',
      widget: 'textarea',
      template: 'text',
      placeholder: 'Thank you for calling. Our hours are 9 to 5.',
    }),
});

export type MessageConfig = z.infer<typeof messageConfig>;

/** Whether it is a number as written, with no variables to come. */
function isLiteral(to: string | null): to is string {
  return to !== null && to !== '' && !to.includes('${');
}
