import { z } from 'zod';
import { secretFieldSchema } from '../secret-value.schema.js';
import { oneLineName } from './fields.schema.js';

/** Phones of one user beside the one at their extension. */
export const MOST_DEVICES = 8;

/** Says why a text cannot be what a device registers as, or `undefined` when it can. */
export function refuseSipName(text: string): string | undefined {
  if (!/^[a-z0-9_.-]{2,40}$/.test(text))
    return 'Write a SIP name as 2 to 40 small letters, digits, dots, hyphens or underscores, such as ann-mobile.';
  // Digits alone are an extension, or a number outside.
  return /^\d+$/.test(text)
    ? 'A SIP name of digits alone would be an extension: add a letter, such as 1001-mobile.'
    : undefined;
}

/** A further phone of a user: it rings whenever their extension is rung, and calls as they do. */
export const deviceSchema = z.strictObject({
  name: oneLineName
    .min(1, 'Enter a name.')
    .max(60)
    .meta({ title: 'Name', description: 'What timelines call it.', placeholder: 'Mobile' }),
  sip_name: z
    .string()
    .trim()
    .superRefine((name, context) => {
      const message = refuseSipName(name);
      if (message) context.addIssue({ code: 'custom', message });
    })
    .meta({
      title: 'SIP name',
      description: 'What the phone signs in as; no other phone has it.',
      placeholder: 'ann-mobile',
    }),
  sip_password: secretFieldSchema.meta({
    title: 'SIP password',
    description: 'What the phone signs in with.',
    widget: 'secret',
    secret: true,
  }),
});

export type DeviceFields = z.infer<typeof deviceSchema>;
