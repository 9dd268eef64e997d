import { weekdayOf } from '../zone-time.js';
import type { CalendarDay } from '../zone-time.js';

/** Days of months, as `MONTHLY` and `YEARLY` rules name them (RFC 5545 §3.3.10). `null`: every one counts. */
export interface DayRule {
  readonly unit: 'month' | 'year';
  /** 2: every other one. */
  readonly interval: number;
  /** From 1. */
  readonly months: readonly number[] | null;
  /** From 1; -1 is the last. */
  readonly monthDays: readonly number[] | null;
  /** From 0 for Monday; `nth` 2 is the second of the month, -1 the last, `null` all of them. */
  readonly weekdays: readonly { readonly nth: number | null; readonly weekday: number }[] | null;
  /** Of the days of a month that count, only these: 1 is the first, -1 the last. */
  readonly positions: readonly number[] | null;
}

export interface RuleEnd {
  /** Rules without an end are followed up to this year, that one included. */
  readonly lastYear: number;
  /** How often in all, the first time included; `null`: no such limit. */
  readonly count: number | null;
}

/** A rule that is counted is followed for so long at most: 100 years. */
const MOST_MONTHS = 1200;

/** The days on which a rule falls, from its first day on and not before `thisYear`, in order. */
export function daysOfRule(
  rule: DayRule,
  first: CalendarDay,
  thisYear: number,
  { lastYear, count }: RuleEnd,
): CalendarDay[] {
  const begin = first.year * 12 + first.month - 1;
  // What is counted is counted from its beginning.
  const from = count === null ? Math.max(begin, thisYear * 12) : begin;
  const days: CalendarDay[] = [];
  let left = count ?? Infinity;
  for (let at = from; at < Math.min((lastYear + 1) * 12, from + MOST_MONTHS) && left > 0; at += 1) {
    const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
    const passed = rule.unit === 'month' ? at - begin : year - first.year;
    if (passed % rule.interval !== 0 || rule.months?.includes(month) === false) continue;
    for (const day of daysOfMonth(rule, year, month, first)) {
      if (at === begin && day.day < first.day) continue;
      if (left > 0 && year >= thisYear) days.push(day);
      left -= 1;
    }
  }
  return days;
}

function daysOfMonth(rule: DayRule, year: number, month: number, first: CalendarDay): CalendarDay[] {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const { monthDays, weekdays, positions } = rule;
  const isIn = (day: number): boolean => {
    if (monthDays === null && weekdays === null) return day === first.day;
    const byNumber = monthDays === null || monthDays.includes(day) || monthDays.includes(day - length - 1);
    const weekday = weekdayOf({ year, month, day });
    const [nth, fromEnd] = [Math.ceil(day / 7), -Math.ceil((length - day + 1) / 7)];
    const isNamed = (one: NonNullable<DayRule['weekdays']>[number]) =>
      one.weekday === weekday && (one.nth === null || one.nth === nth || one.nth === fromEnd);
    return byNumber && (weekdays === null || weekdays.some(isNamed));
  };
  const days = Array.from({ length }, (_, index) => index + 1)
    .filter(isIn)
    .map((day) => ({ year, month, day }));
  if (positions === null) return days;
  const chosen = new Set(positions.map((position) => days.at(position > 0 ? position - 1 : position)));
  return days.filter((day) => chosen.has(day));
}
