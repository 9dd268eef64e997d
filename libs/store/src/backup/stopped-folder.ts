import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkDatabase } from '../database/check-database.js';
import { FolderLock } from '../database/folder-lock.js';
import { DataFolderError } from '../errors.js';
import type { BackupManifest } from './manifest.js';
import { DATABASE, writeBackup } from './write-backup.js';
import type { BackupOptions } from './write-backup.js';

/**
 * Backs up a data folder that nobody uses, as it is: whatever its schema, with what its journal still holds.
 * @throws {DataFolderError} `in_use` when Hookswitch runs on it: then that one makes the backup
 */
export async function backUpStoppedFolder(options: BackupOptions): Promise<BackupManifest> {
  const { dataDir, alongside = [] } = options;
  if (!existsSync(join(dataDir, DATABASE))) {
    throw new DataFolderError(
      'foreign',
      `${dataDir} holds no data of Hookswitch: there is no ${DATABASE}. Set HOOKSWITCH_DATA_DIR to the data folder.`,
    );
  }
  const lock = FolderLock.take(dataDir);
  try {
    checkDatabase(join(dataDir, DATABASE));
    return await writeBackup({ ...options, alongside: [...journalFiles(dataDir), ...alongside] });
  } finally {
    lock.release();
  }
}

/** The database says up to where it holds the journal's lines; the rest follows at the next start, restored or not. */
function journalFiles(dataDir: string): readonly string[] {
  const folder = join(dataDir, 'journal');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => join('journal', name));
}
