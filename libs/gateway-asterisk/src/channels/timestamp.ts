/** Asterisk's time (`2026-11-21T23:14:36.896+0100`, in its own zone) as RFC 3339 in UTC with milliseconds. */
export function utc(timestamp: string): string {
  if (timestamp.endsWith('+0000') && timestamp.length === 28) return `${timestamp.slice(0, 23)}Z`;
  const time = Date.parse(timestamp);
  return Number.isNaN(time) ? new Date().toISOString() : new Date(time).toISOString();
}
