import type { Gateway, PresenceState } from '@hookswitch/telephony';

/** What an extension's phone is doing. A gateway that cannot know says nothing against ringing. */
export function presenceOf(gateway: Gateway | undefined, extension: string): PresenceState {
  const source = gateway?.presence;
  return source === undefined ? 'available' : (source.of(extension)?.state ?? source.unlisted);
}
