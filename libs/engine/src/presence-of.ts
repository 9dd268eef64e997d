import type { Device } from '@hookswitch/calls';
import type { Gateway, PresenceSource, PresenceState } from '@hookswitch/telephony';
import { togetherOf } from './devices/state-of-devices.js';

/** What a user's phones are doing, taken together. A gateway that cannot know says nothing against ringing. */
export function presenceOf(
  gateway: Gateway | undefined,
  extension: string,
  devices: readonly Device[] | undefined,
): PresenceState {
  const source = gateway?.presence;
  return source === undefined ? 'available' : stateAt(source, extension, devices);
}

/** The same as one source says. */
export function stateAt(
  source: PresenceSource,
  extension: string,
  devices: readonly Device[] | undefined,
): PresenceState {
  const own = source.of(extension)?.state ?? source.unlisted;
  if (devices === undefined) return own;
  return togetherOf([own, ...devices.map(({ sip_name }) => source.of(sip_name)?.state ?? source.unlisted)]);
}
