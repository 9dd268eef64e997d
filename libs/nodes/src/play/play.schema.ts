import { announcementSchema } from '@hookswitch/flow-model';
import { z } from 'zod';
import { isHeard } from '../announcement.js';
import { PHONE_KEYS } from '../keys.js';

/** What is heard, in which order, how often, and which keys end it. */
export const playConfig = z.strictObject({
  items: z
    .array(
      announcementSchema.refine(isHeard, {
        path: ['prompt_id'],
        message: 'Choose a prompt, or enter a text that is spoken.',
      }),
    )
    .min(1, 'Add something to play.')
    .max(50)
    .meta({ title: 'What is heard', description: 'Prompts and spoken texts, one after the other.' }),
  order: z.enum(['in_order', 'shuffled', 'one']).default('in_order').meta({
    title: 'Order',
    description: 'As listed, all of them by chance, or one of them by chance.',
  }),
  repeat: z
    .int()
    .min(1, 'Play it once at least.')
    .max(100, 'Play it a hundred times at most.')
    .default(1)
    .meta({ title: 'Times', description: 'How often all of it is played, 1 to 100.' }),
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
  keys: z.array(z.enum(PHONE_KEYS)).max(PHONE_KEYS.length).default([]).meta({
    title: 'Keys that end it',
    description: 'The call then leaves by `interrupted`. Other keys wait for whoever asks for them next.',
  }),
});

export type PlayConfig = z.infer<typeof playConfig>;

/** Version 1 played one prompt. */
export function fromOnePrompt(config: Record<string, unknown>): Record<string, unknown> {
  if ('items' in config) return config;
  const { prompt_id, ...rest } = config;
  return { items: [{ prompt_id: prompt_id === '' ? null : prompt_id }], ...rest };
}
