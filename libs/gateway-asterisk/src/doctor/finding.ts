/** What one check of the doctor came to. */
export interface Finding {
  readonly id: CheckId;
  /** `warning`: calls work, with something less than they could. `skipped`: nothing was seen, good or bad. */
  readonly state: 'ok' | 'warning' | 'failed' | 'skipped';
  /** What was found, in one sentence. */
  readonly found: string;
  /** What to do about it, in one sentence; empty when there is nothing to do. */
  readonly advice: string;
}

/** The checks in the order in which they are made. */
export const CHECKS = [
  'reachable',
  'credentials',
  'permission',
  'version',
  'modules',
  'clock',
  'application',
  'endpoints',
  'dialplan',
  'limits',
  'media',
  'call',
] as const;

export type CheckId = (typeof CHECKS)[number];

/** A finding before it knows which check it is of. */
export type Outcome = Omit<Finding, 'id'>;

export const ok = (found: string): Outcome => ({ state: 'ok', found, advice: '' });
export const warning = (found: string, advice: string): Outcome => ({ state: 'warning', found, advice });
export const failed = (found: string, advice: string): Outcome => ({ state: 'failed', found, advice });
export const skipped = (found: string, advice = ''): Outcome => ({ state: 'skipped', found, advice });
