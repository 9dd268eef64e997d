import { z } from 'zod';
import { refuseExtension } from '../numbers/extension.js';
import { secretFieldSchema } from '../secret-value.schema.js';
import { deviceSchema, MOST_DEVICES } from './device.schema.js';
import { environmentField, nameField } from './fields.schema.js';
import { defineObjectType } from './object-type.js';

/** A person with phones. Not an account: those sign in to the editor. */
export const userSchema = z
  .strictObject({
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
    devices: z
      .array(deviceSchema)
      .max(MOST_DEVICES, `A user has ${MOST_DEVICES} further phones at most.`)
      .default([])
      .meta({
        title: 'Further phones',
        description:
          'Each with a name, what it signs in as, and its SIP password. They ring together with the phone at the extension, and stop when one of them is answered.',
        widget: 'devices',
      }),
    environment_id: environmentField,
  })
  .superRefine(({ extension, devices }, context) => {
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (extension === null && devices.length > 0)
      refuse(['extension'], 'Give them an extension: it is what makes their further phones ring.');
    devices.forEach(({ sip_name }, index) => {
      const first = devices.findIndex((other) => other.sip_name === sip_name);
      if (first < index)
        refuse(['devices', index, 'sip_name'], `Phone ${first + 1} signs in as ${sip_name} already.`);
    });
  });

export type UserFields = z.infer<typeof userSchema>;

export const userObject = defineObjectType({
  type: 'user',
  plural: 'users',
  title: 'User',
  titlePlural: 'Users',
  summary: 'A person with phones, rung by extension.',
  schema: userSchema,
  unique: ['extension'],
  displayName: ({ name }) => name,
});
