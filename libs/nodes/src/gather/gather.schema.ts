import { announcementSchema, refusePattern, SILENT_ANNOUNCEMENT } from '@hookswitch/flow-model';
import { z } from 'zod';

const length = z.int().min(1, 'Ask for one key at least.').max(32, 'Ask for 32 keys at most.');

/** Which keys are asked for, how long, and where they go. */
export const gatherConfig = z
  .strictObject({
    prompt: announcementSchema.default(SILENT_ANNOUNCEMENT).meta({ title: 'What the caller hears' }),
    variable: z
      .string()
      .trim()
      .regex(
        /^([a-z][a-z0-9_]{0,63})?$/,
        'Start with a letter; use small letters, digits and "_", 64 at most.',
      )
      .default('')
      .meta({
        title: 'Variable',
        description:
          'Holds the keys afterwards, as `${vars.<name>}`; so does `${digits}` until the next keys.',
        variable: 'write',
        placeholder: 'account_number',
      }),
    min_length: length.default(1).meta({ title: 'At least', description: 'Keys, 1 to 32.' }),
    max_length: length.default(10).meta({
      title: 'At most',
      description: 'Keys, 1 to 32: with the last of them the asking ends.',
    }),
    terminator: z.enum(['#', '*']).nullable().default('#').meta({
      title: 'Ends with',
      description: 'The key by which the caller says that no more will come.',
      placeholder: 'No key',
    }),
    timeout_s: z.int().min(1, 'Wait 1 s at least.').max(60, 'Wait 60 s at most.').default(5).meta({
      title: 'Wait for the first key',
      description: 'Counted from the end of the announcement, 1 to 60 s.',
      unit: 's',
    }),
    digit_timeout_s: z.int().min(1, 'Wait 1 s at least.').max(30, 'Wait 30 s at most.').default(3).meta({
      title: 'Time between keys',
      description: 'When no more comes for so long, the caller has finished; 1 to 30 s.',
      unit: 's',
    }),
    barge_in: z.boolean().default(true).meta({
      title: 'Keys count while it plays',
      description: 'A key ends the announcement. Off: it is heard to its end, and keys count from then on.',
    }),
    masked: z.boolean().default(false).meta({
      title: 'Hide the keys',
      description:
        'For PINs and card numbers: the keys appear in no event, list, timeline or log, and a recording pauses meanwhile.',
    }),
    pattern: z
      .string()
      .max(200)
      .default('')
      .superRefine((pattern, context) => {
        const message = refusePattern(pattern);
        if (message !== undefined) context.addIssue({ code: 'custom', message });
      })
      .meta({
        title: 'Must look like',
        description: 'A pattern for all of the keys, for example `[1-9]\\d{5}`. Others leave by `invalid`.',
        advanced: true,
      }),
    retries: z.int().min(0).max(10, 'Ask again ten times at most.').default(0).meta({
      title: 'Ask again',
      description: 'How often, when too few keys or wrong ones came, or none; 0 to 10.',
    }),
    retry_prompt: announcementSchema.default(SILENT_ANNOUNCEMENT).meta({
      title: 'Before asking again',
      description: 'Heard before the announcement is repeated.',
      advanced: true,
    }),
  })
  .superRefine(({ min_length, max_length, masked, variable }, context) => {
    if (min_length > max_length) {
      const message = 'This is below the least number of keys.';
      context.addIssue({ code: 'custom', path: ['max_length'], message });
    }
    if (masked && variable === '') {
      const message = 'Name the variable: `${digits}` does not hold hidden keys.';
      context.addIssue({ code: 'custom', path: ['variable'], message });
    }
  });

export type GatherConfig = z.infer<typeof gatherConfig>;
