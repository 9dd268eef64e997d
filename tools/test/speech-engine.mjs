import { spawnSync } from 'node:child_process';
import { installDebianPackage } from './debian-package.mjs';

const speaks = () => spawnSync('espeak-ng', ['--version'], { stdio: 'ignore' }).status === 0;

/** Whether espeak-ng is there for the tests that speak: an installed one, else Debian's (as root). */
export function speechEngine() {
  if (!speaks()) installDebianPackage('espeak-ng', 'tests that speak');
  return speaks();
}
