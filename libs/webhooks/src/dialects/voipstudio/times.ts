/** A time as VoIPstudio writes it, `Y-m-d H:i:s` in UTC: `2021-04-28 08:46:13`. */
export function studioTime(rfc3339: string): string {
  return `${rfc3339.slice(0, 10)} ${rfc3339.slice(11, 19)}`;
}

/** Whole seconds from being connected until the event; 0 before. */
export function secondsConnected(connected_at: string | null, until: string): number {
  if (connected_at === null) return 0;
  return Math.max(0, Math.floor((Date.parse(until) - Date.parse(connected_at)) / 1000));
}
