import type { SecretReader } from '../ports.js';
import type { ComponentTarget, Delivery, FetchTarget } from '../records.js';
import { AGENT, configure } from './configured-headers.js';
import type { OutgoingRequest } from './outgoing-request.js';
import { RequestHeaders } from './request-headers.js';

/**
 * The request of a Fetch object. What its author configures goes before what we add; a request that changes something
 * carries its id, by which a server can tell that it has seen it before.
 *
 * @throws UnreadableSecretError when a secret that must be sent is gone
 */
export function composeFetch(
  { id, body }: Pick<Delivery, 'id' | 'body'>,
  { method, url, headers: configured, timeout_ms }: ComponentTarget,
  { content_type, max_bytes }: FetchTarget,
  secrets: SecretReader,
): OutgoingRequest {
  const sent = method === 'GET' || body === '' ? null : body;
  const headers = new RequestHeaders();
  if (sent !== null) headers.set('content-type', content_type);
  for (const [name, value] of configured) configure(headers, name, value, secrets);
  headers.configured('accept', 'application/json', false);
  headers.configured('user-agent', AGENT, false);
  if (method !== 'GET') headers.configured('idempotency-key', id, false);
  return {
    method,
    url,
    headers: headers.sent,
    shown: headers.shown,
    body: sent,
    timeout_ms,
    answer_cap: max_bytes,
  };
}
