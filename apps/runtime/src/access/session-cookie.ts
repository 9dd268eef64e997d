export const SESSION_COOKIE = 'hookswitch_session';
/** A session ends this long after the sign-in. */
export const SESSION_HOURS = 12;

/** The session's value out of the header `cookie`; `null` when there is none. */
export function readSessionCookie(header: string | undefined): string | null {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (pair.slice(0, at).trim() === SESSION_COOKIE) return pair.slice(at + 1).trim() || null;
  }
  return null;
}

/**
 * The header `set-cookie`. HttpOnly keeps it from scripts, SameSite=Strict from other sites. `secure` when the browser
 * itself says that it came by https: a proxy in front of us ends TLS, and its headers are not trusted.
 */
export function sessionCookie(value: string, origin: string | undefined): string {
  const secure = origin?.startsWith('https://') === true;
  const age = SESSION_HOURS * 3600;
  return cookie(value, age, secure);
}

/** Makes the browser forget the session. */
export function expiredSessionCookie(): string {
  return cookie('', 0, false);
}

function cookie(value: string, maxAge: number, secure: boolean): string {
  const flags = `Path=/; HttpOnly; SameSite=Strict; Max-Age=${maxAge}`;
  return `${SESSION_COOKIE}=${value}; ${flags}${secure ? '; Secure' : ''}`;
}
