import { randomBytes } from 'node:crypto';
import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSafely } from '@hookswitch/audio';

const BYTES = 32;

/**
 * The key that names files: 32 random bytes in a file that only its owner may read, made when there are none. With
 * another key every text gets another name, and what was rendered is not found again.
 */
export async function installationKey(dir: string): Promise<Buffer> {
  const path = join(dir, 'key');
  const kept = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (kept?.length === BYTES) {
    await chmod(path, 0o600);
    return kept;
  }
  const key = randomBytes(BYTES);
  await writeSafely(path, key);
  return key;
}
