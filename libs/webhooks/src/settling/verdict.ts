import type { RetryProfile } from '@hookswitch/events';
import type { DeliveryStatus } from '../delivery-status.js';
import { LIVE_WORTH_MS, retryAfter, retryDelay } from '../lanes/retry-schedule.js';
import type { SendResult } from '../sending/outgoing-request.js';

/** What an attempt means for its delivery. */
export interface Verdict {
  readonly status: DeliveryStatus;
  /** Milliseconds since the epoch; `null` when nothing is planned. */
  readonly next_attempt_at: number | null;
  /** The server asked for a pause: nothing more to this endpoint until then. */
  readonly throttle_until: number | null;
  /** The server said that the endpoint is gone for good (410). */
  readonly gone: boolean;
}

/** Where a delivery stood when an attempt ended. */
export interface Standing {
  readonly profile: RetryProfile;
  /** Attempts on this schedule, the one that just ended included. */
  readonly tries: number;
  /** When it could first have been sent, milliseconds since the epoch. */
  readonly since: number;
  /** Whether a failure is to be repeated at all. */
  readonly repeats: boolean;
  /** Whether a 410 holds the delivery, because there is an endpoint to disable. */
  readonly holds: boolean;
}

/** Decides what becomes of a delivery after an attempt. */
export function judge(result: SendResult, standing: Standing, now: number, random: number): Verdict {
  const { failure } = result;
  if (failure === null) return settled('delivered');
  if (failure.code === 'blocked') return settled('blocked');
  if (result.http_status === 410) {
    return { ...settled(standing.holds ? 'held' : 'failed'), gone: standing.holds };
  }
  const { profile } = standing;
  const asked = retryAfter(result.response?.headers['retry-after'], profile, now);
  const throttles = asked !== undefined && (result.http_status === 429 || result.http_status === 503);
  const throttle_until = throttles ? now + asked : null;

  const delay = standing.repeats ? retryDelay(profile, standing.tries, random) : undefined;
  if (delay === undefined) {
    const expires = standing.repeats && profile === 'live';
    return { ...settled(expires ? 'expired' : 'failed'), throttle_until };
  }
  const next = now + Math.max(delay, asked ?? 0);
  if (isStale(profile, standing.since, next)) return { ...settled('expired'), throttle_until };
  return { status: 'retrying', next_attempt_at: next, throttle_until, gone: false };
}

/** Whether news is too old to be sent at a time. */
export function isStale(profile: RetryProfile, since: number, at: number): boolean {
  return profile === 'live' && at - since > LIVE_WORTH_MS;
}

function settled(status: DeliveryStatus): Verdict {
  return { status, next_attempt_at: null, throttle_until: null, gone: false };
}
