import { z } from 'zod';

/** How often a call may jump here. Where it jumps to is an edge of the flow: `next`. */
export const gotoConfig = z.strictObject({
  max_jumps: z
    .int()
    .min(1, 'Allow at least one jump.')
    .max(500, 'Allow 500 jumps at most.')
    .default(25)
    .meta({
      title: 'Jumps',
      description: 'How often one call may jump here, 1 to 500; then it leaves by `limit_reached`.',
    }),
});

export type GotoConfig = z.infer<typeof gotoConfig>;
