import { useNow } from './use-now.js';

/** Another clock, not a message that took its time: milliseconds. */
const OTHER_CLOCK_MS = 5000;

let ahead: number | null = null;

/**
 * Notes what the server's clock showed in an answer that has just arrived. Messages take their time, so that the largest
 * difference seen is the nearest to the truth.
 */
export function noteServerTime(at: string, now = Date.now()): void {
  const difference = Date.parse(at) - now;
  if (ahead === null || difference > ahead || ahead - difference > OTHER_CLOCK_MS) ahead = difference;
}

/** The server's time now, ms since 1970; the own clock's until the server has told. Ticks locally. */
export function useServerNow(everyMs = 1000): number {
  return useNow(everyMs) + (ahead ?? 0);
}

/** A length of time as a clock shows it: `0:07`, `12:45`, `1:02:09`. */
export function clockText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
