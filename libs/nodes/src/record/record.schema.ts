import { z } from 'zod';

/** What happens to the recording of the call here, and how one that begins is made. */
export const recordConfig = z.strictObject({
  action: z.enum(['start', 'stop', 'pause', 'resume']).default('start').meta({
    title: 'What to do',
    description:
      '`start`: record from here on, in the background. `stop`: end the recording that goes on. `pause`: leave out what is said from here on. `resume`: record it again.',
  }),
  sides: z.enum(['both', 'caller', 'called']).default('both').meta({
    title: 'Whom to record',
    description:
      '`both`: all that is said and heard, mixed. `caller`: only what the caller says. `called`: only what the caller hears.',
  }),
  beep: z.boolean().default(false).meta({
    title: 'Beep first',
    description: 'The caller hears a short tone before recording begins.',
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
  max_silence_s: z.int().min(0).max(600, 'Wait for 600 s of silence at most.').default(0).meta({
    title: 'End after silence',
    description:
      'It ends by itself when nothing was said for so long, 600 s at most; 0: silence does not end it.',
    unit: 's',
    advanced: true,
  }),
  transcribe: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a BCP 47 language tag such as en-GB.')
    .nullable()
    .default(null)
    .meta({
      title: 'Put into words',
      description: 'Language of the transcript that is made of it; empty: none is made.',
      widget: 'language',
      advanced: true,
    }),
});

export type RecordConfig = z.infer<typeof recordConfig>;
