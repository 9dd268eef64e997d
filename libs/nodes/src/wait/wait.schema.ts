import { z } from 'zod';

/** How long to wait. */
export const waitConfig = z.strictObject({
  duration_ms: z
    .int()
    .min(1, 'Wait at least 1 ms.')
    .max(3_600_000, 'Wait one hour (3,600,000 ms) at most.')
    .default(1000)
    .meta({
      title: 'Duration',
      description: 'How long the call waits, from 1 ms to one hour.',
      unit: 'ms',
    }),
});

export type WaitConfig = z.infer<typeof waitConfig>;
