import { z } from 'zod';
import { LOST_STATUSES } from '@hookswitch/webhooks';

const time = z.iso
  .datetime({ offset: true, error: 'Write a time in RFC 3339, such as 2026-11-21T09:30:00.000Z.' })
  .transform((text) => new Date(text).toISOString());

/** What is to be sent again: everything that failed or expired, unless said otherwise. */
export const recoverSchema = z
  .strictObject({
    webhook_id: z
      .uuid('Write the id of a webhook.')
      .optional()
      .meta({ description: 'Of this global webhook; missing: of all, and of the Webhook objects of flows.' }),
    statuses: z
      .array(z.enum(LOST_STATUSES, `Write some of ${LOST_STATUSES.join(', ')}.`))
      .min(1, 'Name at least one state.')
      .default(['failed', 'expired'])
      .meta({ description: 'In which of these states. Held ones are let go by resuming their webhook.' }),
    since: time.optional().meta({ description: 'Created then or later.' }),
    until: time.optional().meta({ description: 'Created before; never later than now.' }),
  })
  .refine(({ since, until }) => since === undefined || until === undefined || since < until, {
    path: ['until'],
    message: 'This is not after "since".',
  });

export type RecoverRequest = z.infer<typeof recoverSchema>;
