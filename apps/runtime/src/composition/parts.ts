import type { Logger as Pino } from 'pino';
import type { AccessStore } from '../access/access-store.js';
import type { Settings } from '../settings/settings.js';
import type { StreamRing } from '../stream/stream-ring.js';

/** Everything that the process is made of, below its HTTP edge. */
export interface Parts {
  readonly settings: Settings;
  readonly log: Pino;
  readonly access: AccessStore;
  readonly stream: StreamRing;
}
