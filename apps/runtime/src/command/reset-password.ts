import { openStore } from '@hookswitch/store';
import { ADMIN, resetAdminPassword } from '../access/admin-account.js';
import { readSettings, SettingsError } from '../settings/settings.js';
import type { Command } from './commands.js';

export const resetPassword: Command = {
  name: 'reset-password',
  takes: '',
  arity: [0, 0],
  help: [
    'Gives the account "admin" a new password, prints it once, and signs the account out everywhere.',
    'Hookswitch must not run meanwhile.',
  ],
  async run(_args, { environment }) {
    const settings = readSettings(environment);
    if (settings.adminPassword !== null) {
      throw new SettingsError(
        'HOOKSWITCH_ADMIN_PASSWORD is set: "admin" has that password from each start on. Change or unset it instead.',
      );
    }
    const store = await openStore({ dataDir: settings.dataDir });
    try {
      return `The new password of "${ADMIN}" is ${await resetAdminPassword(store)}`;
    } finally {
      await store.close();
    }
  },
};
