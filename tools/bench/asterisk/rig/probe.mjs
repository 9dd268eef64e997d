/**
 * Loaded ahead of the runtime (`--import`), which knows nothing of it: tells the bench what can only be seen from inside
 * the process. Its worker threads load it too, and have nothing to tell.
 */
import { isMainThread } from 'node:worker_threads';
import { answerFor } from '../../rig/child.mjs';
import { beginProfile, endProfile } from '../../rig/cpu-profile.mjs';

/** What the bench may ask. */
const deeds = {
  /** Bytes after everything that can be given back was given back. */
  async memory() {
    for (let round = 0; round < 4; round += 1) {
      globalThis.gc();
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    return sizes();
  },

  /** Bytes that live after one garbage collection, and resident bytes. */
  async lives() {
    const { rss } = process.memoryUsage();
    globalThis.gc();
    return { rss, heapUsed: process.memoryUsage().heapUsed };
  },

  beginProfile,
  endProfile,
};
if (isMainThread) {
  answerFor(deeds);
  process.send({ ready: true });
}

function sizes() {
  const { rss, heapUsed } = process.memoryUsage();
  return { rss, heapUsed };
}
