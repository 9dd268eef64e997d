/** The browser's time zone, as people write it: `Europe/London`. */
export const TIME_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Says which zone the times of a screen are in. */
export const ZONE_SENTENCE = `Times are in your browser’s time zone, ${TIME_ZONE}.`;

const exact = new Intl.DateTimeFormat('en-GB', {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const preciseTime = new Intl.DateTimeFormat('en-GB', {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
});
const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
});

/** Date and time in the browser's zone. */
export function exactTime(at: string): string {
  return exact.format(new Date(at));
}

/** Date and time to the millisecond, in the browser's zone, which is named. */
export function millisecondTime(at: string): string {
  return `${preciseTime.format(new Date(at))} (${TIME_ZONE})`;
}

/** Time of day to the millisecond, in the browser's zone. */
export function clockTime(at: string): string {
  return clock.format(new Date(at));
}

/** A span of time with its unit: `31 ms`, `2.4 s`, `3 min 05 s`, `1 h 02 min`. */
export function spanText(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.max(0, Math.round(milliseconds))} ms`;
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (Math.round(seconds) < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.floor(Math.round(seconds) / 60);
  if (minutes < 60) return `${minutes} min ${two(Math.round(seconds) % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
}

/** A length in seconds, however long: `0.4 s`, `75.0 s`. */
export function secondsText(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** From one time to another, or to now while it still goes on. */
export function spanBetween(from: string, to: string | null, now: number): string {
  return spanText(Math.max(0, (to === null ? now : Date.parse(to)) - Date.parse(from)));
}

/** `2.4 kB` */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
