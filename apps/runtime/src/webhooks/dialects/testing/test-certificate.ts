import { readFileSync } from 'node:fs';

/**
 * A certificate for 127.0.0.1, which only these tests trust (see `tools/test/run-jest.mjs`), and its key, which is
 * therefore no secret: for what goes to https only.
 */
export const TEST_CERTIFICATE = {
  cert: readFileSync('test-certificates.pem', 'utf8'),
  key: readFileSync('test-certificate-key.pem', 'utf8'),
};
