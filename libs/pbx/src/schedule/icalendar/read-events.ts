import { readLines } from './read-lines.js';
import type { CalendarLine, CalendarMessage } from './read-lines.js';

/** An event of a calendar file: its properties by name, the first of each. */
export interface CalendarEvent {
  /** Where it begins. */
  readonly line: number;
  readonly properties: ReadonlyMap<string, CalendarLine>;
  /** Its dates that may be named in several lines: `EXDATE`, `RDATE`. */
  readonly dates: readonly CalendarLine[];
}

const DATES = ['EXDATE', 'RDATE'];

/** The events of a file; what else it holds (time zones, tasks, alarms) is passed over. */
export function readEvents(text: string): { events: CalendarEvent[]; messages: CalendarMessage[] } {
  const { lines, messages } = readLines(text);
  const events: CalendarEvent[] = [];
  const open: string[] = [];
  let current: Map<string, CalendarLine> | null = null;
  let dates: CalendarLine[] = [];
  let begin = 0;
  if (lines[0]?.name !== 'BEGIN' || lines[0].value.toUpperCase() !== 'VCALENDAR') {
    return {
      events,
      messages: [{ line: 1, message: 'This is no calendar: it does not begin with BEGIN:VCALENDAR.' }],
    };
  }
  for (const line of lines) {
    const part = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN') {
      open.push(part);
      if (part === 'VEVENT') [current, dates, begin] = [new Map<string, CalendarLine>(), [], line.line];
    } else if (line.name === 'END') {
      if (open.pop() !== part)
        messages.push({ line: line.line, message: `END:${part} ends nothing that has begun.` });
      if (part === 'VEVENT' && current !== null) events.push({ line: begin, properties: current, dates });
      if (part === 'VEVENT') current = null;
    } else if (open.at(-1) === 'VEVENT' && current !== null) {
      if (DATES.includes(line.name)) dates.push(line);
      else if (!current.has(line.name)) current.set(line.name, line);
    }
  }
  if (open.length > 0)
    messages.push({ line: lines.at(-1)?.line ?? 1, message: 'The file ends in the middle of something.' });
  return { events, messages };
}
