import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { hmacKey, hmacSha256 } from './hmac-sha256.js';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const sign = (key: Buffer, text: string): string =>
  Buffer.from(hmacSha256(hmacKey(key), text), 'base64').toString('hex');

describe('HMAC-SHA256', () => {
  // RFC 4231, section 4: those whose data is a text.
  it.each([
    [
      '1',
      hex('0b'.repeat(20)),
      'Hi There',
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
    ],
    [
      '2',
      Buffer.from('Jefe'),
      'what do ya want for nothing?',
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    ],
    [
      '6',
      hex('aa'.repeat(131)),
      'Test Using Larger Than Block-Size Key - Hash Key First',
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
    ],
  ])('gives what RFC 4231 says for its case %s', (_case, key, text, expected) => {
    expect(sign(key, text)).toBe(expected);
  });

  it('gives what OpenSSL gives, for keys and texts of any length and in any letters', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.nat(20_000).map((length) => '€'.repeat(length)),
    );
    const key = fc.uint8Array({ minLength: 1, maxLength: 150 }).map((bytes) => Buffer.from(bytes));
    fc.assert(
      fc.property(key, fc.array(text, { minLength: 1, maxLength: 5 }), (secret, texts) => {
        const ready = hmacKey(secret);
        for (const each of texts) {
          expect(hmacSha256(ready, each)).toBe(createHmac('sha256', secret).update(each).digest('base64'));
        }
      }),
      { numRuns: 200 },
    );
  });
});
