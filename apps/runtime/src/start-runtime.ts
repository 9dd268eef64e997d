import { SimulatorFileError } from '@hookswitch/gateway-sim';
import { DataFolderError } from '@hookswitch/store';
import { createApp } from './create-app.js';
import { readSettings, SettingsError } from './settings/settings.js';
import { dieOfUncaughtFaults, stopOnSignal } from './stop-on-signal.js';

/** Everything of a stop but the webhooks in flight: requests to the API, the last commit, the files. */
const REST_OF_STOP_MS = 4_500;

/** The whole process: starts with the settings of its environment, and ends it with a line that says why when it cannot. */
export async function startRuntime(): Promise<void> {
  try {
    const settings = readSettings(process.env);
    const running = await createApp(settings);
    const { log } = running.parts;
    dieOfUncaughtFaults(log);
    stopOnSignal(log, () => running.close(), settings.drainMs + REST_OF_STOP_MS);
    for (const name of settings.unknown)
      log.warn(`${name} is no setting of Hookswitch: is it misspelt? It has no effect.`);
    process.stdout.write(`Hookswitch is up: ${running.url}\n`);
  } catch (error) {
    process.stderr.write(`${startFault(error)}\n`);
    process.exit(1);
  }
}

/** One line for what an admin can put right; anything else with its stack, since it is our fault. */
function startFault(error: unknown): string {
  if (
    error instanceof SettingsError ||
    error instanceof DataFolderError ||
    error instanceof SimulatorFileError
  )
    return error.message;
  const { code, port, address, hostname } = error as NodeJS.ErrnoException & {
    port?: number;
    address?: string;
    hostname?: string;
  };
  if (code === 'EADDRINUSE')
    return `HOOKSWITCH_PORT ${port} is in use on ${address}: stop what listens there, or choose another port.`;
  if (code === 'EACCES' && port !== undefined) return `HOOKSWITCH_PORT ${port} may not be used by this user.`;
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL')
    return `HOOKSWITCH_HOST ${hostname ?? address ?? ''} is no address of this machine.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
