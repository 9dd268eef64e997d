import { join } from 'node:path';
import { Simulator } from '@hookswitch/gateway-sim';
import { nodes } from '@hookswitch/nodes';
import { openStore } from '@hookswitch/store';
import { ensureAdmin } from '../access/admin-account.js';
import { LiveConfiguration } from '../configuration/live/live-configuration.js';
import { WebhookSwitches } from '../configuration/webhook-switches.js';
import { Metrics } from '../health/metrics.js';
import { Readiness } from '../health/readiness.js';
import { createLog } from '../logging/logger.js';
import type { Settings } from '../settings/settings.js';
import { StreamRing } from '../stream/stream-ring.js';
import type { Parts } from './parts.js';
import { storeLog } from './store-log.js';

/** What tests put in place of the real thing. */
export interface Overrides {
  readonly log?: Parts['log'];
}

/** Puts the parts together: the one place where libraries meet. Nothing is sent and no call is taken yet. */
export async function compose(settings: Settings, overrides: Overrides = {}): Promise<Parts> {
  const log = overrides.log ?? createLog(settings.logLevel);
  const store = await openStore({ dataDir: settings.dataDir, log: storeLog(log) });
  try {
    const generated = await ensureAdmin(store, settings.adminPassword);
    if (generated !== null) process.stdout.write(`Sign in as "admin" with the password ${generated}\n`);
    const stream = new StreamRing(Date.now().toString(36));
    const switches: WebhookSwitches = new WebhookSwitches(store, (): void => live.readWebhooks());
    const live: LiveConfiguration = new LiveConfiguration(
      (hash) => store.releases.flow(hash),
      switches,
      (message, error) => log.error({ err: error }, message),
    );
    const simulator = new Simulator({
      file: join(settings.dataDir, 'simulator.db'),
      speed: settings.simulatorSpeed,
    });
    return {
      settings,
      log,
      store,
      registry: nodes,
      live,
      switches,
      simulator,
      gateways: [simulator],
      stream,
      metrics: new Metrics(),
      readiness: new Readiness(),
    } as unknown as Parts;
  } catch (error) {
    await store.close();
    throw error;
  }
}
