import { WEEKDAYS } from '@hookswitch/flow-model';
import type { Weekday } from '@hookswitch/flow-model';
import { dateText, dayAfter, weekdayOf } from '../zone-time.js';
import type { CalendarDay } from '../zone-time.js';
import { untilOf } from './event-time.js';

/** How an event comes again, as far as a schedule can say so. */
export type Recurrence =
  | { readonly kind: 'once' }
  /** On the same date each year. */
  | { readonly kind: 'yearly' }
  | { readonly kind: 'weekly'; readonly days: readonly Weekday[]; readonly last: CalendarDay | null }
  /** On these days: what is too odd for a rule is written out. */
  | { readonly kind: 'days'; readonly days: readonly CalendarDay[] };

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const ORDINAL = /^([+-]?[1-5])(MO|TU|WE|TH|FR|SA|SU)$/;
/** Years that a rule is written out for: from the year of the import. */
const YEARS = 10;
const MOST_WEEKS = 520;

/** @throws Error with a sentence for people when the rule is another one */
export function recurrenceOf(
  rule: string | undefined,
  first: CalendarDay,
  zone: string,
  thisYear: number,
): Recurrence {
  if (rule === undefined) return { kind: 'once' };
  const parts = new Map(
    rule
      .toUpperCase()
      .split(';')
      .map((part) => part.split('=', 2) as [string, string]),
  );
  const refuse = (what: string) =>
    new Error(`"${what}" in RRULE is not understood: only events of every year and every week are.`);
  const frequency = parts.get('FREQ') ?? '';
  const known = ['FREQ', 'INTERVAL', 'UNTIL', 'COUNT', 'BYDAY', 'BYMONTH', 'BYMONTHDAY', 'WKST'];
  for (const [name, value] of parts) {
    if (!known.includes(name)) throw refuse(`${name}=${value}`.slice(0, 40));
  }
  if ((parts.get('INTERVAL') ?? '1') !== '1') throw refuse(`INTERVAL=${parts.get('INTERVAL')}`);
  const until = parts.get('UNTIL');
  const end = until === undefined ? null : untilOf(until, zone);
  const count = parts.has('COUNT') ? Math.min(Number(parts.get('COUNT')), MOST_WEEKS) : null;
  const byDay = parts.get('BYDAY');
  if (frequency === 'WEEKLY') {
    const codes = byDay?.split(',') ?? [CODES[weekdayOf(first)] ?? ''];
    const days = codes.map((code) => WEEKDAYS[CODES.indexOf(code)]);
    if (days.includes(undefined)) throw refuse(`BYDAY=${byDay}`.slice(0, 40));
    return {
      kind: 'weekly',
      days: days as Weekday[],
      last: count === null ? end : lastOf(first, days, count),
    };
  }
  if (frequency !== 'YEARLY') throw refuse(`FREQ=${frequency}`.slice(0, 40));
  const month = Number(parts.get('BYMONTH') ?? first.month);
  const ordinal = byDay === undefined ? null : ORDINAL.exec(byDay);
  if (byDay !== undefined && ordinal === null) throw refuse(`BYDAY=${byDay}`.slice(0, 40));
  const day = Number(parts.get('BYMONTHDAY') ?? first.day);
  if (ordinal === null && (month !== first.month || day !== first.day)) throw refuse('BYMONTH, BYMONTHDAY');
  if (ordinal === null && end === null && count === null) return { kind: 'yearly' };
  const from = ordinal === null || count !== null ? first.year : Math.max(first.year, thisYear);
  const days = Array.from({ length: count ?? YEARS }, (_, index): CalendarDay | undefined =>
    ordinal === null
      ? { ...first, year: from + index }
      : nthOf(from + index, month, Number(ordinal[1]), CODES.indexOf(ordinal[2] ?? '')),
  ).filter((one) => one !== undefined);
  return { kind: 'days', days: days.filter((one) => end === null || dateText(one) <= dateText(end)) };
}

/** The fourth Thursday of a month, or (from -1) the last one. */
function nthOf(year: number, month: number, nth: number, weekday: number): CalendarDay | undefined {
  const days = Array.from({ length: 31 }, (_, index) => dayAfter({ year, month, day: 1 }, index)).filter(
    (day) => day.month === month && weekdayOf(day) === weekday,
  );
  return days.at(nth > 0 ? nth - 1 : nth);
}

/** The day of the last one of so many. */
function lastOf(first: CalendarDay, days: readonly (Weekday | undefined)[], count: number): CalendarDay {
  let [day, left] = [first, count];
  for (let passed = 0; passed < MOST_WEEKS * 7; passed += 1) {
    if (days.includes(WEEKDAYS[weekdayOf(day)])) left -= 1;
    if (left <= 0) break;
    day = dayAfter(day, 1);
  }
  return day;
}
