import { WEEKDAYS } from '@hookswitch/flow-model';
import type { ScheduleFields, Weekday } from '@hookswitch/flow-model';
import { dateText, dayAfter, minuteText, weekdayOf } from '../zone-time.js';
import type { CalendarDay, WallTime } from '../zone-time.js';
import { daysBetween, endText, hoursOn } from './event-time.js';
import type { Hours, ListedDate } from './event-time.js';

type Ranges = ScheduleFields['ranges'];

/** An event of every week. */
export interface Weeks {
  readonly days: readonly Weekday[];
  /** `null`: it never ends. */
  readonly last: CalendarDay | null;
  /** Days that are taken out. */
  readonly without: readonly ListedDate[];
}

/**
 * The hours of an event of every week: one range for each stretch between days that are taken out, and one for each day that
 * it takes place on besides.
 */
export function weeklyRanges(
  name: string,
  time: Hours,
  weeks: Weeks,
  also: readonly WallTime[],
  zone: string,
): { ranges: Ranges; notes: string[] } {
  const { begin, end } = hoursOn(time, time.begin, zone);
  // By the clocks of the schedule it may be the day before or after.
  const shift = daysBetween(time.begin, begin);
  const hours = { name, from: minuteText(begin.minute), to: endText(begin, end) };
  const days = weeks.days.map((day) => WEEKDAYS[(WEEKDAYS.indexOf(day) + shift + 7) % 7] as Weekday);
  const ranges = stretches(time.begin, weeks).map(({ from, to }) => ({
    ...hours,
    days,
    from_date: dateText(dayAfter(from, shift)),
    to_date: to === null ? null : dateText(dayAfter(to, shift)),
  }));
  const single = also.map((start) => dayRange(name, hoursOn(time, start, zone)));
  const notes = time.note === null ? [] : [time.note];
  if (movesInTheYear(time, begin, zone))
    notes.push(
      `The clocks of ${time.zone} and of the schedule change on different days: around them the hours are an hour off.`,
    );
  if (ranges.length + single.length === 0) notes.push('All of its days are taken out: it is left out.');
  return { ranges: [...ranges, ...single], notes };
}

/** From the first day to the last, without the days that are taken out, and without stretches that hold none. */
function stretches(
  first: WallTime,
  { days, last, without }: Weeks,
): { from: CalendarDay; to: CalendarDay | null }[] {
  const isOn = (day: CalendarDay) => days.includes(WEEKDAYS[weekdayOf(day)] as Weekday);
  const isInside = (day: CalendarDay) =>
    dateText(day) >= dateText(first) && (last === null || dateText(day) <= dateText(last));
  const gone = without
    .filter((date) => isOn(date) && isInside(date) && (date.minute === null || date.minute === first.minute))
    .sort((one, other) => dateText(one).localeCompare(dateText(other)));
  const found: { from: CalendarDay; to: CalendarDay | null }[] = [];
  let from: CalendarDay = first;
  for (const day of [...gone, null]) {
    const to = day === null ? last : dayAfter(day, -1);
    const length = to === null ? 7 : Math.min(7, daysBetween(from, to) + 1);
    if (Array.from({ length: Math.max(0, length) }, (_, index) => dayAfter(from, index)).some(isOn))
      found.push({ from, to });
    if (day !== null) from = dayAfter(day, 1);
  }
  return found;
}

function dayRange(name: string, { begin, end }: ReturnType<typeof hoursOn>): Ranges[number] {
  const date = dateText(begin);
  const days = [WEEKDAYS[weekdayOf(begin)] as Weekday];
  return {
    name,
    days,
    from: minuteText(begin.minute),
    to: endText(begin, end),
    from_date: date,
    to_date: date,
  };
}

/** Whether it is at another time by the clocks of the schedule in some weeks of the year. */
function movesInTheYear(time: Hours, begin: WallTime, zone: string): boolean {
  if (time.zone === zone) return false;
  return Array.from({ length: 52 }, (_, week) => ({ ...time.begin, ...dayAfter(time.begin, 7 * week) })).some(
    (start) => hoursOn(time, start, zone).begin.minute !== begin.minute,
  );
}
