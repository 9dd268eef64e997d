import { z } from 'zod';

/** How a secret is stored in drafts and releases: a reference, never the value. */
export const storedSecretSchema = z.strictObject({
  $secret: z.string(),
  version: z.int(),
  hint: z.string(),
});

/** How a secret is read on the wire; written back, it means "unchanged". */
export const maskedSecretSchema = z.strictObject({ secret: z.literal(true), hint: z.string() });

/**
 * A secret field: a new value (string), an unchanged one (as it was read), a stored one (inside drafts and releases),
 * or `null` for none.
 */
export const secretFieldSchema = z
  .union([z.string().max(1024), maskedSecretSchema, storedSecretSchema])
  .nullable()
  .default(null);
