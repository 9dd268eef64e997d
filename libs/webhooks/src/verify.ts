import { createHmac, timingSafeEqual } from 'node:crypto';
import { fitsKeyPair, isOfKeyPair, publicKeyOf } from './key-pair.js';
import { signatureHeader } from './signing.js';

/** How far a request's time may be off, either way, the bound included: what the Standard Webhooks libraries allow. Seconds. */
export const TOLERANCE_S = 300;

/** One thing that was looked at. */
export interface Finding {
  readonly ok: boolean;
  /** A sentence for people. Holds no secret, and no signature that would be right. */
  readonly text: string;
}

/** What came of checking a request. */
export interface Verification {
  /** The request is ours, whole, and fresh. */
  readonly ok: boolean;
  /** Every check that was made, in order; the first that failed says why. */
  readonly findings: readonly Finding[];
}

/** A request as its receiver sees it. */
export interface ReceivedRequest {
  /** Names in any case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The raw body, before any parser touched it. */
  readonly body: string;
}

/**
 * Checks a request as a receiver should: the Standard Webhooks signature, or the proof of another dialect
 * (`X-VoIPBIN-Signature`, `X-Pbx-Token`) where that is what came.
 *
 * @param secret the webhook's secret, as it was configured; of a key pair either half
 * @param now milliseconds since the epoch
 */
export function verifyRequest(request: ReceivedRequest, secret: string, now: number): Verification {
  const headers = lowered(request.headers);
  const findings: Finding[] = [];
  const finding = (ok: boolean, good: string, bad: string): boolean => {
    findings.push({ ok, text: ok ? good : bad });
    return ok;
  };
  const result = (): Verification => ({ ok: findings.every(({ ok }) => ok), findings });

  const token = headers['x-pbx-token'];
  const voipbin = headers['x-voipbin-signature'];
  const signature = headers['webhook-signature'];
  if (signature === undefined && voipbin !== undefined) {
    const right = `sha256=${createHmac('sha256', secret).update(request.body).digest('hex')}`;
    finding(same(right, voipbin), 'X-VoIPBIN-Signature fits secret and body.', MISFIT);
    return result();
  }
  if (signature === undefined && token !== undefined) {
    finding(same(secret, token), 'X-Pbx-Token is the secret token.', 'X-Pbx-Token is not the secret token.');
    return result();
  }
  checkStandard(request, headers, secret, now, finding);
  return result();
}

const MISFIT =
  'The signature does not fit: another secret was used, or the body is not, byte for byte, what was sent. Use the raw body, before any JSON parser touched it.';

type Check = (ok: boolean, good: string, bad: string) => boolean;

function checkStandard(
  { body }: ReceivedRequest,
  headers: Readonly<Record<string, string | undefined>>,
  secret: string,
  now: number,
  finding: Check,
): void {
  const id = headers['webhook-id'] ?? '';
  const time = headers['webhook-timestamp'] ?? '';
  const signature = headers['webhook-signature'] ?? '';
  finding(id !== '', `webhook-id is ${id}.`, 'The header webhook-id is missing.');
  finding(
    signature !== '',
    'webhook-signature is there.',
    'The header webhook-signature is missing: the webhook has no signing secret, or a proxy removed the header.',
  );
  const seconds = /^\d{1,12}$/.test(time) ? Number(time) : null;
  if (!finding(seconds !== null, 'webhook-timestamp is a number of seconds.', wrongTime(time))) return;
  const age = Math.floor(now / 1000) - seconds!;
  finding(
    Math.abs(age) <= TOLERANCE_S,
    `It was sent ${agoOf(age)}, within ${TOLERANCE_S} s.`,
    `It was sent ${agoOf(age)}; more than ${TOLERANCE_S} s are refused, so that nobody can send an old request again. Is a clock wrong?`,
  );
  if (id === '' || signature === '') return;
  const versions = signature.split(' ').filter((one) => one !== '');
  const { version, name } = isOfKeyPair(secret)
    ? { version: 'v1a', name: 'Ed25519' }
    : { version: 'v1', name: 'HMAC-SHA256' };
  const ours = versions.filter((one) => one.startsWith(`${version},`));
  const isSigned = `It is signed by ${version} (${name}).`;
  if (!finding(ours.length > 0, isSigned, `No signature of version ${version} is in it.`)) return;
  try {
    const fits = fitting(secret, id, time, body);
    finding(ours.some(fits), 'The signature fits secret, id, time and body.', MISFIT);
  } catch (error) {
    finding(false, '', error instanceof RangeError ? error.message : 'The secret cannot be used.');
  }
}

/**
 * Says which signatures fit.
 * @throws RangeError when the secret cannot be used
 */
function fitting(secret: string, id: string, time: string, body: string): (signature: string) => boolean {
  if (isOfKeyPair(secret)) {
    const key = publicKeyOf(secret);
    return (one) => fitsKeyPair(key, `${id}.${time}.${body}`, one);
  }
  const right = signatureHeader([secret], id, Number(time), body);
  return (one) => same(right, one);
}

function wrongTime(time: string): string {
  if (time === '') return 'The header webhook-timestamp is missing.';
  return 'The header webhook-timestamp is no whole number of seconds.';
}

function agoOf(seconds: number): string {
  return seconds >= 0 ? `${seconds} s ago` : `${-seconds} s in the future`;
}

/** Compares in a time that says nothing of where texts differ. */
function same(right: string, given: string): boolean {
  const [one, other] = [Buffer.from(right), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function lowered(headers: ReceivedRequest['headers']): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
