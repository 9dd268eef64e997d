import { maskEcho } from './mask-echo.js';
import type { OutgoingRequest } from './outgoing-request.js';
import { RequestHeaders } from './request-headers.js';

function sent(...secrets: string[]): OutgoingRequest {
  const headers = new RequestHeaders();
  headers.set('content-type', 'application/json');
  secrets.forEach((secret, index) => headers.setSecret(`x-key-${index}`, secret));
  const { sent: list, shown } = headers;
  return { method: 'POST', url: 'https://crm.example/', headers: list, shown, body: null, timeout_ms: 1 };
}

const echo = (request: OutgoingRequest, body: string, headers: Record<string, string> = {}) =>
  maskEcho(request, { headers, body, cut: false });

describe('an answer that sends secrets back', () => {
  it('is kept without them, in body and headers', () => {
    const request = sent('s3cret-token', 'other-key');
    expect(
      echo(request, 'got s3cret-token and other-key, s3cret-token', { 'x-got': 's3cret-token', a: 'b' }),
    ).toEqual({
      body: 'got •••• and ••••, ••••',
      headers: { 'x-got': '••••', a: 'b' },
    });
  });

  it('is kept without them as JSON writes them', () => {
    expect(echo(sent('a"b\\c'), JSON.stringify({ got: 'a"b\\c' })).body).toBe('{"got":"••••"}');
  });

  it('is kept as it is otherwise: other headers are no secret, and tiny values say nothing', () => {
    const headers = { 'content-type': 'application/json' };
    expect(echo(sent('ab'), 'about application/json', headers)).toEqual({
      body: 'about application/json',
      headers,
    });
  });
});
