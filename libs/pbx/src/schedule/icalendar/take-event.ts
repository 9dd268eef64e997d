import type { ScheduleFields } from '@hookswitch/flow-model';
import { dateText, dayAfter, minuteText } from '../zone-time.js';
import type { CalendarDay, WallTime } from '../zone-time.js';
import { datesOf, daysBetween, endText, eventTime, hoursOn, untilOf } from './event-time.js';
import type { EventTime, ListedDate } from './event-time.js';
import type { CalendarEvent } from './read-events.js';
import { unescapeText } from './read-lines.js';
import type { CalendarLine } from './read-lines.js';
import { recurrenceOf, writtenOut } from './recurrence.js';
import type { OfDays } from './recurrence.js';
import { weeklyRanges } from './weekly-ranges.js';

/** What an event gives a schedule, and what of it could not be taken over as it is written. */
export interface TakenEvent {
  readonly ranges: ScheduleFields['ranges'];
  readonly holidays: ScheduleFields['holidays'];
  readonly notes: readonly string[];
}

/**
 * @param replaced days that other events take the place of
 * @throws Error with a sentence for people when the event has to be left out
 */
export function takeEvent(
  event: CalendarEvent,
  replaced: readonly CalendarLine[],
  zone: string,
  thisYear: number,
): TakenEvent {
  const { properties, dates } = event;
  const isReplacement = properties.has('RECURRENCE-ID');
  if (properties.get('STATUS')?.value.trim().toUpperCase() === 'CANCELLED') {
    return { ranges: [], holidays: [], notes: ['This event is cancelled, and left out.'] };
  }
  const name = unescapeText(properties.get('SUMMARY')?.value ?? '').slice(0, 60) || 'Holiday';
  const time = eventTime(event, zone);
  const first: WallTime = time.allDay ? { ...time.first, minute: 0 } : time.begin;
  const rule = properties.get('RRULE')?.value.trim();
  const recurrence = recurrenceOf(rule, first, (value) => untilOf(value, time), thisYear);
  const named = (which: string) => dates.filter(({ name: property }) => property === which);
  const without = datesOf([...named('EXDATE'), ...(isReplacement ? [] : replaced)], time);
  const isLeft = (start: WallTime) => !without.some((date) => isSame(date, start));
  const also = datesOf(named('RDATE'), time).map((date) => ({
    ...date,
    minute: date.minute ?? first.minute,
  }));
  if (recurrence.kind === 'weekly') {
    if (time.allDay)
      throw new Error('Whole days of every week are no holidays: leave the day out of the hours.');
    const weeks = { ...recurrence, without: without.filter(({ year }) => year >= thisYear) };
    return { holidays: [], ...weeklyRanges(name, time, weeks, also.filter(isLeft), zone) };
  }
  const written = writtenRecurrence(recurrence, first, without, thisYear);
  const starts = [...startsOf(written, first), ...also].filter(isLeft);
  const isYearly = (index: number) => written.kind === 'yearly' && index === 0;
  const notes = time.allDay || time.note === null ? [] : [time.note];
  if (written.kind === 'days' && written.writtenUntil !== null)
    notes.push(`Its days are written out until the end of ${written.writtenUntil}.`);
  if (starts.length === 0) notes.push('It is over, or all of its days are taken out: it is left out.');
  const holidays = starts.map((start, index) => holidayOn(start, time, name, isYearly(index), zone));
  return { ranges: [], holidays, notes };
}

/** Where single days are taken out of an event of every year, the others have to be named. */
function writtenRecurrence(
  recurrence: OfDays,
  first: CalendarDay,
  without: readonly ListedDate[],
  thisYear: number,
): OfDays {
  if (recurrence.kind !== 'yearly' || without.every(({ year }) => year < thisYear)) return recurrence;
  return writtenOut(first, thisYear);
}

function startsOf(recurrence: OfDays, first: WallTime): WallTime[] {
  if (recurrence.kind !== 'days') return [first];
  return recurrence.days.map((day) => ({ ...day, minute: first.minute }));
}

function isSame(date: ListedDate, start: WallTime): boolean {
  return dateText(date) === dateText(start) && (date.minute === null || date.minute === start.minute);
}

function holidayOn(
  start: WallTime,
  time: EventTime,
  name: string,
  yearly: boolean,
  zone: string,
): ScheduleFields['holidays'][number] {
  if (!time.allDay) {
    const { begin, end } = hoursOn(time, start, zone);
    const hours = { from: minuteText(begin.minute), to: endText(begin, end) };
    return { name, date: dateText(begin), to_date: null, yearly, ...hours };
  }
  const days = daysBetween(time.first, time.last);
  const to_date = days > 0 ? dateText(dayAfter(start, days)) : null;
  return { name, date: dateText(start), to_date, yearly, from: null, to: null };
}
