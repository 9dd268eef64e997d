import { z } from 'zod';

/** Which ring group rings. All else is the group's. */
export const ringGroupConfig = z.strictObject({
  ring_group_id: z.uuid('Choose a ring group.').meta({
    title: 'Ring group',
    description: 'Whose phones ring.',
    ref: 'ring_group',
    placeholder: 'Choose a ring group',
  }),
});

export type RingGroupConfig = z.infer<typeof ringGroupConfig>;
