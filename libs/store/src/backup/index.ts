/** Backups of the data folder: making, looking at, listing and restoring them. Nothing here needs an open store. */
export {
  backupName,
  BACKUPS,
  isBackupName,
  listBackups,
  removeBackup,
  removeBrokenOff,
} from './list-backups.js';
export type { StoredBackup } from './list-backups.js';
export { verifyBackup } from './manifest.js';
export type { BackupFile, BackupManifest } from './manifest.js';
export { restoreBackup } from './restore-backup.js';
export type { Restored, RestoreOptions } from './restore-backup.js';
export { backUpStoppedFolder } from './stopped-folder.js';
export { writeBackup } from './write-backup.js';
export type { BackupOptions } from './write-backup.js';
