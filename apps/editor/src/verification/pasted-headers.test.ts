import { readHeaders, sentAt } from './pasted-headers.js';

describe('pasted headers', () => {
  it.each([
    ['lines', 'Webhook-Id: a\nx-two:  b: c '],
    ['what curl -v shows', '> POST /hook HTTP/1.1\n> Webhook-Id: a\n> x-two: b: c\n>'],
    ['JSON', '{"Webhook-Id":"a","x-two":["b: c"]}'],
  ])('are read from %s', (_what, text) => {
    expect(readHeaders(text)).toEqual({ ok: true, headers: { 'Webhook-Id': 'a', 'x-two': 'b: c' } });
  });

  it('may be none', () => {
    expect(readHeaders(' \n ')).toEqual({ ok: true, headers: {} });
  });

  it.each([
    ['a: b\nnothing', /Line 2/],
    ['{"a":', /no complete JSON/],
  ])('are refused with the place: %j', (text, fault) => {
    expect(readHeaders(text)).toEqual({ ok: false, fault: expect.stringMatching(fault) });
  });

  it('say when the request was sent', () => {
    expect(sentAt({ 'Webhook-Timestamp': '1614265330' })).toBe('2021-02-25T15:02:10.000Z');
    expect(sentAt({ 'webhook-timestamp': 'soon' })).toBeNull();
    expect(sentAt({})).toBeNull();
  });
});
