import { announcementSchema } from '@hookswitch/flow-model';
import { z } from 'zod';

const ASK = 'Please enter the PIN of the conference, and then the hash key.';
const WRONG = 'This PIN is not right.';

/** Which conference a caller comes into, and how they are asked for its PIN. */
export const conferenceConfig = z.strictObject({
  conference_id: z.uuid('Choose a conference.').meta({
    title: 'Conference',
    description: 'Where the caller meets the others.',
    ref: 'conference',
    placeholder: 'Choose a conference',
  }),
  pin_prompt: announcementSchema.default(announcementSchema.parse({ text: ASK })).meta({
    title: 'Asks for the PIN',
    description: 'Heard where the conference has a PIN. A key ends it.',
  }),
  wrong_pin_prompt: announcementSchema.default(announcementSchema.parse({ text: WRONG })).meta({
    title: 'After a wrong PIN',
    description: 'Heard before the PIN is asked for again.',
    advanced: true,
  }),
  pin_attempts: z.int().min(1, 'Ask once at least.').max(5, 'Ask five times at most.').default(3).meta({
    title: 'Tries',
    description: 'So often the PIN is asked for; then the caller leaves by `wrong_pin`. 1 to 5.',
  }),
  pin_timeout_s: z.int().min(3, 'Wait 3 s at least.').max(60, 'Wait 60 s at most.').default(8).meta({
    title: 'Wait for keys',
    description: 'Who has pressed none for so long has tried once; 3 to 60 s.',
    unit: 's',
    advanced: true,
  }),
});

export type ConferenceConfig = z.infer<typeof conferenceConfig>;
