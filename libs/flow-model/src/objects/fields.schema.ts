import { z } from 'zod';
import { secretFieldSchema } from '../secret-value.schema.js';

/** A name on one line, which may be empty. */
export const oneLineName = z
  .string()
  .trim()
  .max(200)
  .regex(/^\P{Cc}*$/u, 'Write the name without line breaks and other control characters.');

/** The name that people know an object by. */
export const nameField = oneLineName
  .min(1, 'Enter a name.')
  .meta({ title: 'Name', description: 'What lists and problems call it, 200 characters at most.' });

/** The id of another object, or `null` for none. */
export function referenceField(type: string, title: string, description: string) {
  return z.uuid().nullable().default(null).meta({ title, description, ref: type });
}

/** The site or customer that an object belongs to. Objects of two environments do not refer to each other; those of none are everybody's. */
export const environmentField = referenceField(
  'environment',
  'Environment',
  'Where this belongs. Without one, every environment can use it.',
);

/** Ids of other objects, each once. */
export function referenceListField(type: string, title: string, description: string) {
  return z
    .array(z.uuid().meta({ title, ref: type }))
    .max(1000)
    .refine((ids) => new Set(ids).size === ids.length, 'Name each of them once.')
    .default([])
    .meta({ title, description });
}

/** A header of an outgoing request. Its rules (reserved names, duplicates) are judged at Apply: `header-rules.ts`. */
export const headerRowSchema = z.strictObject({
  name: z.string().trim().max(200).meta({ title: 'Name' }),
  value: secretFieldSchema
    .unwrap()
    .unwrap()
    .default('')
    .meta({ title: 'Value', description: 'Sent as it is.', secretWhen: 'secret' }),
  secret: z.boolean().default(false).meta({
    title: 'Secret',
    description: 'Stored encrypted, and masked in the editor, in exports and in the delivery log.',
  }),
});
