import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** How Standard Webhooks mark the two halves of an Ed25519 key pair, whose signatures are of version `v1a`. */
export const SECRET_KEY = 'whsk_';
export const PUBLIC_KEY = 'whpk_';

/** Length of an Ed25519 seed, and of a public key; bytes. */
const LENGTH = 32;
/** What stands before a seed in PKCS #8, and before a public key in SPKI (RFC 8410). */
const BEFORE_SEED = Buffer.from('302e020100300506032b657004220420', 'hex');
const BEFORE_PUBLIC = Buffer.from('302a300506032b6570032100', 'hex');

/** A new secret key: `whsk_`, and the seed with the public key behind it in base64. */
export function generateSecretKey(): string {
  const { d = '', x = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  const halves = [d, x].map((half) => Buffer.from(half, 'base64url'));
  return SECRET_KEY + Buffer.concat(halves).toString('base64');
}

/**
 * Reads a secret key, of 32 or 64 bytes.
 *
 * @throws RangeError when the public key behind the seed is not the seed's
 */
export function secretKeyOf(secret: string): KeyObject {
  const bytes = Buffer.from(secret.slice(SECRET_KEY.length), 'base64');
  const der = Buffer.concat([BEFORE_SEED, bytes.subarray(0, LENGTH)]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const stated = bytes.subarray(LENGTH);
  if (stated.length > 0 && !publicBytes(createPublicKey(key)).equals(stated)) {
    throw new RangeError('The second half of the secret key is not the public key of its first half.');
  }
  return key;
}

/**
 * The key that checks what a secret key signs.
 *
 * @param text a public key (`whpk_`), or the secret one (`whsk_`)
 * @throws RangeError when it is neither
 */
export function publicKeyOf(text: string): KeyObject {
  if (text.startsWith(SECRET_KEY)) return createPublicKey(secretKeyOf(text));
  const bytes = Buffer.from(text.slice(PUBLIC_KEY.length), 'base64');
  if (bytes.length !== LENGTH) {
    throw new RangeError('A public key is written as "whpk_" and 32 bytes in base64.');
  }
  return createPublicKey({ key: Buffer.concat([BEFORE_PUBLIC, bytes]), format: 'der', type: 'spki' });
}

/** Whether a text is one half of a key pair. */
export function isOfKeyPair(text: string): boolean {
  return text.startsWith(SECRET_KEY) || text.startsWith(PUBLIC_KEY);
}

/** One signature as it stands in `webhook-signature`: `v1a,` and base64. */
export function signByKeyPair(key: KeyObject, signed: string): string {
  return `v1a,${sign(null, Buffer.from(signed), key).toString('base64')}`;
}

/** Whether a signature of version `v1a` fits. */
export function fitsKeyPair(key: KeyObject, signed: string, signature: string): boolean {
  return verify(null, Buffer.from(signed), key, Buffer.from(signature.slice('v1a,'.length), 'base64'));
}

function publicBytes(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' }).subarray(BEFORE_PUBLIC.length);
}
