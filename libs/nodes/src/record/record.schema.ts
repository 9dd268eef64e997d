import { z } from 'zod';

/** Whether recording begins or ends here, and how long it may become. */
export const recordConfig = z.strictObject({
  action: z.enum(['start', 'stop']).default('start').meta({
    title: 'What to do',
    description: '`start`: record from here on, in the background. `stop`: end the recording that goes on.',
  }),
  max_duration_s: z
    .int()
    .min(1, 'Record for at least 1 s.')
    .max(14_400, 'Record for 4 hours (14,400 s) at most.')
    .default(3600)
    .meta({
      title: 'Longest recording',
      description: 'It ends by itself after this time, 1 s to 4 hours.',
      unit: 's',
    }),
});

export type RecordConfig = z.infer<typeof recordConfig>;
