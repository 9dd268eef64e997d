const MB = 1024 * 1024;
/** The kernel is asked at most this often: a burst of calls does not ask for each. */
const FRESH_MS = 250;

/** Megabytes that the process takes up, as the kernel counts them (resident set). */
export function memoryGauge(now: () => number): () => number {
  let readAt = -Infinity;
  let value = 0;
  return () => {
    const at = now();
    if (at - readAt >= FRESH_MS || at < readAt) {
      readAt = at;
      value = Math.round(process.memoryUsage.rss() / MB);
    }
    return value;
  };
}
