import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say } from '../start/setup.mjs';

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
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!debian) return null;
  say("installing Debian's chromium for the browser tests …");
  const apt = (...args) =>
    spawnSync('apt-get', [...args, '-y', '-qq'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '--no-install-recommends', 'chromium');
  return installed() ?? null;
}
