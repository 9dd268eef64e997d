import { isTimeZone } from '@hookswitch/flow-model';
import { dateText, dayAfter, instantOf, minuteText, wallTimeAt } from '../zone-time.js';
import type { CalendarDay, WallTime } from '../zone-time.js';
import type { CalendarEvent } from './read-events.js';
import type { CalendarLine } from './read-lines.js';

/** When an event takes place for the first time, by the clocks that it is written in. */
export type EventTime =
  | { readonly allDay: true; readonly first: CalendarDay; readonly last: CalendarDay }
  | {
      readonly allDay: false;
      /** Whose clocks these are. They count also for its repetitions, whatever other clocks do. */
      readonly zone: string;
      readonly begin: WallTime;
      readonly end: WallTime;
      readonly note: string | null;
    };

export type Hours = Extract<EventTime, { allDay: false }>;

/** A date of a list, such as `EXDATE`; without a minute it is the whole day that is meant. */
export interface ListedDate extends CalendarDay {
  readonly minute: number | null;
}

const DATE = /^(\d{4})(\d{2})(\d{2})$/;
const DATE_TIME = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(Z?)$/;
const DURATION = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?$/;

/** @throws Error with a sentence for people when it cannot be understood */
export function eventTime({ properties }: CalendarEvent, zone: string): EventTime {
  const start = properties.get('DTSTART');
  if (start === undefined) throw new Error('This event does not say when it begins.');
  const end = properties.get('DTEND');
  const minutes = durationOf(properties.get('DURATION'));
  const first = dateOf(start);
  if (first !== undefined) {
    const until = end && dateOf(end);
    const days = Math.max(1, Math.round((minutes ?? 1440) / 1440));
    // The end is the first day that is no longer in it.
    const last = until === undefined ? dayAfter(first, days - 1) : dayAfter(until, -1);
    return { allDay: true, first, last: dateText(last) < dateText(first) ? first : last };
  }
  const own = zoneOf(start, zone);
  const begin = momentOf(start, own.zone, zone);
  const ends = end && momentOf(end, own.zone, zone);
  return { allDay: false, ...own, begin, end: ends ?? later(begin, minutes ?? 0) };
}

/** One time that an event takes place, by the clocks of a schedule. */
export function hoursOn(hours: Hours, begin: WallTime, zone: string): { begin: WallTime; end: WallTime } {
  const lasts = minutesBetween(hours.begin, hours.end);
  const end = later(begin, lasts);
  if (hours.zone === zone) return { begin, end };
  const there = (wall: WallTime) => wallTimeAt(zone, instantOf(hours.zone, wall, wall.minute));
  return { begin: there(begin), end: there(end) };
}

/** The end of hours within a day, or within the night after it. */
export function endText(begin: WallTime, end: WallTime): string {
  const lasts = minutesBetween(begin, end);
  if (lasts <= 0) throw new Error('This event ends when it begins.');
  if (lasts > 1440) throw new Error('This event lasts longer than a day: write it as whole days.');
  return end.minute === 0 ? '24:00' : minuteText(end.minute);
}

/** Minutes on the clock from one time to another. */
function minutesBetween(one: WallTime, other: WallTime): number {
  return daysBetween(one, other) * 1440 + other.minute - one.minute;
}

export function daysBetween(one: CalendarDay, other: CalendarDay): number {
  const utcOf = ({ year, month, day }: CalendarDay) => Date.UTC(year, month - 1, day);
  return Math.round((utcOf(other) - utcOf(one)) / 86_400_000);
}

/**
 * The dates of `EXDATE`, `RDATE` and `RECURRENCE-ID`, by the clocks of the event.
 *
 * @throws Error with a sentence for people when one cannot be understood
 */
export function datesOf(lines: readonly CalendarLine[], time: EventTime): ListedDate[] {
  return lines.flatMap((line) =>
    line.value.split(',').map((value): ListedDate => {
      const one = { ...line, value };
      const day = dateOf(one);
      if (day !== undefined) return { ...day, minute: null };
      // The days of one that lasts whole days are meant as they are written.
      if (time.allDay) return { ...writtenTime(one), minute: null };
      return momentOf(one, time.zone, time.zone);
    }),
  );
}

/** The day of an `UNTIL`. */
export function untilOf(value: string, time: EventTime): CalendarDay {
  const [day] = datesOf([{ line: 0, name: 'UNTIL', parameters: {}, value }], time);
  return day as CalendarDay;
}

function dateOf({ value }: CalendarLine): CalendarDay | undefined {
  const found = DATE.exec(value.trim());
  return found === null ? undefined : validDay(found);
}

/** In which zone a time is written. One that is not known is taken as the schedule's. */
function zoneOf({ value, parameters }: CalendarLine, zone: string): { zone: string; note: string | null } {
  const from = value.trim().endsWith('Z') ? 'UTC' : parameters['TZID'];
  if (from === undefined || isTimeZone(from)) return { zone: from ?? zone, note: null };
  const note = `The time zone "${from.slice(0, 60)}" is not known: its times are taken as the schedule's.`;
  return { zone, note };
}

/** What the clocks of `into` show at a time; one that names no zone is written in `zone`. */
function momentOf(line: CalendarLine, into: string, zone: string): WallTime {
  const wall = writtenTime(line);
  const from = zoneOf(line, zone).zone;
  return from === into ? wall : wallTimeAt(into, instantOf(from, wall, wall.minute));
}

function writtenTime({ value }: CalendarLine): WallTime {
  const written = value.trim();
  const found = DATE_TIME.exec(written);
  if (found === null) throw new Error(`"${written.slice(0, 40)}" is no date or time of a calendar.`);
  const day = validDay(found);
  const [hour, minute] = [Number(found[4]), Number(found[5])];
  if (hour > 23 || minute > 59) throw new Error(`"${written.slice(0, 40)}" is no time of a day.`);
  return { ...day, minute: hour * 60 + minute };
}

function validDay(found: RegExpExecArray): CalendarDay {
  const day = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
  const same = dayAfter(day, 0);
  if (same.month !== day.month || same.day !== day.day) {
    throw new Error(`There is no day "${found[1]}-${found[2]}-${found[3]}".`);
  }
  return day;
}

/** In minutes; `undefined` without one. */
function durationOf(line: CalendarLine | undefined): number | undefined {
  if (line === undefined) return undefined;
  const found = DURATION.exec(line.value.trim());
  if (found === null) throw new Error(`"${line.value.slice(0, 40)}" is no duration of a calendar.`);
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = found.slice(1).map((part) => Number(part ?? 0));
  return ((weeks * 7 + days) * 24 + hours) * 60 + minutes;
}

function later(wall: WallTime, minutes: number): WallTime {
  const total = wall.minute + minutes;
  const days = Math.floor(total / 1440);
  return { ...dayAfter(wall, days), minute: total - days * 1440 };
}
