import { askErrorOf } from './ask-error-of.js';

describe('A fault of the network', () => {
  it.each([
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'untrusted'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'untrusted'],
    ['CERT_HAS_EXPIRED', 'untrusted'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'untrusted'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'not_http'],
    ['HPE_INVALID_CONSTANT', 'not_http'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
    ['EAI_AGAIN', 'unknown_host'],
    ['EHOSTUNREACH', 'unreachable'],
  ])('%s is %s, also when it is wrapped', (code, fault) => {
    const error = Object.assign(new Error('it went wrong'), { code });
    expect(askErrorOf(error, 5_000).fault).toBe(fault);
    expect(askErrorOf(new TypeError('fetch failed', { cause: error }), 5_000).fault).toBe(fault);
    expect(askErrorOf(new AggregateError([error]), 5_000).fault).toBe(fault);
  });

  it('of a websocket keeps the status', () => {
    expect(askErrorOf(new Error('Unexpected server response: 401'), 5_000).status).toBe(401);
  });
});
