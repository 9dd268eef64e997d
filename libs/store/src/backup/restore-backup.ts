import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { checkDatabase } from '../database/check-database.js';
import { FolderLock } from '../database/folder-lock.js';
import { makeFolder } from '../database/make-folder.js';
import { DataFolderError } from '../errors.js';
import { GATHERED, HALF_RESTORED } from './half-restored.js';
import { verifyBackup, verifyFiles } from './manifest.js';
import type { BackupManifest } from './manifest.js';
import { DATABASE } from './write-backup.js';

/** What becomes of which folder. */
export interface RestoreOptions {
  readonly dataDir: string;
  /** The backup's folder. */
  readonly backup: string;
  readonly now?: () => number;
}

/** What a restore did. */
export interface Restored {
  readonly manifest: BackupManifest;
  /** Where the data went that was there before; `null` when there was none. */
  readonly movedTo: string | null;
}

/**
 * Entries of a data folder that a restore leaves where they are. Recordings are in no backup, and belong to their rows by
 * id; rendered speech belongs to its texts, and may be large.
 */
const STAYS = new Set(['lock', 'backups', 'recordings', 'speech', 'replaced', GATHERED, HALF_RESTORED]);

/**
 * Puts a backup in the place of the data folder's content. Looks at all of the backup first; what was there is moved into
 * `replaced/<time>` and never deleted. When it is broken off, the data folder does not open until it was done again.
 * @throws {DataFolderError} when Hookswitch runs on the folder, or the backup is not whole
 */
export async function restoreBackup({
  dataDir: given,
  backup,
  now = Date.now,
}: RestoreOptions): Promise<Restored> {
  const dataDir = resolve(given);
  const manifest = await verifyBackup(backup);
  checkCopy(join(backup, DATABASE));
  makeFolder(dataDir);
  const lock = FolderLock.take(dataDir);
  try {
    await gather(backup, join(dataDir, GATHERED), manifest);
    rmSync(join(dataDir, HALF_RESTORED), { recursive: true, force: true });
    renameSync(join(dataDir, GATHERED), join(dataDir, HALF_RESTORED));
    const movedTo = moveAside(dataDir, new Date(now()).toISOString().replaceAll(':', ''));
    const ready = join(dataDir, HALF_RESTORED);
    for (const entry of readdirSync(ready)) renameSync(join(ready, entry), join(dataDir, entry));
    rmSync(ready, { recursive: true });
    return { manifest, movedTo };
  } finally {
    lock.release();
  }
}

/** A copy of the backup on the data folder's own disk, compared once more: what is left are renames. */
async function gather(backup: string, target: string, manifest: BackupManifest): Promise<void> {
  rmSync(target, { recursive: true, force: true });
  try {
    mkdirSync(target, { mode: 0o700 });
    for (const { name } of manifest.files) {
      const path = join(target, name);
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      await copyFile(join(backup, name), path);
      chmodSync(path, 0o600);
    }
    await verifyFiles(target, manifest);
  } catch (error) {
    rmSync(target, { recursive: true, force: true });
    throw error;
  }
}

/** @throws {DataFolderError} when the copy is damaged, or of a newer schema */
function checkCopy(file: string): void {
  if (checkDatabase(file) === 'fresh') {
    throw new DataFolderError('foreign', `${file} is empty: this is no backup of Hookswitch.`);
  }
  const database = new BetterSqlite3(file, { readonly: true });
  try {
    const faults = database.prepare('PRAGMA integrity_check').pluck().all();
    const dangling = database.prepare('PRAGMA foreign_key_check').all();
    if (faults.join() === 'ok' && dangling.length === 0) return;
    throw new DataFolderError(
      'corrupt',
      `${file} is damaged (${String(faults[0])}). Take another backup; nothing was changed.`,
    );
  } finally {
    database.close();
  }
}

/** Moves what the data folder holds into `replaced/<time>`. */
function moveAside(dataDir: string, time: string): string | null {
  const present = readdirSync(dataDir).filter((entry) => !STAYS.has(entry));
  if (present.length === 0) return null;
  const target = join(dataDir, 'replaced', time);
  if (existsSync(target)) {
    throw new DataFolderError('in_use', `${target} exists already. Wait a moment, then restore again.`);
  }
  mkdirSync(target, { recursive: true, mode: 0o700 });
  for (const entry of present) renameSync(join(dataDir, entry), join(target, entry));
  return target;
}
