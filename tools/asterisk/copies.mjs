import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the rig keeps its chroot: as its script says. */
const first = () =>
  process.env.RIG_DIR ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'hookswitch-asterisk');

/** The folder of a further rig beside the first, which is built: its chroot is a copy, made anew after the first was. */
export function copyRig(number) {
  const from = join(first(), 'root');
  const folder = `${first()}-${number}`;
  const to = join(folder, 'root');
  const age = (chroot) => statSync(join(chroot, 'usr/sbin/asterisk')).mtimeMs;
  if (existsSync(join(to, 'usr/sbin/asterisk')) && age(to) === age(from)) return folder;
  rmSync(to, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // What is mounted in it (/proc) stays out.
  execFileSync('cp', ['--archive', '--one-file-system', '--reflink=auto', from, to]);
  return folder;
}
