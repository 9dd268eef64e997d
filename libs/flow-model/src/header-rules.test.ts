import { checkHeaders, refuseHeaderName } from './header-rules.js';

describe('names of headers', () => {
  it.each([
    'Host', 'content-length', 'Content-Type', 'content-encoding', 'Transfer-Encoding', 'CONNECTION', 'keep-alive',
    'upgrade', 'Expect', 'TE', 'trailer', 'Proxy-Authorization', 'proxy-x', 'webhook-id', 'Webhook-Anything',
  ])('%s is reserved', (name) => expect(refuseHeaderName(name)).toMatch(/Use another name/)); // prettier-ignore

  it('sends whoever writes x-pbx-token to the token', () => {
    expect(refuseHeaderName('X-PBX-Token')).toMatch(/Set the token instead/);
  });

  it.each(['X Tenant', 'X-Tenant:', 'Łukasz', 'a\r\nb', 'a\u0000', '"x"', 'x/y', '(x)', 'x\ud800'])(
    '%j is no name',
    (name) => {
      expect(refuseHeaderName(name)).toMatch(/cannot be the name/);
      expect(refuseHeaderName(name)).not.toMatch(/[\r\n\0]/);
    },
  );

  it('asks for a missing name, and for a shorter one', () => {
    expect(refuseHeaderName('')).toMatch(/Enter the name/);
    expect(refuseHeaderName('x'.repeat(201))).toMatch(/Shorten/);
  });

  it.each(['X-Tenant', 'Authorization', 'User-Agent', 'webhooks', 'proxy', '__proto__', "!#$%&'*+.^_`|~1"])(
    '%s is fine',
    (name) => expect(refuseHeaderName(name)).toBeUndefined(),
  );
});

describe('a list of headers', () => {
  it('finds duplicates in any case, reserved names and values that will not be sent as written', () => {
    const faults = checkHeaders([
      { name: 'X-Tenant', value: 'acme' },
      { name: 'x-tenant', value: 'other' },
      { name: 'Host', value: 'evil.example' },
      { name: 'X-Note', value: 'a\r\nX-Evil: 1' },
      { name: 'X-Key', value: { secret: true, hint: '…' } },
    ]);
    expect(faults).toEqual([
      { index: 1, field: 'name', severity: 'error', message: expect.stringMatching(/in row 1 already/) },
      { index: 2, field: 'name', severity: 'error', message: expect.stringMatching(/"Host"/) },
      { index: 3, field: 'value', severity: 'warning', message: expect.stringMatching(/"X-Note".*not sent/) },
    ]);
  });
});
