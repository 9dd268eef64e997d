let last = NaN;
let text = '';

/** A time in milliseconds since the epoch as RFC 3339 in UTC. Many things happen in one millisecond: it is written once. */
export function timestamp(ms: number): string {
  if (ms !== last) {
    text = new Date(ms).toISOString();
    last = ms;
  }
  return text;
}
