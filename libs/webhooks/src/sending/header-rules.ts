import { escapeForContext } from '@hookswitch/flow-model';

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const PLAIN = /^[\x20-\x7e\xa0-\xff]*$/;

/** Names that would break the request or lie about it (design contract, *Webhook component*). */
const RESERVED = new Set([
  'host', 'content-length', 'content-type', 'content-encoding', 'transfer-encoding', 'connection', 'keep-alive',
  'upgrade', 'expect', 'te', 'trailer', 'x-pbx-token',
]); // prettier-ignore

/** Whether a configured header may be sent: a valid name (RFC 9110 §5.6.2) that is not one of ours. */
export function isConfigurableHeader(name: string): boolean {
  const lower = name.toLowerCase();
  return (
    TOKEN.test(name) && !RESERVED.has(lower) && !lower.startsWith('proxy-') && !lower.startsWith('webhook-')
  );
}

/** A header value that can be sent whatever a caller is named: no control characters, Latin-1, the rest percent-encoded. */
export function safeHeaderValue(value: string): string {
  return PLAIN.test(value) ? value : escapeForContext(value, 'header');
}
