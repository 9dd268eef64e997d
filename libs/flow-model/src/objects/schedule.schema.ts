import { z } from 'zod';
import type { Outcome } from '../node-definition.js';
import { isTimeZone } from '../time-zone.js';
import { environmentField, nameField, oneLineName, referenceListField } from './fields.schema.js';
import { defineObjectType } from './object-type.js';

/** Days of the week, Monday first. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** The outcome of a holiday, and the one of all the time that nothing else claims. */
export const HOLIDAY_OUTCOME: Outcome = { name: 'holiday', label: 'Holiday' };
export const CLOSED_OUTCOME: Outcome = { name: 'closed', label: 'Closed' };

const HALF_PAST = 'Write a time as 09:30, from 00:00 to 23:59.';

const fromTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, HALF_PAST);
const toTime = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'Write a time as 17:30, from 00:00 to 24:00.');

const date = z.iso.date('Write a date as 2026-12-24.');

const rangeName = oneLineName.min(1, 'Enter a name.').max(60, 'A name has 60 characters at most.');

const range = z.strictObject({
  name: rangeName.meta({
    title: 'Name',
    description: 'The way out of the flow’s node: `Open` leaves by `open`. Ranges with one name share it.',
  }),
  days: z
    .array(z.enum(WEEKDAYS))
    .max(7)
    .default([])
    .meta({ title: 'Days', description: 'On which it begins.' }),
  from: fromTime.meta({ title: 'From', placeholder: '09:00' }),
  to: toTime.meta({
    title: 'To',
    description: 'The first minute that is no longer in it; earlier than “from” is the next day.',
    placeholder: '17:30',
  }),
  from_date: date.nullable().default(null).meta({ title: 'First day' }),
  to_date: date.nullable().default(null).meta({ title: 'Last day' }),
});

const holiday = z.strictObject({
  name: rangeName.meta({ title: 'Name' }),
  date: date.meta({ title: 'Date', placeholder: '2026-12-25' }),
  to_date: date.nullable().default(null).meta({ title: 'Last day', description: 'For more than one day.' }),
  yearly: z.boolean().default(false).meta({ title: 'Every year' }),
  from: fromTime.nullable().default(null).meta({ title: 'From', description: 'Empty: the whole day.' }),
  to: toTime.nullable().default(null).meta({ title: 'To' }),
});

const exception = z.strictObject({
  name: rangeName.meta({ title: 'Name' }),
  date: date.meta({ title: 'Date' }),
  from: fromTime.meta({ title: 'From' }),
  to: toTime.meta({ title: 'To' }),
  range: rangeName.meta({ title: 'As', description: 'The name of the range that counts, such as `Open`.' }),
});

/** When somebody is there: the hours of a week, holidays, and what is different on single days. */
export const scheduleSchema = z.strictObject({
  name: nameField,
  time_zone: z
    .string()
    .max(64)
    .refine(isTimeZone, 'Write a time zone of the IANA list, such as Europe/London.')
    .default('UTC')
    .meta({
      title: 'Time zone',
      description: 'Name in the IANA list, such as `Europe/London`: where the hours are meant.',
      placeholder: 'Europe/London',
    }),
  ranges: z
    .array(range)
    .max(100, 'A schedule has 100 ranges at most.')
    .default([])
    .meta({ title: 'Hours', description: 'Where two overlap, the first one counts.' }),
  holidays: z
    .array(holiday)
    .max(1000, 'A schedule has 1,000 holidays at most.')
    .default([])
    .meta({ title: 'Holidays', description: 'They count before the hours.' }),
  exceptions: z
    .array(exception)
    .max(200, 'A schedule has 200 exceptions at most.')
    .default([])
    .meta({ title: 'Open all the same', description: 'They count before holidays and hours.' }),
  switch_code: z
    .string()
    .trim()
    .regex(/^\*[\d*]{0,14}\d$/, 'Write a code as *28: a star, then up to 15 digits or stars, a digit last.')
    .nullable()
    .default(null)
    .meta({
      title: 'Code of the switch',
      description:
        'Who dials it from their phone switches the schedule: to closed while it is open, to its first hours while it is closed, ' +
        'and back to its hours when it is switched already. A key of a phone that watches the code is lit while the schedule is switched. Empty: not from phones.',
      placeholder: '*28',
    }),
  switch_user_ids: referenceListField(
    'user',
    'Who may switch it',
    'The users whose phones the code works from. Empty: everybody of this environment.',
  ),
  environment_id: environmentField,
});

export type ScheduleFields = z.infer<typeof scheduleSchema>;

export const scheduleObject = defineObjectType({
  type: 'schedule',
  plural: 'schedules',
  title: 'Schedule',
  titlePlural: 'Schedules',
  summary: 'Opening hours in a time zone, with holidays.',
  schema: scheduleSchema,
  pinned: true,
  outcomes: scheduleOutcomes,
});

/** The ways out of a node that asks a schedule: one for each name, in order, then holiday and closed. */
export function scheduleOutcomes(body: Readonly<Record<string, unknown>>): readonly Outcome[] {
  const names = [...namesOf(body['ranges'], 'name'), ...namesOf(body['exceptions'], 'range')];
  const outcomes = new Map<string, Outcome>();
  for (const label of names) {
    const name = rangeOutcome(label);
    if (!outcomes.has(name)) outcomes.set(name, { name, label });
  }
  outcomes.delete(HOLIDAY_OUTCOME.name);
  outcomes.delete(CLOSED_OUTCOME.name);
  return [...outcomes.values(), HOLIDAY_OUTCOME, CLOSED_OUTCOME];
}

/** The outcome of a range, from its name: `Lunch break` is `lunch_break`. It begins with a letter: `24 h` is `range_24_h`. */
export function rangeOutcome(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const begins = /^[a-z]/.test(plain) && plain !== 'error' ? plain : `range_${plain}`;
  return begins.slice(0, 60).replace(/_+$/, '');
}

function namesOf(rows: unknown, field: string): string[] {
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: unknown) => {
    const name = typeof row === 'object' && row !== null ? (Reflect.get(row, field) as unknown) : undefined;
    return typeof name === 'string' && name !== '' ? [name] : [];
  });
}
