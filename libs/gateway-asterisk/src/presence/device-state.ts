import type { PresenceState } from '@hookswitch/telephony';
import type { DeviceState } from '../ari/ari.generated.js';
import type { PhoneLegs } from './phone-legs.js';

const STATES: Readonly<Record<DeviceState['state'], PresenceState>> = {
  NOT_INUSE: 'available',
  INUSE: 'busy',
  BUSY: 'busy',
  RINGING: 'ringing',
  RINGINUSE: 'busy',
  ONHOLD: 'on_hold',
  UNAVAILABLE: 'offline',
  INVALID: 'offline',
  UNKNOWN: 'offline',
};

/**
 * What a phone is doing, by Asterisk's word for its device, and by its channels where that word says too little: with
 * `device_state_busy_at` in `pjsip.conf` a phone that rings, or holds its call, is `BUSY` like any other; and one that
 * calls without having registered is `UNAVAILABLE` all the same.
 */
export function presenceOf(state: DeviceState['state'], legs: PhoneLegs, extension: string): PresenceState {
  const own = legs.stateOf(extension);
  if (own === null) return STATES[state];
  if (state === 'BUSY') return own;
  return state === 'UNAVAILABLE' && own !== 'ringing' ? own : STATES[state];
}
