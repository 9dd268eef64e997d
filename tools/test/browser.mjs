import { existsSync } from 'node:fs';
import { installDebianPackage } from './debian-package.mjs';

/** The same engine without a browser's own windows: it starts and draws with a fifth less processor time. */
const SHELL = '/usr/lib/chromium/chromium-headless-shell';

const candidates = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Path of a Chromium for the browser tests: the one named by `HOOKSWITCH_CHROMIUM`, else Debian's headless one, which is
 * installed (as root), else an installed one; `null` when there is none.
 */
export function browser() {
  const named = process.env.HOOKSWITCH_CHROMIUM;
  if (named && existsSync(named)) return named;
  if (!existsSync(SHELL)) installDebianPackage('chromium-headless-shell', 'browser tests');
  if (existsSync(SHELL)) return SHELL;
  const installed = () => candidates.find(existsSync) ?? null;
  if (!installed()) installDebianPackage('chromium', 'browser tests');
  return installed();
}
