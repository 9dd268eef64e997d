import type { CallRunner } from './call-runner.js';

/** Figures for the metrics. */
export interface EngineCounts {
  readonly calls: number;
  readonly activeflows: number;
  /** Recordings that go on, or whose files are on their way. */
  readonly recordings: number;
  /** Open timers; those that were cleared lately may be counted. */
  readonly timers: number;
  /** Changes that wait for their commit. */
  readonly uncommitted: number;
}

/** Counts what there is now. */
export function engineCounts({ calls, line, timers }: CallRunner): EngineCounts {
  let activeflows = 0;
  for (const { activeflow } of calls.all()) if (activeflow?.status === 'running') activeflows += 1;
  let recordings = 0;
  for (const live of calls.held()) recordings += live.recordings.length;
  return { calls: calls.size, activeflows, recordings, timers: timers.size, uncommitted: line.inFlight };
}
