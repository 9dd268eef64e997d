import { z } from 'zod';

/** Body of `POST /speech/preview`. */
export const previewSchema = z.strictObject({
  text: z
    .string('text must be a text.')
    .trim()
    .min(1, 'text must not be empty.')
    .max(4000, 'text may have 4000 characters at most.'),
  language: z
    .string('language must be a text.')
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'language must be a BCP 47 tag such as en-GB.')
    .default('en-GB'),
  voice: z
    .string('voice must be a text, or null.')
    .max(100, 'voice may have 100 characters at most.')
    .nullable()
    .default(null),
});

export type Preview = z.infer<typeof previewSchema>;

export const PREVIEW_EXAMPLE = { text: 'Welcome to our office.', language: 'en-GB', voice: null };
