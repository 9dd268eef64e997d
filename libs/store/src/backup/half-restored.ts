import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderError } from '../errors.js';

/** Where a restore gathers the backup's files, and its name once all of them are there. */
export const GATHERED = 'restore.part';
export const HALF_RESTORED = 'restore.ready';

/**
 * A restore that was broken off half-way leaves a folder of which nobody can say what it holds.
 * @throws {DataFolderError} with what to do
 */
export function refuseHalfRestored(dataDir: string): void {
  if (!existsSync(join(dataDir, HALF_RESTORED))) return;
  throw new DataFolderError(
    'half_restored',
    `A restore into ${dataDir} was broken off. Run "npx hookswitch restore <backup>" again; what was there before is in ${join(dataDir, 'replaced')}.`,
  );
}
