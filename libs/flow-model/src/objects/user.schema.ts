import { z } from 'zod';
import { refuseExtension } from '../numbers/extension.js';
import { secretFieldSchema } from '../secret-value.schema.js';
import { environmentField, nameField } from './fields.schema.js';
import { defineObjectType } from './object-type.js';

/** A person with a phone. Not an account: those sign in to the editor. */
export const userSchema = z.strictObject({
  name: nameField,
  extension: z
    .string()
    .superRefine((extension, context) => {
      const message = refuseExtension(extension);
      if (message) context.addIssue({ code: 'custom', message });
    })
    .nullable()
    .default(null)
    .meta({
      title: 'Extension',
      description: 'The number inside the house, 2 to 10 digits; each user has their own.',
      placeholder: '1001',
    }),
  email: z.email().max(254).nullable().default(null).meta({ title: 'E-mail' }),
  sip_password: secretFieldSchema.meta({
    title: 'SIP password',
    description: 'What the phone signs in with.',
    widget: 'secret',
    secret: true,
  }),
  environment_id: environmentField,
});

export type UserFields = z.infer<typeof userSchema>;

export const userObject = defineObjectType({
  type: 'user',
  plural: 'users',
  title: 'User',
  titlePlural: 'Users',
  summary: 'A person with a phone, rung by extension.',
  schema: userSchema,
  unique: ['extension'],
  displayName: ({ name }) => name,
});
