import { z } from 'zod';

/** Which prompt is played, and how often. */
export const playConfig = z.strictObject({
  prompt_id: z.uuid('Choose a prompt.').meta({
    title: 'Prompt',
    description: 'The recording that the caller hears.',
    ref: 'prompt',
    placeholder: 'Choose a prompt',
  }),
  repeat: z
    .int()
    .min(1, 'Play it once at least.')
    .max(10, 'Play it ten times at most.')
    .default(1)
    .meta({ title: 'Times', description: 'How often it is played, 1 to 10.' }),
  pause_ms: z
    .int()
    .min(0, 'A pause cannot be shorter than 0 ms.')
    .max(60_000, 'Pause one minute (60,000 ms) at most.')
    .default(1000)
    .meta({
      title: 'Pause between',
      description: 'Silence before it is played again, up to one minute.',
      unit: 'ms',
    }),
});

export type PlayConfig = z.infer<typeof playConfig>;
