import type { Presence, Room } from './room.js';

/** Companions that a line of the timeline names at most. */
const MOST_NAMED = 20;

/**
 * How long a caller was in a conference, and with whom for how long: a sentence for the timeline.
 *
 * @param from when they came in, and `until` when they went; RFC 3339
 */
export function companyText(
  { name, presences }: Pick<Room, 'name' | 'presences'>,
  own: { readonly call_id: string; readonly from: string; readonly until: string },
): string {
  const others = presences.filter(({ call_id }) => call_id !== own.call_id);
  const together = others
    .map((other) => ({ label: other.label, ms: overlap(own, other) }))
    .filter(({ ms }) => ms > 0);
  const named = together.slice(0, MOST_NAMED).map(({ label, ms }) => `${label} for ${timeText(ms)}`);
  if (together.length > named.length) named.push(`${together.length - named.length} more`);
  const stayed = timeText(Date.parse(own.until) - Date.parse(own.from));
  return `Was in the conference ${name} for ${stayed}, ${named.length === 0 ? 'alone' : `with ${named.join(', ')}`}.`;
}

function overlap(
  own: { readonly from: string; readonly until: string },
  { from, until }: Pick<Presence, 'from' | 'until'>,
): number {
  const end = Math.min(Date.parse(own.until), until === null ? Infinity : Date.parse(until));
  return end - Math.max(Date.parse(own.from), Date.parse(from));
}

/** `3 min 12 s`. */
function timeText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours} h ${minutes} min` : `${minutes} min ${seconds % 60} s`;
}
