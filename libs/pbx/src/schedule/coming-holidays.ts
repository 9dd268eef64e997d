import type { ScheduleFields } from '@hookswitch/flow-model';
import { isOn } from './spans-of-day.js';
import { dateText, dayAfter, wallTimeAt } from './zone-time.js';

/** A day on which a holiday falls. */
export interface ComingHoliday {
  /** `2026-12-25`, in the schedule's zone. */
  readonly date: string;
  readonly name: string;
  /** `null`: the whole day. */
  readonly hours: { readonly from: string; readonly to: string } | null;
}

/** The holidays of the days to come, today's too. */
export function comingHolidays(
  { time_zone, holidays }: ScheduleFields,
  now: number,
  days: number,
): ComingHoliday[] {
  const today = wallTimeAt(time_zone, now);
  return Array.from({ length: days }, (_, index) => dayAfter(today, index)).flatMap((day) =>
    holidays
      .filter((holiday) => isOn(holiday, day))
      .map(({ name, from, to }) => ({
        date: dateText(day),
        name,
        hours: from === null && to === null ? null : { from: from ?? '00:00', to: to ?? '24:00' },
      })),
  );
}
