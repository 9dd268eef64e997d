import type { ScheduleFields } from '@hookswitch/flow-model';
import { readEvents } from './read-events.js';
import type { CalendarEvent } from './read-events.js';
import type { CalendarLine, CalendarMessage } from './read-lines.js';
import { takeEvent } from './take-event.js';

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

/**
 * Reads an iCalendar file (RFC 5545). Events of every week that have hours become hours; all others become holidays: whole
 * days, or the hours of one. Times are turned into those of the schedule's zone. What is not understood is told, line by
 * line, and left out.
 *
 * @param now the time of the import: rules such as "the fourth Thursday of November" are written out from its year on, for ten
 *   years, those of every month for three
 */
export function importCalendar(text: string, zone: string, now: number): ImportedCalendar {
  if (text.length > CALENDAR_LIMIT) {
    const message = `The file is too large: ${CALENDAR_LIMIT.toLocaleString('en')} characters at most.`;
    return { ranges: [], holidays: [], messages: [{ line: 1, message }] };
  }
  const { events, messages } = readEvents(text);
  const ranges: ScheduleFields['ranges'][number][] = [];
  const holidays: ScheduleFields['holidays'][number][] = [];
  const thisYear = new Date(now).getUTCFullYear();
  const replaced = replacedDays(events);
  for (const event of events.slice(0, MOST_EVENTS)) {
    try {
      const found = takeEvent(event, replaced.get(uidOf(event)) ?? [], zone, thisYear);
      ranges.push(...found.ranges);
      holidays.push(...found.holidays);
      messages.push(...found.notes.map((message) => ({ line: event.line, message })));
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

/** Days of events that other events of the file take the place of, by the `UID` that they share. */
function replacedDays(events: readonly CalendarEvent[]): ReadonlyMap<string, CalendarLine[]> {
  const days = new Map<string, CalendarLine[]>();
  for (const event of events) {
    const day = event.properties.get('RECURRENCE-ID');
    const uid = uidOf(event);
    if (day !== undefined && uid !== '') days.set(uid, [...(days.get(uid) ?? []), day]);
  }
  return days;
}

function uidOf({ properties }: CalendarEvent): string {
  return properties.get('UID')?.value.trim() ?? '';
}
