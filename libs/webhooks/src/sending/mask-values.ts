import { MASK } from './request-headers.js';
import type { OutgoingRequest, SendResult } from './outgoing-request.js';

type Request = Pick<OutgoingRequest, 'method' | 'url' | 'body'> & {
  readonly headers: OutgoingRequest['shown'];
};
type Response = Pick<NonNullable<SendResult['response']>, 'headers' | 'body'>;

/** In an answer shorter values are found anywhere: masking them would hide the answer and not the value. */
const SHORTEST_ECHO = 3;

/** A request as the log may keep it: dots in the place of these values, however they are written. */
export function maskRequest(request: Request, values: readonly string[] | undefined): Request {
  if (values === undefined || values.length === 0) return request;
  const { method, url, headers, body } = request;
  const hide = hiding(values);
  return { method, url: hide(url), headers: mapped(headers, hide), body: body === null ? null : hide(body) };
}

/** A delivery's body as it may be shown: what Fetch objects send may hold these values. */
export function maskBody(body: string, values: readonly string[] | undefined): string {
  return values === undefined || values.length === 0 ? body : hiding(values)(body);
}

/** An answer as the log may keep it, when the server sends back some of these values. */
export function maskAnswer(answer: Response, values: readonly string[] | undefined): Response {
  if (values === undefined || values.length === 0) return answer;
  const hide = hiding(values.filter(({ length }) => length >= SHORTEST_ECHO));
  return { headers: mapped(answer.headers, hide), body: hide(answer.body) };
}

/** The longest first, so that no value leaves a rest of another. */
function hiding(values: readonly string[]): (text: string) => string {
  const written = values.flatMap((value) => [
    value,
    encodeURIComponent(value),
    JSON.stringify(value).slice(1, -1),
  ]);
  const sorted = [...new Set(written)].sort((a, b) => b.length - a.length);
  return (text) => sorted.reduce((shown, value) => shown.replaceAll(value, MASK), text);
}

function mapped(
  headers: Readonly<Record<string, string>>,
  hide: (text: string) => string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, isOurs(name) ? value : hide(value)]),
  );
}

/** What identifies the delivery holds nothing of the author's, and stays readable. */
function isOurs(name: string): boolean {
  return name.startsWith('webhook-');
}
