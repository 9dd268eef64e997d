import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { refuseSigningSecret } from '@hookswitch/flow-model';
import { generateSecretKey, SECRET_KEY, secretKeyOf, signByKeyPair } from './key-pair.js';

const PREFIX = 'whsec_';
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** Sizes of a key that Standard Webhooks names, in bytes. */
const MIN_KEY = 24;
const MAX_KEY = 64;

/** Keys that were used lately: reading one out of its text costs as much as signing with it. */
const MAX_KEYS = 1_000;
const keys = new Map<string, KeyObject>();

/** A new signing secret: `whsec_` and 32 random bytes in base64 (Standard Webhooks). */
export function generateSigningSecret(): string {
  return PREFIX + randomBytes(32).toString('base64');
}

/** A new secret of the kind that another one is of: half of a key pair where that is one. */
export function generateSecretLike(before: string): string {
  return before.startsWith(SECRET_KEY) ? generateSecretKey() : generateSigningSecret();
}

/**
 * The bytes that sign. A text without `whsec_` is read as base64 when it is a well-formed key, as Standard Webhooks
 * libraries do, else its own UTF-8 bytes are the key (their `raw` format).
 *
 * @throws RangeError for an empty secret, and for one with `whsec_` that is not base64 of a fitting size
 */
export function signingKey(secret: string): Buffer {
  const refusal = refuseSigningSecret(secret);
  if (refusal !== undefined) throw new RangeError(refusal);
  return decode(secret) ?? Buffer.from(secret, 'utf8');
}

/**
 * The value of `webhook-signature` (Standard Webhooks) over `id.timestamp.body`: HMAC-SHA256 (`v1`), or Ed25519 (`v1a`)
 * by a secret key; one signature for each secret that is valid now, so that a receiver accepts during a rotation
 * whichever it knows.
 *
 * @param timestamp unix seconds of the attempt
 * @throws RangeError when a secret cannot be used
 */
export function signatureHeader(
  secrets: readonly string[],
  id: string,
  timestamp: number,
  body: string,
): string {
  const signed = `${id}.${timestamp}.${body}`;
  const [only] = secrets;
  if (only !== undefined && secrets.length === 1) return signature(only, signed);
  return secrets.map((secret) => signature(secret, signed)).join(' ');
}

function signature(secret: string, signed: string): string {
  let key = keys.get(secret);
  if (key === undefined) {
    const isPair = secret.startsWith(SECRET_KEY) && refuseSigningSecret(secret) === undefined;
    key = isPair ? secretKeyOf(secret) : createSecretKey(signingKey(secret));
    if (keys.size >= MAX_KEYS) keys.clear();
    keys.set(secret, key);
  }
  if (key.type === 'private') return signByKeyPair(key, signed);
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
}

function decode(secret: string): Buffer | undefined {
  const text = secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret;
  if (!BASE64.test(text)) return undefined;
  const key = Buffer.from(text, 'base64');
  return key.length >= MIN_KEY && key.length <= MAX_KEY ? key : undefined;
}
