/** `2024-01-01T12:00:00.000Z` as `2024-01-01 12:00:00`: UTC, as several vendors write times. */
export function plainTime(rfc3339: string): string {
  return `${rfc3339.slice(0, 10)} ${rfc3339.slice(11, 19)}`;
}
