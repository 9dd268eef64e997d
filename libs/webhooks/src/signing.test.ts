import { createPublicKey, verify } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import fc from 'fast-check';
import { refuseSigningSecret } from '@hookswitch/flow-model';
import { generateSecretLike, generateSigningSecret, signatureHeader, signingKey } from './signing.js';

/** Vectors of the Standard Webhooks libraries. */
const V1 = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestamp: 1614265330,
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};
const V4 = {
  secret: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD',
  id: 'msg_27UH4WbU6Z5A5EzD8u03UvzRbpk',
  timestamp: 1649367553,
  body: '{"email":"test@example.com","username":"test_user"}',
  signature: 'v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw=',
};
const BAD = 'Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=';

const now = () => Math.floor(Date.now() / 1000);

function headers(id: string, timestamp: number | string, signature: string): Record<string, string> {
  return { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': signature };
}

describe('signatures', () => {
  it.each([
    ['V1', V1],
    ['V2', { ...V1, body: '', signature: 'v1,v48jdbgvh29KJz2Qc+ghw8G6vG3nAKnujWBg8oM/62A=' }],
    ['V4', V4],
  ])('match vector %s', (_name, { secret, id, timestamp, body, signature }) => {
    expect(signatureHeader([secret], id, timestamp, body)).toBe(signature);
  });

  it('are the same with and without whsec_ (P1)', () => {
    const bare = V1.secret.slice('whsec_'.length);
    expect(signatureHeader([bare], V1.id, V1.timestamp, V1.body)).toBe(V1.signature);
  });

  it('are made with every secret that is valid, so that either receiver accepts', () => {
    const [older, newer] = [generateSigningSecret(), generateSigningSecret()];
    const timestamp = now();
    const value = signatureHeader([newer, older], 'id1', timestamp, '{"a":1}');
    expect(value.split(' ')).toHaveLength(2);
    for (const secret of [older, newer]) {
      expect(new Webhook(secret).verify('{"a":1}', headers('id1', timestamp, value))).toEqual({ a: 1 });
    }
    const stranger = new Webhook(generateSigningSecret());
    expect(() => stranger.verify('{"a":1}', headers('id1', timestamp, value))).toThrow();
  });

  it('are accepted among others, in headers of any case (M1, H1)', () => {
    const timestamp = now();
    const good = signatureHeader([V1.secret], V1.id, timestamp, V1.body);
    const value = `v1,${BAD} v2,${BAD} ${good} v1,${BAD}`;
    const verifier = new Webhook(V1.secret);
    expect(verifier.verify(V1.body, headers(V1.id, timestamp, value))).toEqual({ test: 2432232314 });
    const upper = Object.fromEntries(
      Object.entries(headers(V1.id, timestamp, good)).map(([name, text]) => [name.toUpperCase(), text]),
    );
    expect(verifier.verify(V1.body, upper)).toEqual({ test: 2432232314 });
  });

  it.each([
    ['N2 no id', (h: Record<string, string>) => ({ ...h, 'webhook-id': '' })],
    ['N3 no timestamp', (h: Record<string, string>) => ({ ...h, 'webhook-timestamp': '' })],
    ['N4 no signature', (h: Record<string, string>) => ({ ...h, 'webhook-signature': '' })],
    ['N5 a timestamp of letters', (h: Record<string, string>) => ({ ...h, 'webhook-timestamp': 'hello' })],
    [
      'N6 a cut signature',
      (h: Record<string, string>) => ({ ...h, 'webhook-signature': h['webhook-signature']!.slice(0, 11) }),
    ],
    ['N6 an empty signature', (h: Record<string, string>) => ({ ...h, 'webhook-signature': 'v1,' })],
    [
      'N8 another version',
      (h: Record<string, string>) => ({
        ...h,
        'webhook-signature': h['webhook-signature']!.replace('v1', 'v2'),
      }),
    ],
    ['another id', (h: Record<string, string>) => ({ ...h, 'webhook-id': 'other' })],
  ])('are refused when changed: %s', (_name, change) => {
    const timestamp = now();
    const good = headers(V1.id, timestamp, signatureHeader([V1.secret], V1.id, timestamp, V1.body));
    const verifier = new Webhook(V1.secret);
    expect(verifier.verify(V1.body, good)).toEqual({ test: 2432232314 });
    expect(() => verifier.verify(V1.body, change(good))).toThrow();
  });

  it.each([-301, 301])('are refused %d s away (N7)', (offset) => {
    const timestamp = now() + offset;
    const value = signatureHeader([V1.secret], V1.id, timestamp, V1.body);
    expect(() => new Webhook(V1.secret).verify(V1.body, headers(V1.id, timestamp, value))).toThrow();
  });

  it('verify for any body and any generated secret', () => {
    fc.assert(
      fc.property(fc.json(), fc.uuid(), (body, id) => {
        const secret = generateSigningSecret();
        const timestamp = now();
        const value = signatureHeader([secret], id, timestamp, body);
        expect(new Webhook(secret).verify(body, headers(id, timestamp, value))).toEqual(JSON.parse(body));
      }),
      { numRuns: 200 },
    );
  });
});

describe('signatures by a key pair', () => {
  const SECRET =
    'whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==';
  const V3 = 'v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==';
  const bytes = Buffer.from(SECRET.slice(5), 'base64');
  const seed = `whsk_${bytes.subarray(0, 32).toString('base64')}`;

  it.each([
    ['with the public key behind it', SECRET],
    ['by its seed alone', seed],
  ])('match vector V3, %s', (_what, secret) => {
    expect(signatureHeader([secret], V1.id, V1.timestamp, V1.body)).toBe(V3);
  });

  it('of a generated secret key can be checked by its second half', () => {
    const secret = generateSecretLike(SECRET);
    expect([refuseSigningSecret(secret), generateSecretLike(secret) === secret]).toEqual([undefined, false]);
    const x = Buffer.from(secret.slice(5), 'base64').subarray(32).toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    const value = signatureHeader([secret, SECRET], 'id1', 7, '{}');
    const [newer = '', older = ''] = value.split(' ').map((one) => one.slice('v1a,'.length));
    const fits = (one: string) => verify(null, Buffer.from('id1.7.{}'), key, Buffer.from(one, 'base64'));
    expect([fits(newer), fits(older)]).toEqual([true, false]);
  });

  it('stand beside those of a shared secret during a rotation from one to the other', () => {
    const timestamp = now();
    const value = signatureHeader([SECRET, V1.secret], V1.id, timestamp, V1.body);
    expect(value).toMatch(/^v1a,\S{88} v1,\S{44}$/);
    expect(new Webhook(V1.secret).verify(V1.body, headers(V1.id, timestamp, value))).toEqual({
      test: 2432232314,
    });
  });

  it.each([
    ['a public key', 'whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=', /public key/],
    ['no key', 'whsk_', /whsk_/],
    ['a cut key', SECRET.slice(0, 45), /whsk_/],
  ])('%s cannot make', (_what, secret, message) => {
    expect(refuseSigningSecret(secret)).toMatch(message);
    expect(() => signatureHeader([secret], 'id', 1, '')).toThrow(message);
  });

  it('cannot be made by halves that do not belong together', () => {
    const other = Buffer.from(generateSecretLike(SECRET).slice(5), 'base64');
    const mixed = `whsk_${Buffer.concat([bytes.subarray(0, 32), other.subarray(32)]).toString('base64')}`;
    expect(() => signatureHeader([mixed], 'id', 1, '')).toThrow(/second half/);
  });
});

describe('signing secrets', () => {
  it('are generated with 32 random bytes, each another', () => {
    const secrets = Array.from({ length: 50 }, generateSigningSecret);
    expect(new Set(secrets).size).toBe(50);
    for (const secret of secrets) {
      expect(refuseSigningSecret(secret)).toBeUndefined();
      expect(generateSecretLike(secret)).toMatch(/^whsec_.{44}$/);
      expect(signingKey(secret)).toHaveLength(32);
    }
  });

  it.each(['', 'whsec_', 'whsec_short', 'whsec_!!!!', `whsec_${'A'.repeat(88)}==x`, `whsec_${Buffer.alloc(65).toString('base64')}`, `whsec_${Buffer.alloc(23).toString('base64')}`])(
    '%j is refused (N1)',
    (secret) => {
      expect(refuseSigningSecret(secret)).toMatch(/whsec_/);
      expect(() => signatureHeader([secret], 'id', 1, '')).toThrow(RangeError);
    },
  ); // prettier-ignore

  it('never stand in the message', () => {
    expect(refuseSigningSecret('whsec_canary')).not.toContain('canary');
  });

  it('of another form sign with their own bytes, as the raw format of the libraries does', () => {
    const timestamp = now();
    const value = signatureHeader(['just a phrase'], 'id', timestamp, '{}');
    const verifier = new Webhook('just a phrase', { format: 'raw' });
    expect(verifier.verify('{}', headers('id', timestamp, value))).toEqual({});
  });
});
