import { readFileSync } from 'node:fs';

/**
 * A certificate for 127.0.0.1, which only these tests trust (see `tools/test/run-jest.mjs`), and its key, which is
 * therefore no secret: for what goes to https only.
 */
export const TEST_CERTIFICATE = {
  cert: readFileSync('test-certificates.pem', 'utf8'),
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgaCl6NT4X6mCoPLE3
4r3+yEM1XfkaDA2wwJKbLU0yPy2hRANCAARV9v/IVhJdlDYnC0Ckdplecg2Lhhcp
2YFgnUtRtMEfe5l6W6/ULP70QLsFoTVPTI6Xpb9aK/T8a33Y+aYpf2Hx
-----END PRIVATE KEY-----`,
};
