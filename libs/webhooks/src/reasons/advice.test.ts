import { FAILURE_CODES, failureOf, statusFailure } from '../sending/failure.js';
import { adviceFor } from './advice.js';
import { CAUSES } from './causes.js';

/** What an error of the system comes to in the log. */
const adviceOnCode = (code: string) => {
  const error = failureOf(Object.assign(new Error('x'), { code }));
  return { error, advice: adviceFor({ error, http_status: null, response: null }) };
};
const adviceOnStatus = (http_status: number, headers: Record<string, string> = {}) =>
  adviceFor({ error: statusFailure(http_status), http_status, response: { headers, body: '' } });

describe('what to do about a failed attempt', () => {
  it.each([
    ['CERT_HAS_EXPIRED', 'tls', /has expired/, /Renew/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls', /another name/, /name that the certificate was made for/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls', /signed itself/, /known authority/],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls', /in between is missing/, /full chain/],
    ['ENOTFOUND', 'dns', /not known/, /slip in the URL/],
    ['EAI_AGAIN', 'dns', /no name server answered/, /resolv\.conf/],
    ['ECONNREFUSED', 'connect', /nothing listens/, /Start the receiver/],
    ['ECONNRESET', 'reset', /connection broke/, /server’s log/],
    ['EWHATEVER', 'reset', /connection broke .*\(EWHATEVER\)/, /server’s log/],
  ])('is said of %s', (code, kind, message, advice) => {
    const said = adviceOnCode(code);
    expect([said.error.code, said.error.message, said.advice]).toEqual([
      kind,
      expect.stringMatching(message),
      expect.stringMatching(advice),
    ]);
  });

  it('is said of every cause that is known, and names its code', () => {
    for (const [code, cause] of Object.entries(CAUSES)) {
      const { error, advice } = adviceOnCode(code);
      expect(error.message).toContain(`(${code})`);
      expect(advice).toBe(cause.advice);
    }
  });

  it.each([
    [401, /who asks/],
    [404, /path/],
    [410, /gone for good/],
    [418, /does not take what it was sent/],
    [429, /rate limit/],
    [503, /overloaded/],
    [599, /fault of its own/],
  ])('is said of an answer %s', (status, words) => {
    expect(adviceOnStatus(status)).toMatch(words);
  });

  it('says where a redirect leads', () => {
    expect(adviceOnStatus(302, { location: 'https://new.example/hook' })).toBe(
      'Enter the final URL in the webhook. It leads to https://new.example/hook',
    );
    expect(adviceOnStatus(301)).toBe('Enter the final URL in the webhook.');
  });

  it('is said of every code, and of nothing that succeeded', () => {
    for (const code of FAILURE_CODES) {
      expect(adviceFor({ error: { code, message: '' }, http_status: null, response: null })).toMatch(/\.$/);
    }
    expect(adviceFor({ error: null, http_status: 200, response: null })).toBeNull();
    const strict = { code: 'http', message: 'The server answered 202.' };
    expect(adviceFor({ error: strict, http_status: 202, response: null })).toMatch(/exactly 200/);
  });
});
