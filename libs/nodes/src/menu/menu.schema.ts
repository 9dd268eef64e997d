import { announcementSchema, SILENT_ANNOUNCEMENT } from '@hookswitch/flow-model';
import { z } from 'zod';
import { isHeard } from '../announcement.js';
import { PHONE_KEYS } from '../keys.js';

const option = z.strictObject({
  key: z.enum(PHONE_KEYS).meta({ title: 'Key' }),
  label: z
    .string()
    .trim()
    .max(100)
    .default('')
    .meta({ title: 'Name', description: 'Shown on the canvas and told in events, for example `Sales`.' }),
});

const directDial = z.strictObject({
  enabled: z.boolean().default(false).meta({
    title: 'Direct dial',
    description: 'Callers may type an extension instead of a key.',
  }),
  user_ids: z
    .array(z.uuid().meta({ ref: 'user' }))
    .max(1000)
    .default([])
    .meta({ title: 'Users', description: 'Whose extensions may be typed; empty: everybody’s.' }),
  digit_timeout_s: z.int().min(1, 'Wait 1 s at least.').max(10, 'Wait 10 s at most.').default(3).meta({
    title: 'Time between keys',
    description: 'How long one more key is waited for, where more could make an extension.',
    unit: 's',
  }),
});

const attempts = z.int().min(0).max(10, 'Ask again ten times at most.');

/** What is offered, by which keys, and how often. */
export const menuConfig = z
  .strictObject({
    prompt: announcementSchema
      .refine(isHeard, { path: ['text'], message: 'Enter what the caller hears, or choose a prompt.' })
      .meta({ title: 'What the caller hears' }),
    options: z
      .array(option)
      .max(PHONE_KEYS.length)
      .default([])
      .superRefine((options, context) => {
        options.forEach(({ key }, index) => {
          if (options.findIndex((other) => other.key === key) === index) return;
          const message = `The key ${key} is in this menu twice: keep one.`;
          context.addIssue({ code: 'custom', path: [index, 'key'], message });
        });
      })
      .meta({ title: 'Keys', description: 'Each has an exit of its own.', widget: 'keys' }),
    barge_in: z.boolean().default(true).meta({
      title: 'Keys count while it plays',
      description: 'A key ends the announcement. Off: it is heard to its end, and keys count from then on.',
    }),
    timeout_s: z.int().min(1, 'Wait 1 s at least.').max(60, 'Wait 60 s at most.').default(5).meta({
      title: 'Wait for a key',
      description: 'Counted from the end of the announcement, 1 to 60 s.',
      unit: 's',
    }),
    retries: attempts.default(2).meta({
      title: 'Ask again',
      description: 'How often the menu is heard again after a wrong key, and (counted apart) after none.',
    }),
    timeout_retries: attempts.nullable().default(null).meta({
      title: 'Ask again after no key',
      description: 'Empty: as often as after a wrong key.',
      advanced: true,
    }),
    invalid_prompt: announcementSchema.default(SILENT_ANNOUNCEMENT).meta({
      title: 'After a wrong key',
      description: 'Heard before the menu is repeated.',
      advanced: true,
    }),
    timeout_prompt: announcementSchema.default(SILENT_ANNOUNCEMENT).meta({
      title: 'After no key',
      description: 'Heard before the menu is repeated.',
      advanced: true,
    }),
    direct_dial: directDial
      .default({ enabled: false, user_ids: [], digit_timeout_s: 3 })
      .meta({ title: 'Direct dial' }),
  })
  .superRefine(({ options, direct_dial }, context) => {
    if (options.length > 0 || direct_dial.enabled) return;
    const message = 'Choose one key at least, or let callers type extensions.';
    context.addIssue({ code: 'custom', path: ['options'], message });
  });

export type MenuConfig = z.infer<typeof menuConfig>;
