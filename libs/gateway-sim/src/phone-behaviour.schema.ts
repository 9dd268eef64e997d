import { z } from 'zod';
import { objectExpected, scriptSchema, waitingTime } from './script.schema.js';

/** `PUT /simulator/phones/{extension or number}`: how a simulated phone reacts to the calls that come from now on. */
export const phoneBehaviourSchema = z.strictObject(
  {
    behaviour: z
      .enum(
        ['answer', 'busy', 'no_answer', 'decline', 'unregistered'],
        'behaviour must be one of answer, busy, no_answer, decline, unregistered.',
      )
      .meta({
        description:
          'no_answer rings until the ring time is over, or gives up by itself after after_ms; busy and unregistered never ring.',
      }),
    after_ms: waitingTime('after_ms').optional().meta({
      description: 'Until it reacts. Default: 2000 to answer or decline, 0 to be busy or unregistered.',
    }),
    hangup_after_ms: waitingTime('hangup_after_ms')
      .optional()
      .meta({ description: 'Hangs up so long after it has answered; without it the phone stays.' }),
    script: scriptSchema
      .optional()
      .meta({ description: 'What it does once it has answered; the first after_ms counts from the answer.' }),
  },
  objectExpected('A phone must be an object with behaviour.'),
);

export type PhoneBehaviour = z.infer<typeof phoneBehaviourSchema>;
