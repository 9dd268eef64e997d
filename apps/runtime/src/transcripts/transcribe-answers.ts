import { exampleEvent, transcribeSchema } from '@hookswitch/events';
import { z } from 'zod';

/** What is said in a recording. */
export const transcribeAnswer = {
  schema: transcribeSchema,
  example: exampleEvent('transcribe_updated', '', '').data,
};

/** Body of `POST /recordings/{id}/transcribe`, and of a message's. */
export const transcribeBody = z
  .strictObject({
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a BCP 47 language tag such as en-GB.')
      .default('en-GB')
      .meta({ description: 'BCP 47 tag of the language that is spoken.' }),
  })
  .meta({ title: 'Language' });
