import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'hookswitch-speech-';

/** A folder for the files of one rendering, which nobody else may read. */
export function workFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), PREFIX));
}

/**
 * Removes the folders of renderings that were begun so long ago: their process was killed. Only our own, as others may
 * write into the system's folder too. What cannot be removed stays.
 */
export async function removeLeftOvers(olderThanMs: number): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  await Promise.all(
    names
      .filter((name) => name.startsWith(PREFIX))
      .map(async (name) => {
        const folder = join(tmpdir(), name);
        const found = await lstat(folder).catch(() => null);
        if (found === null || !found.isDirectory() || found.uid !== process.getuid?.()) return;
        if (Date.now() - found.mtimeMs < olderThanMs) return;
        await rm(folder, { recursive: true, force: true }).catch(() => undefined);
      }),
  );
}
