import type { Logger as Pino } from 'pino';
import type { Settings } from '../settings/settings.js';

/** Everything that the process is made of, below its HTTP edge. */
export interface Parts {
  readonly settings: Settings;
  readonly log: Pino;
}
