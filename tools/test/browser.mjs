import { existsSync } from 'node:fs';
import { installDebianPackage } from './debian-package.mjs';

const candidates = [
  process.env.HOOKSWITCH_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const installed = () => candidates.find((path) => path && existsSync(path));

/** Path of a Chromium for the browser tests: an installed one, else Debian's (as root); `null` when there is none. */
export function browser() {
  const found = installed();
  if (found) return found;
  installDebianPackage('chromium', 'browser tests');
  return installed() ?? null;
}
