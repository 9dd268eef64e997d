/** Whole seconds from being connected until the event; 0 before. */
export function secondsConnected(connected_at: string | null, until: string): number {
  if (connected_at === null) return 0;
  return Math.max(0, Math.floor((Date.parse(until) - Date.parse(connected_at)) / 1000));
}
