import { z } from 'zod';

export const QUEUE_KEYS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'] as const;

/** In which queue a caller waits, and by which keys they may leave it. */
export const queueConfig = z.strictObject({
  queue_id: z.uuid('Choose a queue.').meta({
    title: 'Queue',
    description: 'Where the caller waits.',
    ref: 'queue',
    placeholder: 'Choose a queue',
  }),
  priority: z.int().min(-100).max(100).default(0).meta({
    title: 'Priority',
    description: 'Callers with a higher one are served first, whoever has waited longer.',
  }),
  priority_from: z.string().max(200).nullable().default(null).meta({
    title: 'Priority out of variables',
    description:
      'Takes the place of the priority where it gives a whole number from −100 to 100; anything else leaves the priority as it is.',
    placeholder: '${vars.priority}',
    template: 'text',
    advanced: true,
  }),
  exit_keys: z
    .array(
      z.strictObject({
        key: z.enum(QUEUE_KEYS).meta({ title: 'Key' }),
        label: z.string().trim().max(40).default('').meta({ title: 'Name', placeholder: 'Voicemail' }),
      }),
    )
    .max(12)
    .refine((keys) => new Set(keys.map(({ key }) => key)).size === keys.length, 'Name each key once.')
    .default([])
    .meta({
      title: 'Keys that end the wait',
      description: 'Each key that a caller may press while waiting is a way out of its own.',
    }),
  continue_after_agent: z.boolean().default(false).meta({
    title: 'Go on when the agent hangs up',
    description: 'The caller then leaves by a way of its own, to a survey for example.',
  }),
});

export type QueueConfig = z.infer<typeof queueConfig>;

/** The priority that counts for a caller, and a text that was to be one and is none. */
export function priorityOf({ priority, priority_from }: Pick<QueueConfig, 'priority' | 'priority_from'>): {
  readonly priority: number;
  readonly refused: string | null;
} {
  // An activeflow of before knows of no variables here.
  const text = (priority_from ?? '').trim();
  if (text === '') return { priority, refused: null };
  const asked = /^[+-]?\d{1,3}$/.test(text) ? Number(text) : NaN;
  return Math.abs(asked) <= 100 ? { priority: asked, refused: null } : { priority, refused: text };
}

/** The outcome that a key leads to: `exit_key_1`, `exit_key_star`. */
export function exitOutcome(key: string): string {
  return `exit_key_${key === '*' ? 'star' : key === '#' ? 'hash' : key}`;
}
