import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits in URL-safe text: cannot be guessed, so that a plain hash of it is enough to keep. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256, hexadecimal: what is stored in place of the token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
