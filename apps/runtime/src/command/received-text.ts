import { verifyRequest } from '@hookswitch/webhooks';
import type { IncomingMessage } from 'node:http';

/** Headers that say nothing of the webhook. */
const UNINTERESTING = new Set([
  'host',
  'connection',
  'content-length',
  'accept-encoding',
  'transfer-encoding',
]);

/**
 * A request as `hookswitch listen` prints it: when, what, headers, body, and whether it is really from Hookswitch.
 *
 * @param cut the body was longer than what is kept
 * @param secret the webhook's secret; `null`: nothing is checked
 * @param now milliseconds since the epoch
 */
export function receivedText(
  { method = '', url = '', headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  body: string,
  cut: boolean,
  secret: string | null,
  now: number,
): string {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) texts[name] = String(value);
  const shown = Object.entries(texts).filter(([name]) => !UNINTERESTING.has(name));
  return [
    `${new Date(now).toISOString()}  ${method} ${printable(url)}`,
    ...shown.map(([name, value]) => `  ${name}: ${name === 'x-pbx-token' ? '••••' : printable(value)}`),
    ...(body === '' ? ['  (no body)'] : pretty(body).map((line) => `  ${line}`)),
    ...(cut ? ['  … (longer than 1 MB, the rest was not kept)'] : []),
    ...verdict(texts, body, cut, secret, now),
  ].join('\n');
}

function verdict(
  headers: Readonly<Record<string, string>>,
  body: string,
  cut: boolean,
  secret: string | null,
  now: number,
): string[] {
  if (secret === null) return ['  ? not verified: give the webhook’s secret by --secret'];
  if (cut) return ['  ? not verified: the body is too long'];
  const { ok, findings } = verifyRequest({ headers, body }, secret, now);
  if (ok) return ['  ✓ verified'];
  return findings.filter((finding) => !finding.ok).map(({ text }) => `  ✗ ${text}`);
}

function pretty(body: string): string[] {
  let text = body;
  try {
    text = JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    // No JSON: as it came.
  }
  return text.split('\n').map(printable);
}

/** Without what a terminal would obey. */
function printable(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\uFFFD');
}
