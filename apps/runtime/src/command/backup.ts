import { existsSync, readdirSync, rmdirSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { backupName, BACKUPS, backUpStoppedFolder, verifyBackup } from '@hookswitch/store/backup';
import type { BackupManifest } from '@hookswitch/store/backup';
import { DataFolderError } from '@hookswitch/store';
import { ALONGSIDE, FOLDERS, PRODUCT_VERSION } from '../backups/product-version.js';
import { readSettings } from '../settings/settings.js';
import { askRunning } from './ask-running.js';
import { CommandError } from './commands.js';
import type { Command } from './commands.js';

/** Makes a backup: by the process that runs on the data folder, or, when none does, of the folder itself. */
export const backup: Command = {
  name: 'backup',
  takes: '[<folder>]',
  arity: [0, 1],
  help: [
    'Backs the data folder up, also while Hookswitch runs. Without <folder> into its "backups".',
    'The backup holds the key of every secret: keep it as you keep passwords.',
  ],
  async run([given], { environment, cwd }) {
    const { dataDir } = readSettings(environment);
    const target = given === undefined ? null : resolve(cwd, given);
    if (target !== null) refuseOccupied(target);
    const folder = target ?? join(dataDir, BACKUPS, backupName(Date.now()));
    try {
      const what = { alongside: ALONGSIDE, folders: FOLDERS };
      const options = { dataDir, folder, version: PRODUCT_VERSION, ...what };
      return report(folder, await backUpStoppedFolder(options));
    } catch (error) {
      if (!(error instanceof DataFolderError) || error.code !== 'in_use') throw error;
    }
    const made = await askRunning<{ readonly name: string }>(dataDir, 'POST', '/backups');
    const inside = join(dataDir, BACKUPS, made.name);
    if (target !== null) await move(inside, target);
    return report(target ?? inside, await verifyBackup(target ?? inside));
  },
};

/** An empty folder is as good as none. */
function refuseOccupied(target: string): void {
  if (!existsSync(target)) return;
  try {
    if (readdirSync(target).length === 0) return rmdirSync(target);
  } catch {
    // A file, or a folder of somebody else: said below.
  }
  throw new CommandError(`${target} exists already: a backup never overwrites. Name a folder that does not.`);
}

async function move(from: string, to: string): Promise<void> {
  const moved = await rename(from, to).then(
    () => true,
    () => false,
  );
  if (moved) return;
  try {
    await cp(from, `${to}.part`, { recursive: true, force: false });
    await verifyBackup(`${to}.part`);
    await rename(`${to}.part`, to);
  } catch (error) {
    await rm(`${to}.part`, { recursive: true, force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(`The backup was made, but not moved to ${to} (${reason}): it is in ${from}.`);
  }
  await rm(from, { recursive: true });
}

function report(folder: string, { files, created_at }: BackupManifest): string {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return `Backed up as of ${created_at} into ${folder}: ${files.length} files, ${bytes} bytes.`;
}
