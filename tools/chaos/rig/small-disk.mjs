import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file system of so many megabytes in memory, mounted at a path; `null` when this user may not mount. */
export function mountSmallDisk(path, megabytes) {
  mkdirSync(path, { recursive: true });
  if (run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', path) !== 0) return null;
  const ballast = join(path, 'ballast');
  return {
    /** Takes all the room that is left. */
    fill() {
      const { bavail, bsize } = statfsSync(path);
      try {
        if (bavail > 0) writeFileSync(ballast, Buffer.alloc(bavail * bsize), { flag: 'a' });
      } catch (error) {
        // The product was quicker.
        if (error.code !== 'ENOSPC') throw error;
      }
    },
    /** Gives it back. */
    makeRoom: () => rmSync(ballast, { force: true }),
    unmount: () => void run('umount', '-l', path),
  };
}

/**
 * Makes a folder take no new files and its files unchangeable, also through descriptors that are open; or takes that
 * back. False where that cannot be done: it takes root and a file system that knows it, such as ext4.
 */
export function setImmutable(folder, on) {
  // Memory that SQLite's processes share is mapped: a write to it would end the process, which is the kernel's doing.
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('-shm'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const folders = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const flag = on ? '+i' : '-i';
  if (run('chattr', flag, folder, ...folders) !== 0) return false;
  return files.length === 0 || run('chattr', flag, ...files) === 0;
}

function run(command, ...args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status ?? 1;
}
