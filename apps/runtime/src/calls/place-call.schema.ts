import { isPattern, normaliseNumber, refuseExtension, refuseNumber } from '@hookswitch/flow-model';
import { z } from 'zod';

const extension = z.string('extension must be text, such as "1001".').superRefine((text, context) => {
  const message = refuseExtension(text);
  if (message) context.addIssue({ code: 'custom', message });
});

/** Body of `POST /calls`. Whether `to` can be reached is judged when the call is placed. */
export const placeCallSchema = z
  .strictObject({
    from: z
      .strictObject(
        { extension },
        {
          error: ({ code }) =>
            code === 'unrecognized_keys' ? undefined : 'from must be {"extension": "1001"}.',
        },
      )
      .nullable()
      .default(null)
      .meta({ description: 'Click to call: whose phone rings first.' }),
    to: z
      .string('to must be text: an extension such as "1002", or a number such as "+442071838750".')
      .trim()
      .regex(/^\+?[0-9*# ()/.-]{2,40}$/, 'to must be an extension or a number as it is dialled.')
      .meta({ description: 'An extension, or a number as it is dialled.' }),
    flow_id: z
      .uuid()
      .nullable()
      .default(null)
      .meta({ description: 'In place of from: the flow that runs when to has answered.' }),
    crm_id: z
      .string()
      .max(256)
      .nullable()
      .default(null)
      .meta({ description: 'Your own id, told in every event.' }),
    caller_number: z
      .string()
      .overwrite(normaliseNumber)
      .superRefine((number, context) => {
        const message = isPattern(number) ? 'Give one number, not a pattern.' : refuseNumber(number);
        if (message) context.addIssue({ code: 'custom', message });
      })
      .nullable()
      .default(null)
      .meta({ description: 'What a number outside sees; without it, what its route says.' }),
  })
  .superRefine(({ from, flow_id }, context) => {
    if ((from === null) === (flow_id === null)) {
      const message = 'Give either from, to call by click, or flow_id, to let a flow have the call.';
      context.addIssue({ code: 'custom', path: ['from'], message });
    }
  });

export type PlaceCallBody = z.infer<typeof placeCallSchema>;

export const PLACE_CALL_EXAMPLE = {
  from: { extension: '1001' },
  to: '+442071838750',
  crm_id: 'deal-4711',
};
