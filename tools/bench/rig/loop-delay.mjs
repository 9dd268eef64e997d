import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Begins to watch how long this process's event loop lets what is due wait; looks every millisecond. */
export function watchLoop() {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  return {
    /** Forgets what was so far. */
    reset: () => delay.reset(),
    /** Percentile 99 since then, in milliseconds. */
    p99: () => delay.percentile(99) / 1e6,
  };
}
