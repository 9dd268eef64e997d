import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST, readManifest } from './manifest.js';
import type { BackupManifest } from './manifest.js';

/** Folder in the data folder where backups are made. */
export const BACKUPS = 'backups';

/** A backup in the data folder. Its name is the moment that it was made, and tells the order. */
export interface StoredBackup {
  readonly name: string;
  readonly manifest: BackupManifest;
}

/** A name that no two moments share and that every file system takes. */
export function backupName(now: number): string {
  return new Date(now).toISOString().replaceAll(':', '');
}

/** Whether a name can be a backup's: nothing that leads elsewhere. */
export function isBackupName(name: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d{6}\.\d{3}Z$/.test(name);
}

/** Whole backups, newest first. One whose manifest cannot be read is left out. */
export function listBackups(dataDir: string): readonly StoredBackup[] {
  const folder = join(dataDir, BACKUPS);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => isBackupName(name) && existsSync(join(folder, name, MANIFEST)))
    .sort()
    .reverse()
    .flatMap((name) => {
      try {
        return [{ name, manifest: readManifest(join(folder, name)) }];
      } catch {
        return [];
      }
    });
}

/** Removes a backup. @returns whether there was one */
export async function removeBackup(dataDir: string, name: string): Promise<boolean> {
  const folder = join(dataDir, BACKUPS, name);
  if (!isBackupName(name) || !existsSync(folder)) return false;
  await rm(folder, { recursive: true });
  return true;
}

/** Removes what backups that were broken off have left. */
export async function removeBrokenOff(dataDir: string): Promise<void> {
  const folder = join(dataDir, BACKUPS);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.part')) await rm(join(folder, name), { recursive: true, force: true });
  }
}
