let lastMs = Number.NaN;
let lastText = '';

/** RFC 3339 in UTC with milliseconds. What happens within one millisecond shares one text. */
export function isoTime(ms: number): string {
  if (ms !== lastMs) {
    lastText = new Date(ms).toISOString();
    lastMs = ms;
  }
  return lastText;
}
