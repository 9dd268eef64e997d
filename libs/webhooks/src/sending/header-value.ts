import { escapeForContext } from '@hookswitch/flow-model';

const PLAIN = /^[\x20-\x7e\xa0-\xff]*$/;

/** A header value that can be sent whatever a caller is named: no control characters, Latin-1, the rest percent-encoded. */
export function safeHeaderValue(value: string): string {
  return PLAIN.test(value) ? value : escapeForContext(value, 'header');
}
