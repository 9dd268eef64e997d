import { isTimeZone } from '@hookswitch/flow-model';
import { dayAfter, instantOf, wallTimeAt } from '../zone-time.js';
import type { CalendarDay, WallTime } from '../zone-time.js';
import type { CalendarEvent } from './read-events.js';
import type { CalendarLine } from './read-lines.js';

/** When an event takes place, by the clocks of a schedule. */
export type EventTime =
  | { readonly allDay: true; readonly first: CalendarDay; readonly last: CalendarDay }
  | {
      readonly allDay: false;
      readonly begin: WallTime;
      readonly end: WallTime;
      readonly note: string | null;
    };

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
    return { allDay: true, first, last: isBefore(last, first) ? first : last };
  }
  const begin = momentOf(start, zone);
  const ends = end === undefined ? undefined : momentOf(end, zone).wall;
  return {
    allDay: false,
    begin: begin.wall,
    end: ends ?? later(begin.wall, minutes ?? 0),
    note: begin.note,
  };
}

function dateOf({ value }: CalendarLine): CalendarDay | undefined {
  const found = DATE.exec(value.trim());
  return found === null ? undefined : validDay(found);
}

/** A date, or the date of a time, such as `UNTIL` has it. */
export function untilOf(value: string, zone: string): CalendarDay {
  const line = { line: 0, name: 'UNTIL', parameters: {}, value };
  return dateOf(line) ?? momentOf(line, zone).wall;
}

function momentOf(
  { value, parameters }: CalendarLine,
  zone: string,
): { wall: WallTime; note: string | null } {
  const found = DATE_TIME.exec(value.trim());
  if (found === null) throw new Error(`"${value.slice(0, 40)}" is no date or time of a calendar.`);
  const day = validDay(found);
  const [hour, minute] = [Number(found[4]), Number(found[5])];
  if (hour > 23 || minute > 59) throw new Error(`"${value.slice(0, 40)}" is no time of a day.`);
  const wall = { ...day, minute: hour * 60 + minute };
  const from = found[7] === 'Z' ? 'UTC' : parameters['TZID'];
  if (from === undefined || from === zone) return { wall, note: null };
  if (!isTimeZone(from)) {
    return {
      wall,
      note: `The time zone "${from.slice(0, 60)}" is not known: its times are taken as the schedule's.`,
    };
  }
  return { wall: wallTimeAt(zone, instantOf(from, wall, wall.minute)), note: null };
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
  return { ...dayAfter(wall, Math.floor(total / 1440)), minute: total % 1440 };
}

function isBefore(one: CalendarDay, other: CalendarDay): boolean {
  return Date.UTC(one.year, one.month, one.day) < Date.UTC(other.year, other.month, other.day);
}
