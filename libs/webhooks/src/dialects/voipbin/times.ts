/** How VoIPBIN wrote a time that is not set. */
export const UNSET_TIME = '9999-01-01 00:00:00.000000';

const ISO = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.(\d+))?Z$/;

/** `2026-11-21 09:30:00.010000`: UTC, six digits of a second. `null` is a time that is not set. */
export function microTime(iso: string | null): string {
  return iso === null ? UNSET_TIME : withDigits(iso, 6);
}

/** `2026-11-21 09:30:00.010000000`: nine digits, in what a call executes and in a message's targets. */
export function nanoTime(iso: string): string {
  return withDigits(iso, 9);
}

/** As Go writes a time: `2026-11-21T09:30:00.01Z`, without noughts at the end. */
export function goTime(iso: string | null): string | null {
  if (iso === null) return null;
  const [, date = '', time = '', fraction = ''] = ISO.exec(iso) ?? [];
  const digits = fraction.replace(/0+$/, '');
  return `${date}T${time}${digits === '' ? '' : `.${digits}`}Z`;
}

/** An offset from the beginning, as VoIPBIN tells where in a recording something is said. RFC 3339. */
export function offsetTime(ms: number): string {
  const offset = new Date(ms).toISOString();
  return offset.replace(/^1970/, '0001');
}

function withDigits(iso: string, digits: number): string {
  const [, date = '', time = '', fraction = ''] = ISO.exec(iso) ?? [];
  return `${date} ${time}.${fraction.slice(0, digits).padEnd(digits, '0')}`;
}
