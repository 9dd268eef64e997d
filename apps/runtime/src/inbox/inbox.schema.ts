import { z } from 'zod';

/** What is said of a new inbox. */
export const createInboxSchema = z.strictObject({
  name: z.string('Write a name.').trim().max(100, 'A name has 100 characters at most.').default('Inbox'),
});

export type CreateInbox = z.infer<typeof createInboxSchema>;
