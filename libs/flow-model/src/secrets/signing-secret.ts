/** Sizes of a signing key that Standard Webhooks names, in bytes. */
const MIN_KEY_BYTES = 24;
const MAX_KEY_BYTES = 64;

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * Says why a text cannot sign, or `undefined` when it can. With `whsec_` it is a Standard Webhooks secret, and what
 * follows has to be a key in base64; any other text signs as it is.
 */
export function refuseSigningSecret(secret: string): string | undefined {
  if (secret === '')
    return 'Write a signing secret: "whsec_" and 24 to 64 bytes in base64, or any other text.';
  if (!secret.startsWith('whsec_')) return undefined;
  const base64 = secret.slice('whsec_'.length);
  const bytes = Math.floor((base64.replace(/=+$/, '').length * 3) / 4);
  const isKey = BASE64.test(base64) && bytes >= MIN_KEY_BYTES && bytes <= MAX_KEY_BYTES;
  return isKey
    ? undefined
    : 'Write a signing secret as "whsec_" and 24 to 64 bytes in base64, or as any text that does not begin with "whsec_".';
}
