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
    if (shown[headers[index] ?? ''] !== MASK || value.length < SHORTEST) continue;
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

function masked(text: string, secret: string, escaped: string): string {
  if (text === '') return text;
  const found = text.includes(secret) ? text.replaceAll(secret, MASK) : text;
  return escaped !== secret && found.includes(escaped) ? found.replaceAll(escaped, MASK) : found;
}
