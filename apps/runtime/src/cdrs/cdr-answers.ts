import { cdrSchema, exampleCdr } from '@hookswitch/events';
import { z } from 'zod';

/** A call detail record. */
export const cdrAnswer = { schema: cdrSchema, example: exampleCdr };

const counted = {
  calls: z.int().min(0),
  answered: z.int().min(0).meta({ description: 'By a person, or by the flow where nobody was rung.' }),
  missed: z.int().min(0).meta({ description: 'Inbound calls that nobody answered.' }),
  talk_ms: z.int().min(0).meta({ description: 'How long people talked, all calls together.' }),
  average_talk_ms: z
    .int()
    .min(0)
    .nullable()
    .meta({ description: 'Of the calls in which people talked; `null` when there is none.' }),
};

/** What the calls of a span of time come to. */
export const cdrFiguresAnswer = {
  schema: z
    .strictObject({
      from: z.iso.datetime(),
      to: z.iso.datetime(),
      step_s: z.int(),
      ...counted,
      steps: z
        .array(z.strictObject({ from: z.iso.datetime(), ...counted }))
        .meta({ description: 'Step by step, in order of time; steps without a call are left out.' }),
    })
    .meta({ title: 'Call figures' }),
  example: {
    from: '2026-11-21T00:00:00.000Z',
    to: '2026-11-22T00:00:00.000Z',
    step_s: 3600,
    calls: 3,
    answered: 2,
    missed: 1,
    talk_ms: 180_000,
    average_talk_ms: 90_000,
    steps: [
      {
        from: '2026-11-21T09:00:00.000Z',
        calls: 3,
        answered: 2,
        missed: 1,
        talk_ms: 180_000,
        average_talk_ms: 90_000,
      },
    ],
  },
};

export type CdrFiguresAnswer = z.infer<typeof cdrFiguresAnswer.schema>;
