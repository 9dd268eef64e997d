import { z } from 'zod';

/** An outcome's name on the wire. */
export const outcomeNameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,63}$/, 'Start with a letter; use small letters, digits and "_", 64 at most.');

/**
 * Outcomes that a node has from the object that its property `reference` names: kept in its configuration, since a node's
 * outcomes follow from that alone.
 */
export function givenOutcomesField(reference: string, title: string, description: string) {
  return z
    .array(z.strictObject({ name: outcomeNameSchema, label: z.string().max(200).default('') }))
    .max(100)
    .default([])
    .meta({ title, description, outcomesOf: reference, widget: 'outcomes' });
}
