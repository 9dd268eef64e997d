import { isPattern, normaliseNumber, refuseNumber } from '@hookswitch/flow-model';
import { z } from 'zod';

/** Whether a target is a number as written, with no variables to come. */
function isLiteralNumber({ type, target }: { readonly type: string; readonly target: string }): boolean {
  return type === 'number' && target !== '' && !target.includes('${');
}

/** Whom to ring, and for how long. */
export const dialConfig = z.strictObject({
  to: z
    .strictObject({
      type: z.enum(['extension', 'number']).default('extension').meta({ title: 'Kind' }),
      target: z.string().trim().min(1, 'Enter an extension or a number.').max(128).meta({
        title: 'Target',
        description:
          "A user's extension (`1001`) or a number in E.164 (`+442079460000`). May hold variables.",
        template: 'text',
      }),
    })
    .overwrite((to) => (isLiteralNumber(to) ? { ...to, target: normaliseNumber(to.target) } : to))
    .superRefine((to, context) => {
      if (!isLiteralNumber(to)) return;
      const message = isPattern(to.target)
        ? 'Write one number, such as +442071838750: a pattern cannot be rung.'
        : refuseNumber(to.target);
      if (message) context.addIssue({ code: 'custom', path: ['target'], message });
    })
    .meta({ title: 'Ring', widget: 'target' }),
  ring_time_s: z.int().min(5, 'Ring for at least 5 s.').max(300, 'Ring for 300 s at most.').default(25).meta({
    title: 'Ring time',
    description: 'How long it may ring before the call leaves by `no_answer`, 5 to 300 s.',
    unit: 's',
  }),
  while_ringing: z.enum(['ringback', 'music']).default('ringback').meta({
    title: 'While it rings',
    description: 'What the caller hears until somebody answers: the ringing tone, or music on hold.',
  }),
  caller_number: z.string().max(128).nullable().default(null).meta({
    title: 'Caller number',
    description: "Number that is shown to the called party; empty for the caller's own.",
    template: 'text',
    advanced: true,
  }),
  caller_name: z.string().max(128).nullable().default(null).meta({
    title: 'Caller name',
    description: "Name that is shown to the called party; empty for the caller's own.",
    template: 'text',
    advanced: true,
  }),
});

export type DialConfig = z.infer<typeof dialConfig>;
