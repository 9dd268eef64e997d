/** A day on the calendar, in whatever time zone. Months from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What the clocks of a zone show. */
export interface WallTime extends CalendarDay {
  /** Minutes since midnight. */
  readonly minute: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    const numeric = 'numeric' as const;
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      hourCycle: 'h23',
      ...{ year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric },
    });
    formats.set(zone, format);
  }
  return format;
}

/** Clocks change on the quarter of an hour: what is known of a quarter is kept. */
const QUARTER = 15 * MINUTE;
const MOST_KNOWN = 20_000;
const known = new Map<string, number>();

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
export function offsetAt(zone: string, instant: number): number {
  const quarter = Math.floor(instant / QUARTER);
  const key = `${zone} ${quarter}`;
  let offset = known.get(key);
  if (offset === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, (offset = readOffset(zone, quarter * QUARTER)));
  }
  return offset;
}

function readOffset(zone: string, instant: number): number {
  const shown: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
}

/** What the clocks of a zone show at an instant. */
export function wallTimeAt(zone: string, instant: number): WallTime {
  const shown = new Date(instant + offsetAt(zone, instant));
  return { ...calendarDay(shown), minute: shown.getUTCHours() * 60 + shown.getUTCMinutes() };
}

/**
 * The instant at which the clocks of a zone show a time. Of a time that they show twice (summer time ends) it is the first
 * one; of a time that they leave out (summer time begins) it is the moment at which they jump.
 *
 * @param minute since midnight; from 1440 on it is the next day's
 */
export function instantOf(zone: string, day: CalendarDay, minute: number): number {
  const asUtc = Date.UTC(day.year, day.month - 1, day.day) + minute * MINUTE;
  const offsets = [...new Set([offsetAt(zone, asUtc - DAY), offsetAt(zone, asUtc + DAY)])];
  const shown = offsets
    .map((offset) => asUtc - offset)
    .filter((instant) => instant + offsetAt(zone, instant) === asUtc);
  if (shown.length > 0) return Math.min(...shown);
  const instants = offsets.map((offset) => asUtc - offset);
  return jumpBetween(zone, Math.min(...instants), Math.max(...instants));
}

/** The instant at which a zone's offset changes, to the second; between two that have different ones. */
function jumpBetween(zone: string, before: number, after: number): number {
  const former = offsetAt(zone, before);
  let [low, high] = [before, after];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offsetAt(zone, middle) === former) low = middle;
    else high = middle;
  }
  return high;
}

/** The day of an instant whose UTC date is meant. */
export function calendarDay(date: Date): CalendarDay {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function dayAfter(day: CalendarDay, days: number): CalendarDay {
  return calendarDay(new Date(Date.UTC(day.year, day.month - 1, day.day + days)));
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: CalendarDay): number {
  return (new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay() + 6) % 7;
}

/** `2026-12-24`: days compare as these texts do. */
export function dateText({ year, month, day }: CalendarDay): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A day out of `2026-12-24`. */
export function dayOfText(text: string): CalendarDay {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  return { year, month, day };
}

/** `09:30` → 570. */
export function minuteOfText(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
}

/** 570 → `09:30`. */
export function minuteText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
