import type { PresenceState } from '@hookswitch/telephony';
import type { DeviceState } from '../ari/ari.generated.js';

/** What a phone is doing that is in calls, by Asterisk's word for its device. */
export type InCall = Extract<PresenceState, 'ringing' | 'busy' | 'on_hold'>;

const STATES: Readonly<Record<DeviceState['state'], InCall | null>> = {
  INUSE: 'busy',
  BUSY: 'busy',
  RINGINUSE: 'busy',
  RINGING: 'ringing',
  ONHOLD: 'on_hold',
  NOT_INUSE: null,
  UNAVAILABLE: null,
  INVALID: null,
  UNKNOWN: null,
};

/**
 * `null` when it is in none. With `device_state_busy_at` in `pjsip.conf` Asterisk says `BUSY` of a phone that rings, or
 * holds its call, too.
 */
export function inCallOf(state: DeviceState['state']): InCall | null {
  return STATES[state];
}

/** A phone that is in one call and rings for another is busy. */
export function together(states: readonly (InCall | null)[]): InCall | null {
  return (['busy', 'on_hold', 'ringing'] as const).find((state) => states.includes(state)) ?? null;
}
