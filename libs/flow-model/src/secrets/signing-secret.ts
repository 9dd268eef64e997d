/** Sizes of a signing key that Standard Webhooks names, in bytes. */
const MIN_KEY_BYTES = 24;
const MAX_KEY_BYTES = 64;
/** An Ed25519 key: its seed, and its seed with the public key behind it. */
const PRIVATE_KEY_BYTES: readonly number[] = [32, 64];

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * Says why a text cannot sign, or `undefined` when it can. With `whsec_` it is a Standard Webhooks secret, and what
 * follows has to be a key in base64; with `whsk_` it is the secret half of a key pair (Ed25519); any other text signs
 * as it is.
 */
export function refuseSigningSecret(secret: string): string | undefined {
  if (secret === '')
    return 'Write a signing secret: "whsec_" and 24 to 64 bytes in base64, or any other text.';
  if (secret.startsWith('whpk_'))
    return 'This is a public key: whoever receives checks by it. Write the secret key that belongs to it, "whsk_…".';
  if (secret.startsWith('whsk_'))
    return PRIVATE_KEY_BYTES.includes(bytesIn(secret.slice('whsk_'.length)))
      ? undefined
      : 'Write a secret key as "whsk_" and the 64 bytes of an Ed25519 key (or the 32 of its seed) in base64.';
  if (!secret.startsWith('whsec_')) return undefined;
  const bytes = bytesIn(secret.slice('whsec_'.length));
  return bytes >= MIN_KEY_BYTES && bytes <= MAX_KEY_BYTES
    ? undefined
    : 'Write a signing secret as "whsec_" and 24 to 64 bytes in base64, or as any text that does not begin with "whsec_".';
}

/** How many bytes a text in base64 stands for; -1 when it is none. */
function bytesIn(base64: string): number {
  return BASE64.test(base64) ? Math.floor((base64.replace(/=+$/, '').length * 3) / 4) : -1;
}
