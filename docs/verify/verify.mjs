// Verifies a webhook of Hookswitch (Standard Webhooks). Node.js 18 or newer, nothing to install.
import { createHmac, createPublicKey, timingSafeEqual, verify as fits } from 'node:crypto';

const TOLERANCE_S = 300;

/**
 * @param headers of the request, names in small letters
 * @param body the raw body, as text or Buffer: before any JSON parser touched it
 * @param secret whsec_…; of a key pair the public half, whpk_…
 * @returns the event; throws when the request is not genuine
 */
export function verify(headers, body, secret) {
  const id = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'];
  const signatures = headers['webhook-signature'];
  if (!id || !timestamp || !signatures) throw new Error('a header is missing');
  if (!/^[0-9]+$/.test(timestamp)) throw new Error('the timestamp is no number');
  const age = Math.floor(Date.now() / 1000) - Number(timestamp);
  if (Math.abs(age) > TOLERANCE_S) throw new Error('too old, or too new');

  const signed = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), Buffer.from(body)]);
  const { ours, isRight } = secret.startsWith('whpk_') ? byKeyPair(secret, signed) : bySecret(secret, signed);
  // During a rotation there are several, separated by spaces; of another version they are not for us.
  const genuine = signatures.split(' ').some((one) => {
    const [version, text = ''] = one.split(',');
    return version === ours && isRight(Buffer.from(text, 'base64'));
  });
  if (!genuine) throw new Error('no signature fits');
  return body.length === 0 ? null : JSON.parse(body.toString());
}

/** Version v1: HMAC-SHA256. */
function bySecret(secret, signed) {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  if (key.length === 0 || secret.startsWith('whsk_')) throw new Error('the secret is empty, or none for v1');
  const right = createHmac('sha256', key).update(signed).digest();
  const isRight = (given) => given.length === right.length && timingSafeEqual(given, right);
  return { ours: 'v1', isRight };
}

/** Version v1a: Ed25519. */
function byKeyPair(secret, signed) {
  const bytes = Buffer.from(secret.slice('whpk_'.length), 'base64');
  if (bytes.length !== 32) throw new Error('the public key is not of 32 bytes');
  // What stands before such a key in a file (RFC 8410).
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return { ours: 'v1a', isRight: (given) => fits(null, signed, key, given) };
}

// To try it: WEBHOOK_SECRET=… node verify.mjs <webhook-id> <webhook-timestamp> <webhook-signature> < body
if (process.argv[1]?.endsWith('verify.mjs')) {
  const [, , id, timestamp, signature] = process.argv;
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  try {
    const headers = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature };
    verify(headers, Buffer.concat(chunks), process.env.WEBHOOK_SECRET ?? '');
    console.log('verified');
  } catch (error) {
    console.log(`refused: ${error.message}`);
    process.exitCode = 1;
  }
}
