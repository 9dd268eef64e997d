import type { StoredSecret } from '@hookswitch/flow-model';
import type { Dialect } from '../dialects/dialect.js';
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
  if (own?.fault !== undefined) throw new RangeError(own.fault);
  return own === null
    ? webhookRequest(delivery, endpoint, secrets, now)
    : own.fetch !== undefined
      ? composeFetch(delivery, own, own.fetch, secrets)
      : own.dialect !== undefined
        ? webhookRequest(delivery, asEndpoint(own, own.dialect), secrets, now)
        : componentRequest(delivery, own, secrets, now);
}

/** What is read of a webhook when it is sent to. */
type Sendable = Pick<WebhookEndpoint, 'dialect' | 'url' | 'method' | 'secret' | 'headers' | 'timeout_ms'>;

/** The webhook of a test event, as it was drafted. */
function asEndpoint(own: ComponentTarget, dialect: string): Sendable {
  const { url, method, signing_secret: secret, timeout_ms } = own;
  const headers = own.headers.map(([name, value]) => ({ name, value }));
  return { dialect, url, method, secret, headers, timeout_ms };
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
  identify(headers, delivery, now);
  sign(headers, delivery, body, own.signing_secret, secrets, now);
  for (const [name, value] of own.headers) configure(headers, name, value, secrets);
  headers.configured('user-agent', AGENT, false);
  const { method, url, timeout_ms } = own;
  return { method, url, headers: headers.sent, shown: headers.shown, body, timeout_ms };
}

function webhookRequest(
  delivery: Delivery,
  endpoint: Sendable | undefined,
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
  identify(headers, delivery, now);
  prove(headers, delivery, body ?? '', dialect, endpoint.secret, secrets, now);
  for (const { name, value } of endpoint.headers) configure(headers, name, value, secrets);
  headers.configured('user-agent', AGENT, false);
  const { timeout_ms } = endpoint;
  const request = { method, url, headers: headers.sent, shown: headers.shown, body, timeout_ms };
  return dialect.accepts === undefined ? request : { ...request, accepts: dialect.accepts };
}

/** Which delivery this is, and when it is tried. */
function identify(headers: RequestHeaders, { id, sequence }: Delivery, now: number): void {
  headers.set('webhook-id', id);
  headers.set('webhook-timestamp', String(secondsOf(now)));
  if (sequence !== null) headers.set('webhook-sequence', String(sequence));
}

/** Shows that a request is ours, in the vendor's way where it has one. */
function prove(
  headers: RequestHeaders,
  delivery: Delivery,
  body: string,
  dialect: Dialect,
  secret: StoredSecret | null,
  secrets: SecretReader,
  now: number,
): void {
  if (dialect.proof === undefined) return sign(headers, delivery, body, secret, secrets, now);
  if (secret === null) return;
  const proof = dialect.proof(keysOf(secret, secrets), body);
  if (proof.secret) headers.setSecret(proof.name, proof.value);
  else headers.set(proof.name, proof.value);
}

function sign(
  headers: RequestHeaders,
  { id }: Delivery,
  body: string,
  secret: StoredSecret | null,
  secrets: SecretReader,
  now: number,
): void {
  if (secret === null) return;
  headers.set('webhook-signature', signatureHeader(keysOf(secret, secrets), id, secondsOf(now), body));
}

/** The values of a signing secret that are valid now. @throws UnreadableSecretError when it is gone */
function keysOf(secret: StoredSecret, secrets: SecretReader): readonly string[] {
  const keys = secrets.reveal(secret);
  if (keys.length === 0) throw new UnreadableSecretError('signing secret');
  return keys;
}

function secondsOf(ms: number): number {
  return Math.floor(ms / 1000);
}

/** Why a request could not be composed, for the log. */
export function compositionFailure(error: unknown): Failure {
  const known = error instanceof UnreadableSecretError || error instanceof RangeError;
  return { code: 'request', message: known ? error.message : 'The request could not be made.' };
}
