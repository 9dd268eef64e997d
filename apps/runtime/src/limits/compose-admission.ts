import type { Engine } from '@hookswitch/engine';
import type { Deliverer } from '@hookswitch/webhooks';
import type { Logger as Pino } from 'pino';
import type { Settings } from '../settings/settings.js';
import type { StreamRing } from '../stream/stream-ring.js';
import { Admission } from './admission.js';
import { collectGarbage } from './collect-garbage.js';
import { defaultMemoryMb, heapLimitMb } from './default-memory.js';
import { memoryGauge } from './memory-gauge.js';

/** From this share of the memory limit on, garbage is collected before new calls are refused because of it. */
const SHORT_SHARE = 0.9;

/** The limits of the settings, measured on the parts that are made after it. */
export function composeAdmission(
  { limits }: Pick<Settings, 'limits'>,
  log: Pino,
  stream: StreamRing,
  parts: {
    readonly deliverer: () => Deliverer;
    readonly engine: () => Engine;
    /** Why the data folder keeps new calls away; empty when it does not. */
    readonly obstacle: () => string;
  },
): Admission {
  const memoryMb = limits.memoryMb ?? defaultMemoryMb();
  if (limits.memoryMb !== null && limits.memoryMb > heapLimitMb()) {
    log.warn(
      `HOOKSWITCH_MAX_MEMORY_MB is ${limits.memoryMb}, and Node.js ends the process when its heap reaches ` +
        `${heapLimitMb()} MB: set NODE_OPTIONS=--max-old-space-size=${limits.memoryMb} too.`,
    );
  }
  const figure = (value: number) => value.toLocaleString('en-GB');
  return new Admission({
    log,
    now: Date.now,
    obstacle: parts.obstacle,
    changed: (resource) => stream.push('limits_updated', resource),
    limits: [
      {
        name: 'calls',
        setting: 'HOOKSWITCH_MAX_CALLS',
        limit: limits.calls,
        read: () => parts.engine().size,
        words: (value) => (value === 1 ? '1 call is in progress' : `${figure(value)} calls are in progress`),
      },
      {
        name: 'owed_deliveries',
        setting: 'HOOKSWITCH_MAX_OWED_DELIVERIES',
        limit: limits.owedDeliveries,
        read: () => parts.deliverer().depth,
        words: (value) =>
          value === 1 ? '1 webhook delivery is owed' : `${figure(value)} webhook deliveries are owed`,
      },
      {
        name: 'memory',
        setting: 'HOOKSWITCH_MAX_MEMORY_MB',
        limit: memoryMb,
        read: memoryGauge(
          { now: Date.now, usage: process.memoryUsage, collect: collectGarbage },
          memoryMb * SHORT_SHARE,
        ),
        words: (value) => `The process uses ${figure(value)} MB of memory`,
      },
    ],
  });
}
