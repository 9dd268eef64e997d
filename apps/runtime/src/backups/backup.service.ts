import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import {
  backupName,
  BACKUPS,
  listBackups,
  removeBackup,
  removeBrokenOff,
  writeBackup,
} from '@hookswitch/store/backup';
import type { StoredBackup } from '@hookswitch/store/backup';
import type { Store } from '@hookswitch/store';
import { PROMPTS, SETTINGS, STORE } from '../composition/tokens.js';
import { HttpProblem } from '../http/http-problem.js';
import type { PromptFiles } from '../prompts/prompt-files.js';
import type { Settings } from '../settings/settings.js';
import { ALONGSIDE, FOLDERS, PRODUCT_VERSION } from './product-version.js';

/** Makes backups while calls go on. They stay in the data folder until somebody takes them elsewhere or deletes them. */
@Injectable()
export class BackupService {
  private making = false;

  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(PROMPTS) private readonly prompts: Pick<PromptFiles, 'shelf'>,
  ) {}

  list(): readonly StoredBackup[] {
    return listBackups(this.settings.dataDir);
  }

  /** @throws HttpProblem 409 while one is being made, 507 when the disk has no room for it */
  async create(): Promise<StoredBackup> {
    if (this.making) throw HttpProblem.conflict('A backup is being made already. Wait until it is done.');
    this.making = true;
    try {
      const { dataDir } = this.settings;
      await removeBrokenOff(dataDir);
      await this.refuseWithoutRoom();
      const name = backupName(Date.now());
      // What is written to the journal goes into the tables first, since those alone are copied.
      await this.store.fresh();
      const folder = join(dataDir, BACKUPS, name);
      const what = { alongside: ALONGSIDE, folders: FOLDERS };
      const manifest = await writeBackup({ dataDir, folder, version: PRODUCT_VERSION, ...what });
      return { name, manifest };
    } catch (error) {
      if (isDiskFull(error)) throw noRoom('The disk of the data folder is full');
      throw error;
    } finally {
      this.making = false;
    }
  }

  /** @throws HttpProblem 404 */
  async remove(name: string): Promise<void> {
    if (!(await removeBackup(this.settings.dataDir, name))) throw HttpProblem.notFound('backup', name);
  }

  /** @throws HttpProblem 404 */
  get(name: string): StoredBackup {
    const backup = this.list().find((candidate) => candidate.name === name);
    if (backup === undefined) throw HttpProblem.notFound('backup', name);
    return backup;
  }

  private async refuseWithoutRoom(): Promise<void> {
    const { bavail, bsize } = await statfs(this.settings.dataDir);
    const free = bavail * bsize;
    const { database_bytes } = this.store.sizes();
    const sounds = (await this.prompts.shelf.list()).reduce((sum, { bytes }) => sum + bytes, 0);
    const needed = database_bytes + sounds;
    // Calls need room too, while the copy is made and after it.
    if (free < needed * 1.2)
      throw noRoom(
        `The disk of the data folder has ${free} bytes left, the database and the prompts have ${needed}`,
      );
  }
}

function noRoom(what: string): HttpProblem {
  return new HttpProblem(507, 'No room', `${what}: no backup was made. Delete older ones, or make room.`);
}

function isDiskFull(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL';
}
