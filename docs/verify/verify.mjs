// Verifies a webhook of Hookswitch (Standard Webhooks). Node.js 18 or newer, nothing to install.
import { createHmac, timingSafeEqual } from 'node:crypto';

const TOLERANCE_S = 300;

/**
 * @param headers of the request, names in small letters
 * @param body the raw body, as text or Buffer: before any JSON parser touched it
 * @param secret whsec_…
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

  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  if (key.length === 0) throw new Error('the secret is empty');
  const right = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();

  // During a rotation there are several, separated by spaces; versions other than v1 are not for us.
  const fits = signatures.split(' ').some((one) => {
    const [version, text = ''] = one.split(',');
    const given = Buffer.from(text, 'base64');
    return version === 'v1' && given.length === right.length && timingSafeEqual(given, right);
  });
  if (!fits) throw new Error('no signature fits');
  return body.length === 0 ? null : JSON.parse(body.toString());
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
