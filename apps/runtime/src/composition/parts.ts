import type { Engine } from '@hookswitch/engine';
import type { NodeRegistry } from '@hookswitch/flow-model';
import type { Simulator } from '@hookswitch/gateway-sim';
import type { Store } from '@hookswitch/store';
import type { Gateway } from '@hookswitch/telephony';
import type { Deliverer } from '@hookswitch/webhooks';
import type { Logger as Pino } from 'pino';
import type { LiveConfiguration } from '../configuration/live/live-configuration.js';
import type { WebhookSwitches } from '../configuration/webhook-switches.js';
import type { Metrics } from '../health/metrics.js';
import type { Readiness } from '../health/readiness.js';
import type { Settings } from '../settings/settings.js';
import type { StreamRing } from '../stream/stream-ring.js';
import type { CallWaiters } from './call-waiters.js';

/** Everything that the process is made of, below its HTTP edge. */
export interface Parts {
  readonly settings: Settings;
  readonly log: Pino;
  readonly store: Store;
  readonly registry: NodeRegistry;
  /** The live release and its webhooks, in memory. */
  readonly live: LiveConfiguration;
  readonly switches: WebhookSwitches;
  readonly engine: Engine;
  readonly deliverer: Deliverer;
  readonly simulator: Simulator;
  /** All of them, the simulator among them. */
  readonly gateways: readonly Gateway[];
  readonly waiters: CallWaiters;
  readonly stream: StreamRing;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
}
