import { createApp } from './create-app.js';
import { readSettings, SettingsError } from './settings/settings.js';

try {
  const running = await createApp(readSettings(process.env));
  process.stdout.write(`Hookswitch is up: ${running.url}\n`);
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
