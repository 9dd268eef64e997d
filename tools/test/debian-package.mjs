import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say } from '../start/setup.mjs';

/** Installs a package of Debian's when this is Debian and we are root; whether it then worked is for the caller to see. */
export function installDebianPackage(name, purpose) {
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!debian) return;
  say(`installing Debian's ${name} for the ${purpose} …`);
  const apt = (...args) =>
    spawnSync('apt-get', [...args, '-y', '-qq'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '--no-install-recommends', name);
}
