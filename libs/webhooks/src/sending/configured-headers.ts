import type { StoredSecret } from '@hookswitch/flow-model';
import type { SecretReader } from '../ports.js';
import type { RequestHeaders } from './request-headers.js';

/** Who we say that we are, where nobody configured it otherwise. */
export const AGENT = 'Hookswitch';

/** Adds a header that an admin configured; its value may be a secret. */
export function configure(
  headers: RequestHeaders,
  name: string,
  value: string | StoredSecret,
  secrets: SecretReader,
): void {
  if (typeof value === 'string') headers.configured(name, value, false);
  else headers.configured(name, reveal(value, secrets, `value of the header ${name}`), true);
}

/** A secret that the request needs cannot be read: it is not sent without it. */
export class UnreadableSecretError extends Error {
  override readonly name = 'UnreadableSecretError';
  constructor(what: string) {
    super(`The ${what} cannot be read. Enter it again and apply the configuration.`);
  }
}

/** The value of a secret that has to be sent. @throws UnreadableSecretError when it is gone */
export function reveal(secret: StoredSecret, secrets: SecretReader, what: string): string {
  const [value] = secrets.reveal(secret);
  if (value === undefined) throw new UnreadableSecretError(what);
  return value;
}
