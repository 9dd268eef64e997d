import type { Store } from '@hookswitch/store';
import type { Deliverer } from '@hookswitch/webhooks';
import type { Logger as Pino } from 'pino';
import type { LiveConfiguration } from '../configuration/live/live-configuration.js';
import type { Settings } from '../settings/settings.js';
import type { StreamRing } from '../stream/stream-ring.js';
import { laneOwner } from '../webhooks/lane-owner.js';
import { recoverRunResource } from './recover-run-resource.js';
import { RecoverRunner } from './recover-runner.js';

/** Recover runs leave half of what may be owed to what happens now. */
const SHARE_OF_OUTBOX = 0.5;

/** Ties recover runs to the deliverer, and to who hears of them. */
export function composeRecovery(
  { limits }: Pick<Settings, 'limits'>,
  store: Store,
  deliverer: Deliverer,
  live: LiveConfiguration,
  stream: StreamRing,
  log: Pino,
): RecoverRunner {
  return new RecoverRunner({
    store,
    deliverer,
    rateLimit: (lane) => live.get(laneOwner(lane).webhook_id ?? '')?.rate_limit_per_s ?? null,
    mostOwed: Math.ceil(limits.owedDeliveries * SHARE_OF_OUTBOX),
    tell: (run) =>
      stream.pushLazily('recover_run_updated', () =>
        recoverRunResource(run, (lane) => deliverer.lane(lane), Date.now()),
      ),
    log,
    now: Date.now,
  });
}
