import { canonicalNumber } from '@hookswitch/calls';
import { normaliseNumber } from '@hookswitch/flow-model';

/** A number as it was written, in E.164: bare digits get their `+` back unless they are as few as an extension's. */
export function inE164(written: string): string {
  const number = normaliseNumber(written);
  return written.trim().startsWith('+') ? number : canonicalNumber(number.replace('+', ''));
}

/** Who has written: a number in E.164, or a sender's name or short code as it came. */
export function senderOf(written: string): string {
  return /^[+\d\s()/.-]+$/.test(written) ? inE164(written) : written.trim();
}
