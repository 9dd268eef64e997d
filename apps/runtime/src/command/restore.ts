import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BACKUPS, isBackupName, restoreBackup } from '@hookswitch/store/backup';
import { readSettings } from '../settings/settings.js';
import type { Command } from './commands.js';

/** Puts a backup in the place of the data folder's content. */
export const restore: Command = {
  name: 'restore',
  takes: '<backup>',
  arity: [1, 1],
  help: [
    'Puts a backup (its folder, or its name in "backups") in the place of the data folder\'s content.',
    'Hookswitch must not run. What was there before is moved to "replaced", not deleted.',
  ],
  async run([given = ''], { environment, cwd }) {
    const { dataDir } = readSettings(environment);
    const named = join(dataDir, BACKUPS, given);
    const backup = isBackupName(given) && existsSync(named) ? named : resolve(cwd, given);
    const { manifest, movedTo } = await restoreBackup({ dataDir, backup });
    return [
      `Restored the backup of ${manifest.created_at} (Hookswitch ${manifest.version}) into ${dataDir}: ` +
        `${manifest.files.map(({ name }) => name).join(', ')}.`,
      movedTo === null
        ? 'There was nothing in its place before.'
        : `What was there before is in ${movedTo}. Remove it when you need it no more.`,
      'Start Hookswitch: webhooks that were owed then are sent, with the ids of then.',
    ].join('\n');
  },
};
