import { rangeOutcome, scheduleSchema } from '@hookswitch/flow-model';
import type { ReleaseObject, ScheduleFields } from '@hookswitch/flow-model';
import type { Fault } from './fault.js';

/** What is wrong with the hours of a schedule. */
export function checkSchedule(body: ReleaseObject['body']): Fault[] {
  const valid = scheduleSchema.safeParse(body);
  if (!valid.success) return [];
  const { ranges, holidays, exceptions } = valid.data;
  if (ranges.length + exceptions.length === 0) {
    const message = 'This schedule has no hours: it is always closed. Add some.';
    return [{ code: 'empty_schedule', pointer: '/ranges', message, warning: true }];
  }
  const names = new Set(ranges.map(({ name }) => rangeOutcome(name)));
  return [
    ...ranges.flatMap((range, place) => checkRange(range, `/ranges/${place}`)),
    ...holidays.flatMap(({ date, to_date }, place) =>
      to_date !== null && to_date < date ? [backwards(`/holidays/${place}/to_date`)] : [],
    ),
    ...exceptions.flatMap(({ range }, place): Fault[] => {
      if (names.has(rangeOutcome(range))) return [];
      const message = `No hours of this schedule are called "${range}": flows get a way out of its own for it. Write the name of hours, unless that is meant.`;
      return [{ code: 'invalid_field', pointer: `/exceptions/${place}/range`, message, warning: true }];
    }),
  ];
}

function checkRange(
  { days, from_date, to_date }: ScheduleFields['ranges'][number],
  pointer: string,
): Fault[] {
  if (days.length === 0) {
    const message = 'These hours are on no day of the week. Choose days, or remove them.';
    return [{ code: 'never_due', pointer: `${pointer}/days`, message, warning: true }];
  }
  return from_date !== null && to_date !== null && to_date < from_date
    ? [backwards(`${pointer}/to_date`)]
    : [];
}

function backwards(pointer: string): Fault {
  const message = 'The last day is before the first one: this never comes. Write a later day.';
  return { code: 'never_due', pointer, message, warning: true };
}
