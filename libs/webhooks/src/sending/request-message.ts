import type { Attempt } from '../records.js';
import { MASK } from './request-headers.js';

/** Methods whose requests say how long their body is, even when they have none. */
const WITH_BODY: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH']);

/**
 * An attempt's request as it goes over the connection (RFC 9112): request line, every header in the order of sending,
 * body. What the log masks is masked here too, so that only a request without secrets is the same to the byte.
 *
 * @param body the delivery's own, where the attempt did not keep another one
 * @param length of the body that was sent, bytes: redaction may have changed the one that is shown
 */
export function requestMessage(request: Attempt['request'], body: string, length: number): Buffer {
  const { method, url, headers } = request;
  const { host, pathname, search } = new URL(url);
  const lines = [
    `${method} ${url.includes(MASK) ? targetAsShown(url) : pathname + search} HTTP/1.1`,
    `host: ${host}`,
    'connection: keep-alive',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(length > 0 || WITH_BODY.has(method) ? [`content-length: ${length}`] : []),
  ];
  // Headers are sent as Latin-1, dots that mask have no place in it.
  const head = `${lines.join('\r\n')}\r\n\r\n`;
  return Buffer.concat([
    Buffer.from(head, head.includes(MASK) ? 'utf8' : 'latin1'),
    Buffer.from(request.body ?? body),
  ]);
}

/** What follows the server's name: a URL parser would write the dots of a masked value as codes. */
function targetAsShown(url: string): string {
  const target = url.replace(/^[a-z]+:\/\/[^/?#]*/i, '').replace(/#.*$/s, '');
  return target.startsWith('/') ? target : `/${target}`;
}
