import { WEEKDAYS } from '@hookswitch/flow-model';
import type { Weekday } from '@hookswitch/flow-model';
import { dateText, dayAfter, weekdayOf } from '../zone-time.js';
import type { CalendarDay } from '../zone-time.js';
import { daysOfRule } from './rule-days.js';
import type { DayRule } from './rule-days.js';

/** How an event comes again, as far as a schedule can say so. */
export type Recurrence =
  OfDays | { readonly kind: 'weekly'; readonly days: readonly Weekday[]; readonly last: CalendarDay | null };

/** All but hours of every week: what becomes holidays. */
export type OfDays =
  | { readonly kind: 'once' }
  /** On the same date each year. */
  | { readonly kind: 'yearly' }
  /** On these days: what a schedule has no rule for is written out, up to the end of a year where it never ends. */
  | { readonly kind: 'days'; readonly days: readonly CalendarDay[]; readonly writtenUntil: number | null };

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const BY_DAY = /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/;
/** Years that a rule without an end is written out for, from that of the import on. */
const YEARS = { YEARLY: 10, MONTHLY: 3 } as const;
const MOST_WEEKS = 520;
const KNOWN = ['FREQ', 'INTERVAL', 'UNTIL', 'COUNT', 'BYDAY', 'BYMONTH', 'BYMONTHDAY', 'BYSETPOS', 'WKST'];

/**
 * @param first the first day, by the clocks that the event is written in
 * @param untilOf the day of an `UNTIL`, by the same clocks
 * @throws Error with a sentence for people when the rule is another one
 */
export function recurrenceOf(
  text: string | undefined,
  first: CalendarDay,
  untilOf: (value: string) => CalendarDay,
  thisYear: number,
): Recurrence {
  if (text === undefined) return { kind: 'once' };
  const rule = new Rule(text);
  const until = rule.parts.get('UNTIL');
  const end = until === undefined ? null : untilOf(until);
  const [count = null] = rule.numbers('COUNT', 0, 100_000) ?? [];
  const frequency = rule.parts.get('FREQ') ?? '';
  if (frequency === 'WEEKLY') return weekly(rule, first, end, count);
  if (frequency !== 'MONTHLY' && frequency !== 'YEARLY') throw rule.refuse('FREQ');
  const days = dayRule(rule, frequency, first);
  const isPlain = days.weekdays === null && days.monthDays === null && days.interval === 1;
  const sameMonth = days.months?.join() === String(first.month);
  if (frequency === 'YEARLY' && isPlain && sameMonth && end === null && count === null)
    return { kind: 'yearly' };
  const lastYear = Math.max(thisYear, first.year) + YEARS[frequency] - 1;
  const found = daysOfRule(days, first, thisYear, { lastYear: end?.year ?? lastYear, count });
  return {
    kind: 'days',
    days: found.filter((day) => end === null || dateText(day) <= dateText(end)),
    writtenUntil: end === null && count === null ? lastYear : null,
  };
}

/** A yearly event whose days have to be named one by one. */
export function writtenOut(first: CalendarDay, thisYear: number): OfDays {
  const lastYear = Math.max(thisYear, first.year) + YEARS.YEARLY - 1;
  const rule = { unit: 'year', interval: 1, months: [first.month] } as const;
  const every = { ...rule, monthDays: null, weekdays: null, positions: null };
  const days = daysOfRule(every, first, thisYear, { lastYear, count: null });
  return { kind: 'days', days, writtenUntil: lastYear };
}

function weekly(rule: Rule, first: CalendarDay, end: CalendarDay | null, count: number | null): Recurrence {
  for (const part of ['BYMONTH', 'BYMONTHDAY', 'BYSETPOS']) if (rule.parts.has(part)) throw rule.refuse(part);
  if (rule.interval !== 1) throw rule.refuse('INTERVAL');
  const named = rule.weekdays() ?? [{ nth: null, weekday: weekdayOf(first) }];
  if (named.some(({ nth }) => nth !== null)) throw rule.refuse('BYDAY');
  const days = named.map(({ weekday }) => WEEKDAYS[weekday] as Weekday);
  return { kind: 'weekly', days, last: count === null ? end : lastOf(first, days, count) };
}

function dayRule(rule: Rule, frequency: 'MONTHLY' | 'YEARLY', first: CalendarDay): DayRule {
  const [months, monthDays, positions, weekdays] = [
    rule.numbers('BYMONTH', 1, 12),
    rule.numbers('BYMONTHDAY', -31, 31),
    rule.numbers('BYSETPOS', -31, 31),
    rule.weekdays(),
  ];
  const isYearly = frequency === 'YEARLY';
  // Weekdays would then be those of the whole year, such as its twentieth Monday.
  if (isYearly && weekdays !== null && months === null) throw rule.refuse('BYDAY');
  if (positions !== null && ((isYearly && months?.length !== 1) || (weekdays ?? monthDays) === null))
    throw rule.refuse('BYSETPOS');
  const isFirstsOwn = isYearly && monthDays?.join() === String(first.day);
  return {
    unit: isYearly ? 'year' : 'month',
    interval: rule.interval,
    months: months ?? (isYearly ? [first.month] : null),
    monthDays: isFirstsOwn && weekdays === null ? null : monthDays,
    weekdays,
    positions,
  };
}

/** The parts of an `RRULE`. */
class Rule {
  readonly parts: ReadonlyMap<string, string>;
  readonly interval: number;

  constructor(text: string) {
    const parts = text.toUpperCase().split(';');
    this.parts = new Map(parts.map((part) => part.split('=', 2) as [string, string]));
    for (const name of this.parts.keys()) if (!KNOWN.includes(name)) throw this.refuse(name);
    this.interval = this.numbers('INTERVAL', 1, 1000)?.[0] ?? 1;
  }

  refuse(name: string): Error {
    const part = `${name}=${this.parts.get(name) ?? ''}`.slice(0, 40);
    return new Error(
      `"${part}" in RRULE is not understood: only events of every year, month or week are, and not all of their rules.`,
    );
  }

  /** Whole numbers from `least` to `most`, without 0 where they may be negative. */
  numbers(name: string, least: number, most: number): number[] | null {
    const text = this.parts.get(name);
    if (text === undefined) return null;
    const numbers = text.split(',').map((part) => (/^[+-]?\d{1,6}$/.test(part) ? Number(part) : NaN));
    const isWrong = (one: number) => !(one >= least && one <= most) || (least < 0 && one === 0);
    if (numbers.some(isWrong)) throw this.refuse(name);
    return numbers;
  }

  weekdays(): { nth: number | null; weekday: number }[] | null {
    return (
      this.parts
        .get('BYDAY')
        ?.split(',')
        .map((part) => {
          const found = BY_DAY.exec(part);
          if (found === null) throw this.refuse('BYDAY');
          return { nth: found[1] === undefined ? null : Number(found[1]), weekday: CODES.indexOf(found[2]!) };
        }) ?? null
    );
  }
}

/** The day of the last one of so many. */
function lastOf(first: CalendarDay, days: readonly Weekday[], count: number): CalendarDay {
  let [day, left] = [first, Math.min(count, MOST_WEEKS)];
  for (let passed = 0; passed < MOST_WEEKS * 7; passed += 1) {
    if (days.includes(WEEKDAYS[weekdayOf(day)] as Weekday)) left -= 1;
    if (left <= 0) break;
    day = dayAfter(day, 1);
  }
  return day;
}
