import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { ResourceLimits, WorkerOptions } from 'node:worker_threads';

/**
 * Room for what the folding thread makes and drops, in megabytes: what is Node's default. It counts where the process has
 * no `--max-semi-space-size`: see `startLimited`.
 */
export const THREAD_LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 48 };

/** The same for the thread of the search, which forgets each row at once: with 4 MB in place of 16 it takes 2 % more of the processor. */
export const SEARCH_THREAD_LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 12 };

const YOUNG_ROOM = /^--max[-_]semi[-_]space[-_]size=\d+$/;

/**
 * Starts a thread that keeps to `resourceLimits.maxYoungGenerationSizeMb`. V8 gives every thread the room that
 * `--max-semi-space-size` gives the process, which the one that runs calls needs (64 MB: up to 134 MB a thread), whatever
 * its limits say. So the flag is unset until the thread has its heap; the heap that is there keeps its room. Meanwhile
 * compiled code that was kept is not taken: not to be used while the program loads.
 */
export function startLimited(file: URL, options: WorkerOptions): Worker {
  const given = [...process.execArgv, ...(process.env['NODE_OPTIONS'] ?? '').split(' ')].findLast((flag) =>
    YOUNG_ROOM.test(flag),
  );
  if (given === undefined) return new Worker(file, options);
  setFlagsFromString('--max-semi-space-size=0');
  const worker = new Worker(file, options);
  const restore = (): void => {
    worker.off('online', restore).off('exit', restore);
    setFlagsFromString(given);
  };
  return worker.once('online', restore).once('exit', restore);
}
