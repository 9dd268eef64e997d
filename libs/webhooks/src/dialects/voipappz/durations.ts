import { dialled } from './told-call.js';
import type { Told } from './told-call.js';

/** Whole seconds from the start to the end, or until the event where the call goes on. */
export function duration({ call, at }: Told): number {
  return Math.round(span(call.started_at, call.ended_at ?? at) / 1000);
}

/** Whole seconds from the first answer to the end, or until the event; 0 before. A second that has begun counts. */
export function billing({ call, at }: Told): number {
  if (call.answered_at === null) return 0;
  return Math.ceil(span(call.answered_at, call.ended_at ?? at) / 1000);
}

/** Whole seconds during which any phone rang for the call: what two phones rang at once counts once. */
export function ringing({ call, at }: Told): number {
  const rang = dialled(call)
    .filter(({ ringing_at }) => ringing_at !== null)
    .map((leg) => [Date.parse(leg.ringing_at!), Date.parse(leg.answered_at ?? leg.ended_at ?? at)] as const)
    .sort(([one], [other]) => one - other);
  let total = 0;
  let counted = 0;
  for (const [from, to] of rang) {
    total += Math.max(0, to - Math.max(from, counted));
    counted = Math.max(counted, to);
  }
  return Math.round(total / 1000);
}

/** Seconds as `HH:MM:SS`; more than 99 hours have more digits. */
export function asClock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The time of day in a time zone (IANA), `HH:MM:SS`. */
export function timeOfDay(at: string, timeZone: string): string {
  let format = formats.get(timeZone);
  if (format === undefined) {
    const parts = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
    formats.set(timeZone, (format = new Intl.DateTimeFormat('en-GB', { ...parts, timeZone })));
  }
  return format.format(Date.parse(at));
}

/** An instant as the vendor writes it: UTC, with its offset. */
export function withOffset(at: string): string {
  return at.replace(/Z$/, '+00:00');
}

/** Clocks of two systems may disagree by a little: never less than nothing. */
function span(from: string, to: string): number {
  return Math.max(0, Date.parse(to) - Date.parse(from));
}
