import type { StoredSecret } from '@hookswitch/flow-model';
import { findDialect } from '../dialects/dialects.js';
import type { Placement } from '../dialects/dialect.js';
import type { SecretReader, WebhookEndpoint } from '../ports.js';
import type { Delivery } from '../records.js';
import { signatureHeader } from '../signing.js';
import type { Failure } from './failure.js';
import type { OutgoingRequest } from './outgoing-request.js';
import { RequestHeaders } from './request-headers.js';

interface Plan extends Placement {
  readonly headers: Iterable<readonly [name: string, value: string | StoredSecret]>;
  readonly secret_token: StoredSecret | null;
  readonly signing_secret: StoredSecret | null;
  readonly timeout_ms: number;
}

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
  const plan = planOf(delivery, endpoint);
  const headers = new RequestHeaders();
  if (plan.content_type !== null) headers.set('content-type', plan.content_type);
  if (plan.secret_token !== null)
    headers.set('x-pbx-token', reveal(plan.secret_token, secrets, 'token'), true);
  const timestamp = Math.floor(now / 1000);
  headers.set('webhook-id', delivery.id);
  headers.set('webhook-timestamp', String(timestamp));
  if (delivery.sequence !== null) headers.set('webhook-sequence', String(delivery.sequence));
  if (plan.signing_secret !== null) {
    const keys = secrets.reveal(plan.signing_secret);
    if (keys.length === 0) throw new UnreadableSecretError('signing secret');
    headers.set('webhook-signature', signatureHeader(keys, delivery.id, timestamp, plan.body ?? ''));
  }
  for (const [name, value] of plan.headers) {
    const secret = typeof value !== 'string';
    headers.configured(name, secret ? reveal(value, secrets, `value of the header ${name}`) : value, secret);
  }
  headers.configured('user-agent', 'Hookswitch', false);
  return {
    method: plan.method,
    url: plan.url,
    headers: headers.sent,
    shown: headers.shown,
    body: plan.body,
    timeout_ms: plan.timeout_ms,
  };
}

/** A secret that the request needs cannot be read: it is not sent without it. */
export class UnreadableSecretError extends Error {
  override readonly name = 'UnreadableSecretError';
  constructor(what: string) {
    super(`The ${what} cannot be read. Enter it again and apply the configuration.`);
  }
}

/** Why a request could not be composed, for the log. */
export function compositionFailure(error: unknown): Failure {
  const known = error instanceof UnreadableSecretError || error instanceof RangeError;
  return { code: 'request', message: known ? error.message : 'The request could not be made.' };
}

function planOf(delivery: Delivery, endpoint: WebhookEndpoint | undefined): Plan {
  if (delivery.request !== null) {
    const own = delivery.request;
    return { ...own, body: delivery.body, content_type: 'application/json' };
  }
  const dialect = findDialect(endpoint?.dialect ?? '');
  if (endpoint === undefined || dialect === undefined) {
    throw new RangeError('The webhook is no longer part of the configuration.');
  }
  return {
    ...dialect.place(delivery.body, endpoint),
    headers: endpoint.headers.map((header) => [header.name, header.value] as const),
    secret_token: null,
    signing_secret: endpoint.secret,
    timeout_ms: endpoint.timeout_ms,
  };
}

function reveal(secret: StoredSecret, secrets: SecretReader, what: string): string {
  const [value] = secrets.reveal(secret);
  if (value === undefined) throw new UnreadableSecretError(what);
  return value;
}
