import { z } from 'zod';

/** Longest time that a script may let pass between two steps, and a phone before it reacts: one hour. */
const LONGEST_WAIT_MS = 3_600_000;
const MOST_STEPS = 100;

/** Text as it may travel in a call: no control characters, no half of a surrogate pair. */
export function plainText(field: string, longest: number) {
  return z
    .string(`${field} must be text.`)
    .max(longest, `${field} may have ${longest} characters at most.`)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, `${field} must not contain control characters or broken Unicode.`);
}

/** A name as a stranger's phone may send it: anything, line breaks too, so that flows can be tried against it. */
export function foreignText(field: string, longest: number) {
  return z
    .string(`${field} must be text.`)
    .max(longest, `${field} may have ${longest} characters at most.`)
    .regex(/^[^\0\p{Cs}]*$/u, `${field} must not contain NUL characters or broken Unicode.`);
}

/** What is wrong with something that should be an object: `sentence`, unless it is one with keys that nobody knows. */
export function objectExpected(sentence: string) {
  return {
    error: ({ code }: { readonly code?: string | undefined }) =>
      code === 'unrecognized_keys' ? undefined : sentence,
  };
}

/** A time in whole milliseconds, an hour at most. */
export function waitingTime(field: string) {
  return z
    .int(`${field} must be a whole number of milliseconds.`)
    .min(0, `${field} must not be negative.`)
    .max(LONGEST_WAIT_MS, `${field} may be ${LONGEST_WAIT_MS} ms (one hour) at most.`);
}

const after_ms = waitingTime('after_ms').meta({
  description:
    'Counted from the step before; the first step from the start of the call, or of a phone’s answer.',
});

/** Where a phone transfers its call to, or whom it calls on its second line. */
const transferTarget = z
  .string('to must be text: the extension or number that the phone dials.')
  .regex(/^\+?[0-9*#]{1,32}$/, 'to takes an optional + and 1 to 32 of the keys 0-9, *, #.')
  .meta({ description: 'An extension or a number, as it is dialled on the phone.' });

/**
 * One thing that a simulated far end does by itself. `transfer` hands the call over blindly. `consult` puts it on hold and
 * calls somebody on a second line; `complete_transfer` then asks to connect the two, `cancel_transfer` goes back. A step other than a hang-up that falls due before the call is
 * answered waits for the answer, as nobody presses keys into a ringing tone.
 */
export const scriptStepSchema = z.discriminatedUnion(
  'do',
  [
    z.strictObject({
      after_ms,
      do: z.literal('digits'),
      digits: z
        .string('digits must be text, such as "12#".')
        .regex(/^[0-9*#A-D]{1,64}$/, 'digits takes 1 to 64 of the keys 0-9, *, #, A-D.'),
    }),
    z.strictObject({
      after_ms,
      do: z.literal('say'),
      text: plainText('text', 2000).min(1, 'text must not be empty: it is what the far end says.'),
    }),
    z.strictObject({ after_ms, do: z.enum(['transfer', 'consult']), to: transferTarget }),
    z.strictObject({
      after_ms,
      do: z.enum(['hangup', 'hold', 'unhold', 'complete_transfer', 'cancel_transfer']),
    }),
  ],
  'do must be one of digits, hangup, hold, unhold, say, transfer, consult, complete_transfer, cancel_transfer.',
);

/** What a far end does in the course of a call, in order. */
export const scriptSchema = z
  .array(scriptStepSchema, 'script must be a list of steps.')
  .max(MOST_STEPS, `script may have ${MOST_STEPS} steps at most.`);

export type ScriptStep = z.infer<typeof scriptStepSchema>;
