import { z } from 'zod';

const time = z.iso
  .datetime({ offset: true, error: 'Write a time in RFC 3339, such as 2026-11-21T09:30:00.000Z.' })
  .transform((text) => new Date(text).toISOString());

/** What is to be sent again: everything that failed or expired, unless narrowed down. */
export const recoverSchema = z
  .strictObject({
    webhook_id: z.uuid('Write the id of a webhook.').optional(),
    /** Created then or later. */
    since: time.optional(),
    /** Created before. */
    until: time.optional(),
  })
  .refine(({ since, until }) => since === undefined || until === undefined || since < until, {
    path: ['until'],
    message: 'This is not after "since".',
  });

export type RecoverRequest = z.infer<typeof recoverSchema>;
