import { MASK } from './request-headers.js';
import type { OutgoingRequest, SendResult } from './outgoing-request.js';

type Response = NonNullable<SendResult['response']>;

/** Shorter values are found in any text: masking them would hide the answer and not the secret. */
const SHORTEST = 4;

/**
 * An answer as the log may keep it: some servers send back what they got, secret headers included. The values are found
 * as they were sent, and as JSON writes them.
 */
export function maskEcho(request: OutgoingRequest, response: Response): Pick<Response, 'headers' | 'body'> {
  const { headers, shown } = request;
  let { headers: kept, body } = response;
  for (let index = 0; index < headers.length; index += 2) {
    const value = headers[index + 1] ?? '';
    if (!isSecret(shown, headers[index], value)) continue;
    const escaped = JSON.stringify(value).slice(1, -1);
    body = masked(body, value, escaped);
    for (const name in kept) {
      const text = kept[name] ?? '';
      const hidden = masked(text, value, escaped);
      if (hidden !== text) kept = { ...kept, [name]: hidden };
    }
  }
  return { headers: kept, body };
}

/** Parsed JSON without these values: what is a secret in the request is none in a call's variables either. */
export function maskJson(value: unknown, request: OutgoingRequest): unknown {
  const secrets = secretsOf(request);
  return secrets.length === 0 ? value : withoutSecrets(value, secrets, 0);
}

/** What lies deeper makes no variable by itself. */
const MAX_DEPTH = 64;

function withoutSecrets(value: unknown, secrets: readonly string[], depth: number): unknown {
  if (typeof value === 'string' || typeof value === 'number') {
    const text = String(value);
    const shown = secrets.reduce((left, secret) => left.replaceAll(secret, MASK), text);
    return shown === text ? value : shown;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) return undefined;
  if (Array.isArray(value)) return value.map((item) => withoutSecrets(item, secrets, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, withoutSecrets(member, secrets, depth + 1)]),
  );
}

/** The longest first, so that none leaves a rest of another. */
function secretsOf({ headers, shown }: OutgoingRequest): readonly string[] {
  return headers
    .filter((value, index) => index % 2 === 1 && isSecret(shown, headers[index - 1], value))
    .sort((one, other) => other.length - one.length);
}

function isSecret(shown: OutgoingRequest['shown'], name: string | undefined, value: string): boolean {
  return shown[name ?? ''] === MASK && value.length >= SHORTEST;
}

function masked(text: string, secret: string, escaped: string): string {
  if (text === '') return text;
  const found = text.includes(secret) ? text.replaceAll(secret, MASK) : text;
  return escaped !== secret && found.includes(escaped) ? found.replaceAll(escaped, MASK) : found;
}
