import { scriptStepSchema } from '@hookswitch/gateway-sim';
import { z } from 'zod';

/** Body of `POST /simulator/calls/{id}/digits`. */
export const pressSchema = z.strictObject({
  digits: z
    .string('digits must be text, such as "12#".')
    .regex(/^[0-9*#A-D]{1,64}$/, 'digits takes 1 to 64 of the keys 0-9, *, #, A-D.'),
});

/** Body of `POST /simulator/calls/{id}/say`: checked as a script's step is. */
export const saySchema = z.strictObject({
  text: z.string('text must be text.').superRefine((text, context) => {
    const step = scriptStepSchema.safeParse({ after_ms: 0, do: 'say', text });
    for (const issue of step.error?.issues ?? []) context.addIssue(issue.message);
  }),
});

/** Body of `POST /simulator/calls/{id}/transfer`: checked as a script's step is. */
export const callerTransferSchema = z.strictObject({
  to: z.string('to must be text: what the phone dials.').superRefine((to, context) => {
    const step = scriptStepSchema.safeParse({ after_ms: 0, do: 'transfer', to });
    for (const issue of step.error?.issues ?? []) context.addIssue(issue.message);
  }),
});
