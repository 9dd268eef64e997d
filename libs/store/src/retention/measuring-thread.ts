/** The thread that measures what is kept: it says so, and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { readKeptBytes } from './kept-bytes.js';

try {
  parentPort?.postMessage(readKeptBytes(workerData as string));
} catch (error) {
  // Errors of SQLite lose their words on the way to another thread.
  throw new Error(error instanceof Error ? error.message : String(error), { cause: error });
}
