import { DataFolderError, openStore } from '@hookswitch/store';
import { ADMIN, resetAdminPassword } from '../access/admin-account.js';
import { readSettings, SettingsError } from '../settings/settings.js';

const USAGE = `Usage: npx hookswitch reset-password

  reset-password  Gives the account "admin" a new password, prints it once, and signs the account out everywhere.
                  Reads the same settings as the start (HOOKSWITCH_DATA_DIR); Hookswitch must not run meanwhile.
`;

interface Output {
  write(text: string): unknown;
}

/** The command line. @returns the exit code: 0 done, 1 refused with a line that says why, 2 not understood */
export async function runCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  out: Output,
  errors: Output,
): Promise<number> {
  const [command, ...rest] = args;
  if (command === '--help' || command === 'help') {
    out.write(USAGE);
    return 0;
  }
  if (command !== 'reset-password' || rest.length > 0) {
    errors.write(USAGE);
    return 2;
  }
  try {
    out.write(`${await resetPassword(environment)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof SettingsError) && !(error instanceof DataFolderError)) throw error;
    errors.write(`${error.message}\n`);
    return 1;
  }
}

async function resetPassword(environment: Readonly<Record<string, string | undefined>>): Promise<string> {
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
}
