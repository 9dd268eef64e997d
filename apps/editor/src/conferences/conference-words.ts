/** Events that tell that somebody came to a conference, left it, or was muted. */
export const CONFERENCE_EVENTS = [
  'conference_created',
  'conference_updated',
  'conference_deleted',
  'confbridge_created',
  'confbridge_updated',
] as const;

/** The conferences that go on. */
export const ROOMS_KEY = ['conferences', 'rooms'];

/** `1 person`, `3 people`. */
export function peopleText(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}
