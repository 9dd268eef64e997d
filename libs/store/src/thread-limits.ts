import type { ResourceLimits } from 'node:worker_threads';

/**
 * Room for what a thread of the store makes and drops, in megabytes: what is Node's default. The process may give the
 * thread that runs calls more (`--max-semi-space-size`), which one that folds, or reads rows and makes words of them, would
 * fill with what is over.
 */
export const THREAD_LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 48 };
