import type { PresenceState } from '@hookswitch/telephony';

/** What counts of the phones of one user: who talks is busy, and who can be rung at one of them is there. */
const ORDER: readonly PresenceState[] = ['busy', 'on_hold', 'ringing', 'available', 'offline'];

/** What a user with these phones is doing. */
export function togetherOf(states: readonly PresenceState[]): PresenceState {
  return ORDER.find((state) => states.includes(state)) ?? 'offline';
}
