import type { RetryProfile } from '@hookswitch/events';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waiting times before the first, second … attempt, milliseconds. */
export const RETRY_DELAYS: Readonly<Record<RetryProfile, readonly number[]>> = {
  live: [0, SECOND, 2 * SECOND, 5 * SECOND, 10 * SECOND, 30 * SECOND, 2 * MINUTE],
  record: [
    0, 5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR,
  ],
  brief: [0, 0, SECOND],
}; // prettier-ignore

/** How far a `record` delay is moved by chance, so that what failed together does not come back together. */
const JITTER = 0.2;

/** How long `live` news is worth sending, counted from when it could first be sent. Milliseconds. */
export const LIVE_WORTH_MS = 4 * MINUTE;

/** Longest wait that a server's Retry-After may ask for, milliseconds. */
const RETRY_AFTER_CAP: Readonly<Record<RetryProfile, number>> = {
  live: 2 * MINUTE,
  record: HOUR,
  brief: 2 * MINUTE,
};

/**
 * Delay before the next attempt, `undefined` when the schedule is used up.
 *
 * @param tries attempts made so far on this schedule
 * @param random from 0 up to 1
 */
export function retryDelay(profile: RetryProfile, tries: number, random: number): number | undefined {
  const delay = RETRY_DELAYS[profile][tries];
  if (delay === undefined || profile !== 'record') return delay;
  return Math.round(delay * (1 - JITTER + 2 * JITTER * random));
}

/**
 * What a Retry-After header asks for, in milliseconds from now: seconds or an HTTP date (RFC 9110 §10.2.3), at most what
 * the profile allows; `undefined` when there is none or it makes no sense.
 */
export function retryAfter(
  value: string | undefined,
  profile: RetryProfile,
  now: number,
): number | undefined {
  if (value === undefined) return undefined;
  const text = value.trim();
  const asked = /^\d{1,10}$/.test(text) ? Number(text) * SECOND : dateDelay(text, now);
  return asked === undefined ? undefined : Math.min(Math.max(asked, 0), RETRY_AFTER_CAP[profile]);
}

function dateDelay(text: string, now: number): number | undefined {
  if (!/^[A-Z][a-z]{2}/.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : at - now;
}
