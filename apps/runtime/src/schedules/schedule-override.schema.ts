import { z } from 'zod';

/** Body of `PUT /schedules/{id}/override`. */
export const overrideSchema = z.strictObject({
  outcome: z.string('outcome must be text, such as "closed".').min(1).max(60).meta({
    description: 'One of the ways out that the schedule gives: `open`, `holiday`, `closed` …',
  }),
  until: z.iso
    .datetime({ offset: true, error: 'Write a time as 2026-12-24T18:00:00Z.' })
    .nullable()
    .default(null)
    .meta({ description: 'From then on the hours count again; `null`: until it is taken back.' }),
  note: z.string().trim().max(200).default('').meta({ description: 'Why; the timeline of calls says it.' }),
});

export type OverrideBody = z.infer<typeof overrideSchema>;

export const OVERRIDE_EXAMPLE = {
  outcome: 'closed',
  until: '2026-11-21T18:00:00.000Z',
  note: 'Fire alarm',
};

const changeSchema = z.strictObject({
  outcome: z.string().nullable().meta({ description: '`null`: the override was taken back.' }),
  until: z.iso.datetime().nullable(),
  note: z.string(),
  at: z.iso.datetime(),
  by: z.string().meta({ description: 'Who did it: an account, or a token.' }),
});

/** What a schedule is forced to, and who has forced it to what before. */
export const overrideAnswer = {
  schema: z.strictObject({
    schedule_id: z.uuid(),
    outcome: z.string().nullable().meta({ description: '`null`: the hours count.' }),
    until: z.iso.datetime().nullable(),
    note: z.string(),
    outcomes: z
      .array(z.strictObject({ name: z.string(), label: z.string() }))
      .meta({ description: 'What it can be forced to: the ways out of the live schedule.' }),
    changes: z.array(changeSchema).meta({ description: 'Newest first; the last fifty.' }),
  }),
  example: {
    schedule_id: '01937a00-0000-7000-8000-0000000e0001',
    ...OVERRIDE_EXAMPLE,
    outcomes: [
      { name: 'open', label: 'Open' },
      { name: 'holiday', label: 'Holiday' },
      { name: 'closed', label: 'Closed' },
    ],
    changes: [{ ...OVERRIDE_EXAMPLE, at: '2026-11-21T16:04:10.000Z', by: 'admin' }],
  },
};

/** A schedule that is forced to something now. */
export const forcedScheduleAnswer = {
  schema: z.strictObject({
    schedule_id: z.uuid(),
    outcome: z.string(),
    label: z.string().meta({ description: 'What the way out is called.' }),
    until: z.iso.datetime().nullable(),
    note: z.string(),
  }),
  example: { schedule_id: '01937a00-0000-7000-8000-0000000e0001', label: 'Closed', ...OVERRIDE_EXAMPLE },
};

export type ForcedSchedule = z.infer<typeof forcedScheduleAnswer.schema>;

export type OverrideResource = z.infer<typeof overrideAnswer.schema>;
