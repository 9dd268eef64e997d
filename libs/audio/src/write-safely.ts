import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';

/** How the name of what is being written ends; when it stays, its writer was killed. */
export const UNFINISHED = '.part';

/**
 * Writes a file that is either whole or not there, also after the loss of power. Only its owner may read it. That its
 * name is on the disk too is only certain once its folder is synced.
 */
export async function writeSafely(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${randomBytes(4).toString('hex')}${UNFINISHED}`;
  try {
    const file = await open(unfinished, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
}
