import { z } from 'zod';
import { normaliseNumber, refuseNumber } from '../numbers/phone-number.js';
import { oneLineName, referenceField } from './fields.schema.js';
import { defineObjectType } from './object-type.js';

/** A number that callers dial and write to, and the flows that it leads to. */
export const numberSchema = z.strictObject({
  number: z
    .string()
    .max(40)
    .overwrite(normaliseNumber)
    .superRefine((number, context) => {
      const message = refuseNumber(number);
      if (message) context.addIssue({ code: 'custom', message });
    })
    .meta({
      title: 'Number',
      description:
        'In E.164: `+442071838750`. Or a pattern: `X` any digit, `Z` 1 to 9, `N` 2 to 9, and at the end `.` one or ' +
        'more further digits, `!` any number of them: `+4420X.`. The most exact one wins.',
      placeholder: '+442071838750',
    }),
  name: oneLineName.default('').meta({ title: 'Name', description: 'For lists and events.' }),
  flow_id: referenceField('flow', 'Flow', 'The flow that a call to this number runs.'),
  overflow_flow_id: referenceField(
    'flow',
    'When too busy',
    'The flow that a call runs while the system takes no more calls; without one the caller hears the busy tone. ' +
      'Keep it short: far above a limit it is not run either.',
  ),
  message_flow_id: referenceField(
    'flow',
    'Flow for messages',
    'The flow that a text message to this number runs. It has no caller: only objects that need no call may stand in it. ' +
      'Without one, messages are kept, and webhooks are told of them.',
  ),
  webhooks_enabled: z.boolean().default(true).meta({
    title: 'Send events',
    description: 'Off: no webhook is told of calls to this number.',
  }),
  environment_id: referenceField('environment', 'Environment', 'Where calls to this number belong.'),
});

export type NumberFields = z.infer<typeof numberSchema>;

export const numberObject = defineObjectType({
  type: 'number',
  plural: 'numbers',
  title: 'Number',
  titlePlural: 'Numbers',
  summary: 'A number that callers dial, and the flow that it leads to.',
  schema: numberSchema,
  unique: ['number'],
  pinned: true,
  displayName: ({ name, number }) => name || number,
});
