import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerCertificate } from './receiver.js';
import { root } from './runtime-process.js';

/** Certificates of 127.0.0.1 that a runtime under test can be told to trust (`NODE_EXTRA_CA_CERTS`). */
export const TRUSTED = join(root, 'apps/runtime/test-certificates.pem');

/** What a receiver shows for what goes to https only. Nobody else trusts it, so its key is no secret. */
export const TEST_CERTIFICATE: ServerCertificate = {
  cert: readFileSync(TRUSTED, 'utf8'),
  key: readFileSync(join(root, 'apps/runtime/test-certificate-key.pem'), 'utf8'),
};
