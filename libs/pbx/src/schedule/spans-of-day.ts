import { CLOSED_OUTCOME, HOLIDAY_OUTCOME, rangeOutcome, WEEKDAYS } from '@hookswitch/flow-model';
import type { ScheduleFields } from '@hookswitch/flow-model';
import { dateText, dayAfter, dayOfText, instantOf, minuteOfText, weekdayOf } from './zone-time.js';
import type { CalendarDay } from './zone-time.js';

/** What counts at some time, and why. */
export interface Verdict {
  /** By which outcome a node is left that asks. */
  readonly outcome: string;
  readonly kind: 'exception' | 'holiday' | 'range' | 'closed';
  /** The name of the exception, holiday or range; `""` when closed. */
  readonly name: string;
}

export const CLOSED: Verdict = { outcome: CLOSED_OUTCOME.name, kind: 'closed', name: '' };

/** A stretch of time: from the first instant to the one before `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly verdict: Verdict;
}

/** One that a schedule names. Of those that overlap the one of the lowest rank counts. */
export interface RankedSpan extends Span {
  readonly rank: number;
}

/** Exceptions come before holidays, these before ranges, and each in the order of its list. */
const RANKS = { exception: 0, holiday: 10_000, range: 20_000, closed: 30_000 } as const;

const WHOLE_DAY = 24 * 60;

/** The stretches that begin on one day of the schedule's zone. */
export function spansOfDay(schedule: ScheduleFields, day: CalendarDay): RankedSpan[] {
  const { time_zone, exceptions, holidays, ranges } = schedule;
  const date = dateText(day);
  const spans: RankedSpan[] = [];
  const add = (place: number, hours: Hours, verdict: Verdict): void => {
    const begin = hours.from === null ? 0 : minuteOfText(hours.from);
    const end = hours.to === null ? WHOLE_DAY : minuteOfText(hours.to);
    spans.push({
      from: instantOf(time_zone, day, begin),
      // Earlier than it begins, or at the same time: on the next day.
      to: instantOf(time_zone, day, end > begin ? end : end + WHOLE_DAY),
      verdict,
      rank: RANKS[verdict.kind] + place,
    });
  };
  exceptions.forEach((exception, place) => {
    const { name, range } = exception;
    if (exception.date === date)
      add(place, exception, { outcome: rangeOutcome(range), kind: 'exception', name });
  });
  holidays.forEach((holiday, place) => {
    const { name } = holiday;
    if (isOn(holiday, day)) add(place, holiday, { outcome: HOLIDAY_OUTCOME.name, kind: 'holiday', name });
  });
  ranges.forEach((range, place) => {
    const { name } = range;
    if (begins(range, day, date)) add(place, range, { outcome: rangeOutcome(name), kind: 'range', name });
  });
  return spans;
}

interface Hours {
  readonly from: string | null;
  readonly to: string | null;
}

function begins(
  { days, from_date, to_date }: ScheduleFields['ranges'][number],
  day: CalendarDay,
  date: string,
): boolean {
  const weekday = WEEKDAYS[weekdayOf(day)];
  if (weekday === undefined || !days.includes(weekday)) return false;
  return (from_date === null || date >= from_date) && (to_date === null || date <= to_date);
}

type Holiday = ScheduleFields['holidays'][number];

/** Whether a holiday falls on a day. Of one that comes every year the year does not count; it may span New Year. */
export function isOn({ date, to_date, yearly }: Holiday, day: CalendarDay): boolean {
  if (!yearly) return dateText(day) >= date && dateText(day) <= (to_date ?? date);
  const first = dayOfText(date);
  const last = dayOfText(to_date ?? date);
  return [day.year, day.year - 1].some((year) => {
    const start = { ...first, year };
    // 29 February comes with its year only.
    if (dateText(dayAfter(start, 0)) !== dateText(start)) return false;
    const ends = { ...last, year: year + last.year - first.year };
    return dateText(day) >= dateText(start) && dateText(day) <= dateText(ends);
  });
}
