import { z } from 'zod';
import { foreignText, objectExpected, plainText, scriptSchema } from './script.schema.js';

/** How a number is dialled: digits with an optional `+`, or the letters of a SIP user part. */
const DIALLED = /^\+?[0-9A-Za-z*#._-]{1,64}$/;
const EXTENSION = /^[0-9]{1,16}$/;
const DEVICE = /^[a-z0-9_.-]{2,40}$/;

const number = z
  .string('number must be text, such as "+15557654321"; "" is a caller who sends none.')
  .regex(/^(\+?[0-9A-Za-z*#._-]{1,64})?$/, 'number takes an optional + and up to 64 digits or letters.');

/** The target of a call, and the name of a simulated phone in `PUT /simulator/phones/…`. */
export const dialledSchema = z
  .string('to must be text: the number or extension that is called.')
  .regex(DIALLED, 'to takes an optional + and 1 to 64 digits or letters, without spaces.');

/** `POST /simulator/calls`: an inbound call, and what its caller will do. */
export const callRequestSchema = z.strictObject(
  {
    from: z
      .union(
        [
          z.strictObject({
            number,
            name: foreignText('name', 128).nullish(),
            withheld: z.boolean('withheld must be true or false.').optional(),
          }),
          z.strictObject({
            extension: z
              .string('extension must be text, such as "1001".')
              .regex(EXTENSION, 'extension takes 1 to 16 digits.'),
          }),
          z.strictObject({
            device: z
              .string('device must be text, such as "ann-mobile".')
              .regex(DEVICE, 'device takes 2 to 40 small letters, digits, dots, hyphens or underscores.'),
          }),
        ],
        {
          error:
            'from must be {"number": "+15557654321", "name"?: "Ada"}, {"extension": "1001"} or {"device": "ann-mobile"}.',
        },
      )
      .meta({
        description:
          'Who calls: a number of the outside world, one of our extensions, or a further phone of a user by its SIP name.',
      }),
    to: dialledSchema,
    diverted_from: dialledSchema
      .optional()
      .meta({ description: 'Who was called first, when the call is diverted to us.' }),
    crm_id: plainText('crm_id', 256).nullish(),
    script: scriptSchema.optional(),
  },
  objectExpected('A call must be an object with from and to.'),
);

export type CallRequest = z.infer<typeof callRequestSchema>;
