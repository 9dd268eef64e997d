import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { generateSigningSecret, signatureHeader } from './signing.js';
import { verifyRequest } from './verify.js';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const ID = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
const SENT = 1614265330;
const BODY = '{"test": 2432232314}';
const SIGNATURE = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';
const BAD = 'Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=';

const good = { 'webhook-id': ID, 'webhook-timestamp': String(SENT), 'webhook-signature': SIGNATURE };
const check = (headers: object = {}, { secret = SECRET, body = BODY, at = SENT } = {}) =>
  verifyRequest({ headers: { ...good, ...headers }, body }, secret, at * 1000);
const complaint = (headers: object, more: object = {}) =>
  check(headers, more).findings.find(({ ok }) => !ok)?.text;

describe('a request that is checked', () => {
  it('is accepted when everything fits, with and without whsec_ (V1, V2, P1)', () => {
    expect(check()).toMatchObject({ ok: true });
    expect(check({}, { secret: SECRET.slice(6) }).ok).toBe(true);
    const empty = 'v1,v48jdbgvh29KJz2Qc+ghw8G6vG3nAKnujWBg8oM/62A=';
    expect(check({ 'webhook-signature': empty }, { body: '' }).ok).toBe(true);
  });

  it('may carry several signatures, and names in any case (M1, H1)', () => {
    const among = { 'webhook-signature': `v1,${BAD} v2,${BAD} ${SIGNATURE} v1,${BAD}` };
    expect(check(among).ok).toBe(true);
    const upper = Object.fromEntries(Object.entries(good).map(([name, text]) => [name.toUpperCase(), text]));
    expect(verifyRequest({ headers: upper, body: BODY }, SECRET, SENT * 1000).ok).toBe(true);
  });

  it.each([
    ['N1 an empty secret', {}, { secret: '' }, /secret/i],
    ['N1 an empty key', {}, { secret: 'whsec_' }, /whsec_/],
    ['N2 no id', { 'webhook-id': undefined }, {}, /webhook-id is missing/],
    ['N3 no time', { 'webhook-timestamp': undefined }, {}, /webhook-timestamp is missing/],
    ['N4 no signature', { 'webhook-signature': undefined }, {}, /webhook-signature is missing/],
    ['N5 a time of letters', { 'webhook-timestamp': 'hello' }, {}, /no whole number/],
    ['N6 a wrong signature', { 'webhook-signature': 'v1,dawfeoifkpqwoekfpqoekf' }, {}, /does not fit/],
    ['N6 a cut one', { 'webhook-signature': SIGNATURE.slice(0, 11) }, {}, /does not fit/],
    ['N6 an empty one', { 'webhook-signature': 'v1,' }, {}, /does not fit/],
    ['N7 too old', {}, { at: SENT + 301 }, /301 s ago/],
    ['N7 too new', {}, { at: SENT - 301 }, /301 s in the future/],
    ['N8 another version', { 'webhook-signature': SIGNATURE.replace('v1', 'v2') }, {}, /version v1/],
    ['another body', {}, { body: `${BODY} ` }, /byte for byte/],
    ['another id', { 'webhook-id': 'other' }, {}, /does not fit/],
  ])('is refused with the reason: %s', (_what, headers, more, reason) => {
    expect(check(headers, more).ok).toBe(false);
    expect(complaint(headers, more)).toMatch(reason);
  });

  it('may be 300 seconds off, either way', () => {
    expect(check({}, { at: SENT + 300 }).ok).toBe(true);
    expect(check({}, { at: SENT - 300 }).ok).toBe(true);
  });

  it('is checked by the proof that its dialect carries', () => {
    const hmac = `sha256=${createHmac('sha256', 'a secret').update(BODY).digest('hex')}`;
    const by = (headers: Record<string, string>, secret = 'a secret') =>
      verifyRequest({ headers, body: BODY }, secret, 0).ok;
    expect(by({ 'X-VoIPBIN-Signature': hmac })).toBe(true);
    expect(by({ 'X-VoIPBIN-Signature': hmac }, 'another')).toBe(false);
    expect(by({ 'x-pbx-token': 'a secret' })).toBe(true);
    expect(by({ 'x-pbx-token': 'a guess' })).toBe(false);
  });

  it('is checked by either half of a key pair (V3)', () => {
    const secret =
      'whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==';
    const signed =
      'v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==';
    const headers = { 'webhook-signature': `${SIGNATURE} ${signed}` };
    const open = 'whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=';
    for (const half of [secret, open]) {
      expect(check(headers, { secret: half }).findings.at(-2)?.text).toBe('It is signed by v1a (Ed25519).');
      expect(check(headers, { secret: half }).ok).toBe(true);
      expect(complaint(headers, { secret: half, body: `${BODY} ` })).toMatch(/byte for byte/);
      expect(complaint({ 'webhook-signature': 'v1a,short' }, { secret: half })).toMatch(/does not fit/);
      expect(complaint({}, { secret: half })).toMatch(/version v1a/);
    }
    expect(check(headers).ok).toBe(true);
    expect(complaint(headers, { secret: 'whpk_AAAA' })).toMatch(/32 bytes/);
  });

  it('never tells a signature that would have been right, nor the secret', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (id, body) => {
        const secret = generateSigningSecret();
        const headers = { 'webhook-id': id, 'webhook-timestamp': '1', 'webhook-signature': 'v1,x' };
        const told = JSON.stringify(verifyRequest({ headers, body }, secret, 1000));
        expect(told).not.toContain(signatureHeader([secret], id, 1, body).slice(3));
        expect(told).not.toContain(secret.slice(6));
      }),
    );
  });
});
