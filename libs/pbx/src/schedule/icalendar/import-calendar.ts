import type { ScheduleFields } from '@hookswitch/flow-model';
import { dateText, dayAfter, minuteText } from '../zone-time.js';
import type { CalendarDay } from '../zone-time.js';
import { eventTime } from './event-time.js';
import type { EventTime } from './event-time.js';
import { readEvents } from './read-events.js';
import type { CalendarEvent } from './read-events.js';
import { unescapeText } from './read-lines.js';
import type { CalendarMessage } from './read-lines.js';
import { recurrenceOf } from './recurrence.js';

/** The largest file that is read, in characters, and the events in it. */
export const CALENDAR_LIMIT = 500_000;
const MOST_EVENTS = 2000;

/** What a calendar file gives a schedule. */
export interface ImportedCalendar {
  readonly ranges: ScheduleFields['ranges'];
  readonly holidays: ScheduleFields['holidays'];
  /** What could not be taken over, or not as it is written, by line. */
  readonly messages: readonly CalendarMessage[];
}

type Found = Pick<ImportedCalendar, 'ranges' | 'holidays'> & { readonly note: string | null };

/**
 * Reads an iCalendar file (RFC 5545). Events of every week that have hours become hours; all others become holidays: whole
 * days, or the hours of one. Times are turned into those of the schedule's zone. What is not understood is told, line by
 * line, and left out.
 *
 * @param now the time of the import: rules such as "the fourth Thursday of November" are written out from its year on
 */
export function importCalendar(text: string, zone: string, now: number): ImportedCalendar {
  if (text.length > CALENDAR_LIMIT) {
    const message = `The file is too large: ${CALENDAR_LIMIT.toLocaleString('en')} characters at most.`;
    return { ranges: [], holidays: [], messages: [{ line: 1, message }] };
  }
  const { events, messages } = readEvents(text);
  const ranges: ScheduleFields['ranges'][number][] = [];
  const holidays: ScheduleFields['holidays'][number][] = [];
  for (const event of events.slice(0, MOST_EVENTS)) {
    try {
      const found = take(event, zone, new Date(now).getUTCFullYear());
      ranges.push(...found.ranges);
      holidays.push(...found.holidays);
      if (found.note !== null) messages.push({ line: event.line, message: found.note });
    } catch (error) {
      messages.push({ line: event.line, message: (error as Error).message });
    }
  }
  const left = events[MOST_EVENTS];
  if (left !== undefined) {
    messages.push({ line: left.line, message: `Only the first ${MOST_EVENTS} events are read.` });
  }
  return { ranges, holidays, messages: messages.sort((one, other) => one.line - other.line) };
}

/** A schedule with what was imported, what it has already not twice. */
export function withImported<Schedule extends Pick<ScheduleFields, 'ranges' | 'holidays'>>(
  schedule: Schedule,
  { ranges, holidays }: Pick<ImportedCalendar, 'ranges' | 'holidays'>,
): Schedule {
  return {
    ...schedule,
    ranges: joined(schedule.ranges, ranges),
    holidays: joined(schedule.holidays, holidays),
  };
}

function joined<Row>(rows: readonly Row[], more: readonly Row[]): Row[] {
  const all = new Map([...rows, ...more].map((row) => [sameText(row), row] as const));
  return [...all.values()];
}

function sameText(row: unknown): string {
  return JSON.stringify(Object.entries(row as object).sort(([one], [other]) => one.localeCompare(other)));
}

function take(event: CalendarEvent, zone: string, thisYear: number): Found {
  const { properties } = event;
  if (properties.get('STATUS')?.value.trim().toUpperCase() === 'CANCELLED') {
    return { ranges: [], holidays: [], note: 'This event is cancelled, and left out.' };
  }
  const name = unescapeText(properties.get('SUMMARY')?.value ?? '').slice(0, 60) || 'Holiday';
  const time = eventTime(event, zone);
  const first = time.allDay ? time.first : time.begin;
  const recurrence = recurrenceOf(properties.get('RRULE')?.value.trim(), first, zone, thisYear);
  const odd = ['EXDATE', 'RDATE', 'RECURRENCE-ID'].find((property) => properties.has(property));
  const note = odd !== undefined ? `${odd} is not understood: the event is taken without it.` : noteOf(time);
  if (recurrence.kind === 'weekly') {
    if (time.allDay)
      throw new Error('Whole days of every week are no holidays: leave the day out of the hours.');
    const hours = { from: minuteText(time.begin.minute), to: toText(time) };
    const { days, last } = recurrence;
    const to_date = last === null ? null : dateText(last);
    return {
      ranges: [{ name, days: [...days], ...hours, from_date: dateText(first), to_date }],
      holidays: [],
      note,
    };
  }
  const starts = recurrence.kind === 'days' ? recurrence.days : [first];
  const yearly = recurrence.kind === 'yearly';
  return { ranges: [], holidays: starts.map((start) => holidayOn(start, time, name, yearly)), note };
}

function holidayOn(
  start: CalendarDay,
  time: EventTime,
  name: string,
  yearly: boolean,
): ScheduleFields['holidays'][number] {
  const date = dateText(start);
  if (!time.allDay) {
    const from = minuteText(time.begin.minute);
    return { name, date, to_date: null, yearly, from, to: toText(time) };
  }
  const days = Math.round((utcOf(time.last) - utcOf(time.first)) / 86_400_000);
  const to_date = days > 0 ? dateText(dayAfter(start, days)) : null;
  return { name, date, to_date, yearly, from: null, to: null };
}

/** The end of hours within a day, or within the night after it. */
function toText({ begin, end }: Extract<EventTime, { allDay: false }>): string {
  const lasts = (utcOf(end) - utcOf(begin)) / 60_000 + end.minute - begin.minute;
  if (lasts <= 0) throw new Error('This event ends when it begins.');
  if (lasts > 1440) throw new Error('This event lasts longer than a day: write it as whole days.');
  return end.minute === 0 ? '24:00' : minuteText(end.minute);
}

function noteOf(time: EventTime): string | null {
  return time.allDay ? null : time.note;
}

function utcOf({ year, month, day }: CalendarDay): number {
  return Date.UTC(year, month - 1, day);
}
