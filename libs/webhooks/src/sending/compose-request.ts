import type { StoredSecret } from '@hookswitch/flow-model';
import { findDialect } from '../dialects/dialects.js';
import type { SecretReader, WebhookEndpoint } from '../ports.js';
import type { ComponentTarget, Delivery } from '../records.js';
import { signatureHeader } from '../signing.js';
import { composeFetch } from './compose-fetch.js';
import { AGENT, configure, reveal, UnreadableSecretError } from './configured-headers.js';
import type { Failure } from './failure.js';
import type { OutgoingRequest } from './outgoing-request.js';
import { RequestHeaders } from './request-headers.js';

/**
 * The request of a delivery, as things are now: a global webhook's URL, headers and secrets are read here, each time.
 *
 * @param endpoint the webhook as it is now; not looked at when the delivery carries its own request
 * @param now milliseconds, the time of this attempt: it is signed
 * @throws UnreadableSecretError when a secret that must be sent is gone
 * @throws RangeError when the signing secret cannot be used
 */
export function composeRequest(
  delivery: Delivery,
  endpoint: WebhookEndpoint | undefined,
  secrets: SecretReader,
  now: number,
): OutgoingRequest {
  const own = delivery.request;
  return own === null
    ? webhookRequest(delivery, endpoint, secrets, now)
    : own.fetch === undefined
      ? componentRequest(delivery, own, secrets, now)
      : composeFetch(delivery, own, own.fetch, secrets);
}

function componentRequest(
  delivery: Delivery,
  own: ComponentTarget,
  secrets: SecretReader,
  now: number,
): OutgoingRequest {
  const { body } = delivery;
  const headers = new RequestHeaders();
  headers.set('content-type', 'application/json');
  if (own.secret_token !== null) headers.setSecret('x-pbx-token', reveal(own.secret_token, secrets, 'token'));
  identify(headers, delivery, body, own.signing_secret, secrets, now);
  for (const [name, value] of own.headers) configure(headers, name, value, secrets);
  headers.configured('user-agent', AGENT, false);
  const { method, url, timeout_ms } = own;
  return { method, url, headers: headers.sent, shown: headers.shown, body, timeout_ms };
}

function webhookRequest(
  delivery: Delivery,
  endpoint: WebhookEndpoint | undefined,
  secrets: SecretReader,
  now: number,
): OutgoingRequest {
  const dialect = findDialect(endpoint?.dialect ?? '');
  if (endpoint === undefined || dialect === undefined) {
    throw new RangeError('The webhook is no longer part of the configuration.');
  }
  const { method, url, body, content_type } = dialect.place(delivery.body, endpoint);
  const headers = new RequestHeaders();
  if (content_type !== null) headers.set('content-type', content_type);
  identify(headers, delivery, body ?? '', endpoint.secret, secrets, now);
  for (const { name, value } of endpoint.headers) configure(headers, name, value, secrets);
  headers.configured('user-agent', AGENT, false);
  const { timeout_ms } = endpoint;
  return { method, url, headers: headers.sent, shown: headers.shown, body, timeout_ms };
}

/** Which delivery this is, when it is tried, and that it is ours. */
function identify(
  headers: RequestHeaders,
  { id, sequence }: Delivery,
  body: string,
  secret: StoredSecret | null,
  secrets: SecretReader,
  now: number,
): void {
  const timestamp = Math.floor(now / 1000);
  headers.set('webhook-id', id);
  headers.set('webhook-timestamp', String(timestamp));
  if (sequence !== null) headers.set('webhook-sequence', String(sequence));
  if (secret === null) return;
  const keys = secrets.reveal(secret);
  if (keys.length === 0) throw new UnreadableSecretError('signing secret');
  headers.set('webhook-signature', signatureHeader(keys, id, timestamp, body));
}

/** Why a request could not be composed, for the log. */
export function compositionFailure(error: unknown): Failure {
  const known = error instanceof UnreadableSecretError || error instanceof RangeError;
  return { code: 'request', message: known ? error.message : 'The request could not be made.' };
}
