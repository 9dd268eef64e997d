const MB = 1024 * 1024;
/** The kernel is asked at most this often: a burst of calls does not ask for each. */
const FRESH_MS = 250;
/** Garbage is collected on our demand at most this often, and only when memory runs short. */
const COLLECT_EVERY_MS = 30_000;

/** What the gauge looks at. Tests put their own in place of the process. */
export interface MemorySource {
  readonly now: () => number;
  readonly usage: () => Pick<NodeJS.MemoryUsage, 'rss' | 'heapTotal' | 'heapUsed'>;
  /** Asks for garbage to be collected soon. */
  readonly collect: () => void;
}

/**
 * Megabytes that the process uses: what the kernel counts, less the part of the heap that is free again. V8 keeps that
 * part for itself, so that what the kernel counts hardly ever falls. From `shortMb` on garbage is collected before it
 * counts: V8 would let it pile up.
 */
export function memoryGauge({ now, usage, collect }: MemorySource, shortMb: number): () => number {
  let readAt = -Infinity;
  let collectedAt = -Infinity;
  let value = 0;
  return () => {
    const at = now();
    if (at - readAt < FRESH_MS && at >= readAt) return value;
    readAt = at;
    const { rss, heapTotal, heapUsed } = usage();
    value = Math.round((rss - heapTotal + heapUsed) / MB);
    if (value >= shortMb && (at - collectedAt >= COLLECT_EVERY_MS || at < collectedAt)) {
      collectedAt = at;
      collect();
    }
    return value;
  };
}
