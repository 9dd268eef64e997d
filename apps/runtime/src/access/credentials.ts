import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** By what a credential is remembered: never by itself. */
export function hashCredential(credential: string): string {
  return createHash('sha256').update(credential).digest('hex');
}

/** What a page of our own must send beside the cookie. It follows from the cookie, which no script can read. */
export function csrfTokenOf(sessionCookie: string): string {
  return createHmac('sha256', sessionCookie).update('csrf').digest('base64url');
}

/** Compares two secrets without telling by its time where they differ. */
export function sameSecret(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
