import { z } from 'zod';
import { normaliseNumber, isPattern, refuseNumber } from '../numbers/phone-number.js';
import { refuseDialPattern } from '../numbers/outbound-routes.js';
import { environmentField, nameField, referenceListField } from './fields.schema.js';
import { defineObjectType } from './object-type.js';

/** Which numbers outside may be dialled, by whom, over which trunk, and as whom. */
export const outboundRouteSchema = z.strictObject({
  name: nameField,
  order: z.int().min(0).max(10_000).default(100).meta({
    title: 'Order',
    description: 'Routes are tried from the lowest to the highest; the first that fits is taken.',
  }),
  patterns: z
    .array(
      z
        .string()
        .trim()
        .max(40)
        .superRefine((pattern, context) => {
          const message = refuseDialPattern(pattern);
          if (message) context.addIssue({ code: 'custom', message });
        }),
    )
    .min(1, 'Enter at least one pattern.')
    .max(200)
    .meta({
      title: 'Dialled numbers',
      description:
        'Numbers or patterns, as they are dialled: `+44.`, `00.`, `0Z.`, `112`. `X` any digit, `Z` 1 to 9, `N` 2 to 9, and at ' +
        'the end `.` one or more further keys, `!` any number of them. A number in E.164 fits with and without its `+`.',
      placeholder: '+44.',
    }),
  strip: z.int().min(0).max(20).default(0).meta({
    title: 'Strip',
    description: 'So many keys are taken off the front of what was dialled.',
    unit: 'keys',
  }),
  prepend: z
    .string()
    .trim()
    .regex(
      /^(\+?[\d*#]{1,20}|\+)?$/,
      'Enter up to 20 digits, * or #, with a + before them where it is meant.',
    )
    .default('')
    .meta({
      title: 'Prepend',
      description:
        'Put in front after that: strip 1 and prepend `+44` make `+442071838750` of `02071838750`.',
    }),
  trunk: z
    .string()
    .trim()
    .regex(/^[\w.-]{1,64}$/, 'Enter a name of up to 64 letters, digits, dots, hyphens and underscores.')
    .nullable()
    .default(null)
    .meta({
      title: 'Trunk',
      description:
        'The PJSIP endpoint of the trunk at Asterisk. Empty: the one of HOOKSWITCH_ARI_TRUNK. The simulator has one trunk for all.',
      placeholder: 'trunk',
    }),
  caller_number: z
    .string()
    .overwrite(normaliseNumber)
    .superRefine((number, context) => {
      const message = isPattern(number) ? 'Enter one number, not a pattern.' : refuseNumber(number);
      if (message) context.addIssue({ code: 'custom', message });
    })
    .nullable()
    .default(null)
    .meta({
      title: 'Caller number',
      description:
        'What the called party sees, unless the flow or the request says otherwise. Empty: the caller’s own number.',
      placeholder: '+442071838750',
    }),
  user_ids: referenceListField(
    'user',
    'Allowed users',
    'Who may dial these numbers from their phone. Empty: everybody. Flows may use every route.',
  ),
  emergency: z.boolean().default(false).meta({
    title: 'Emergency numbers',
    description:
      'Everybody may dial them, they come before extensions and numbers of ours, and no limit of the system refuses them.',
  }),
  environment_id: environmentField,
});

export type OutboundRouteFields = z.infer<typeof outboundRouteSchema>;

export const outboundRouteObject = defineObjectType({
  type: 'outbound_route',
  plural: 'outbound_routes',
  title: 'Outbound route',
  titlePlural: 'Outbound routes',
  summary: 'Which numbers outside may be dialled, by whom, over which trunk, and as whom.',
  schema: outboundRouteSchema,
});
