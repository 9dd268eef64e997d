import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { copyFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DataFolderError } from '../errors.js';
import { copyDatabase } from './copy-database.js';
import { describeFile, MANIFEST } from './manifest.js';
import type { BackupManifest } from './manifest.js';

/** What is backed up, and where to. */
export interface BackupOptions {
  readonly dataDir: string;
  /** The backup's folder: must not exist yet. Its parent is made when it is missing. */
  readonly folder: string;
  /** Version of the product, for the manifest. */
  readonly version: string;
  /** Further files of the data folder that are copied as they are, after the database; missing ones are left out. */
  readonly alongside?: readonly string[];
  /**
   * Folders of the data folder whose files are copied too, as they are after the database was copied: what its copy refers
   * to is among them, as long as nobody removes what was needed a moment ago. Hidden files are left out.
   */
  readonly folders?: readonly string[];
  readonly now?: () => number;
}

export const DATABASE = 'hookswitch.db';

/** Makes a backup out of the data folder. Half a backup has another name, and no manifest. */
export async function writeBackup(options: BackupOptions): Promise<BackupManifest> {
  const { dataDir, folder, version, alongside = [], folders = [], now = Date.now } = options;
  if (existsSync(folder)) {
    throw new DataFolderError('in_use', `${folder} exists already: a backup never overwrites. Name another.`);
  }
  const part = `${folder}.part`;
  try {
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part, { recursive: true, mode: 0o700 });
    chmodSync(part, 0o700);
    const created_at = new Date(now()).toISOString();
    const schema = await copyDatabase(join(dataDir, DATABASE), join(part, DATABASE));
    const names = [DATABASE];
    for (const name of ['secret.key', ...alongside, ...folders.flatMap((name) => filesIn(dataDir, name))]) {
      if (!existsSync(join(dataDir, name))) continue;
      const target = join(part, name);
      mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
      await copyFile(join(dataDir, name), target);
      chmodSync(target, 0o600);
      names.push(name);
    }
    const files = [];
    for (const name of names) {
      sync(join(part, name));
      files.push(await describeFile(part, name));
    }
    const manifest: BackupManifest = { format: 1, version, created_at, schema, files };
    writeFileSync(join(part, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    sync(join(part, MANIFEST));
    await rename(part, folder);
    return manifest;
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    throw error;
  }
}

/** The files of a folder, as paths in the data folder. */
function filesIn(dataDir: string, name: string): readonly string[] {
  const folder = join(dataDir, name);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(name, entry.name))
    .sort();
}

/** A backup is worth something only once the disk has it. */
function sync(path: string): void {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}
