import { spawnSync } from 'node:child_process';
import { say } from '../start/setup.mjs';
import { installDebianPackage } from './debian-package.mjs';

/** What runs the verifiers of docs/verify, by the command that shows it is there. */
const INTERPRETERS = [
  { name: 'Python', command: 'python3', args: ['--version'], debian: 'python3' },
  {
    name: 'Python, by key pair',
    ...{ command: 'python3', args: ['-c', 'import cryptography'], debian: 'python3-cryptography' },
  },
  { name: 'PHP', command: 'php', args: ['--version'], debian: 'php-cli' },
  { name: 'Go', command: 'go', args: ['version'], debian: 'golang-go' },
  { name: 'openssl', command: 'openssl', args: ['version'], debian: 'openssl' },
];

const isThere = ({ command, args }) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Sees to it that the verifiers can be run: installed ones, else Debian's (as root). Says which are left out. */
export function interpreters() {
  for (const one of INTERPRETERS) {
    if (isThere(one)) continue;
    installDebianPackage(one.debian, `verifier in ${one.name}`);
    if (!isThere(one)) say(`the verifier in ${one.name} was left out: ${one.command} is not installed.`);
  }
}
