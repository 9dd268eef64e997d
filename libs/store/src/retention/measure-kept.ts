import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { RUNS_SOURCES } from '../runs-sources.js';
import { readKeptBytes } from './kept-bytes.js';
import type { KeptBytes } from './kept-bytes.js';

/** Measures what is kept, on a thread of its own. Rejects when `signal` aborts, and then the thread has ended. */
export async function measureKept(file: string, signal: AbortSignal): Promise<KeptBytes> {
  signal.throwIfAborted();
  if (RUNS_SOURCES) return readKeptBytes(file);
  const worker = new Worker(new URL('./measuring-thread.js', import.meta.url), { workerData: file });
  worker.unref();
  try {
    const [kept] = (await once(worker, 'message', { signal })) as [KeptBytes];
    return kept;
  } finally {
    await worker.terminate();
  }
}
