import { once } from 'node:events';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { SEARCH_THREAD_LIMITS, startLimited } from './thread-limits.js';

const FLAG = '--max-semi-space-size=64';

/** Makes and drops objects of which many live for a while, then tells how much room it has for young ones: megabytes. */
const BUSY = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    import { getHeapSpaceStatistics } from 'node:v8';
    let kept = [];
    for (let n = 0; n < 4e6; n += 1) {
      kept.push([n]);
      if (kept.length > 2e5) kept = [];
    }
    const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
    parentPort.postMessage(young.space_size / 1e6);
  `)}`,
);

const told = async (worker: Worker): Promise<number> => {
  const [[room]] = await Promise.all([once(worker, 'message'), once(worker, 'exit')]);
  return room as number;
};

describe('a thread beside one that has much room for young objects', () => {
  const options = { resourceLimits: SEARCH_THREAD_LIMITS };

  beforeAll(() => {
    process.execArgv.push(FLAG);
    setFlagsFromString(FLAG);
  });
  afterAll(() => {
    process.execArgv.pop();
    setFlagsFromString('--max-semi-space-size=0');
  });

  it('keeps to its limits, and leaves the flag as it was', async () => {
    const tag = cachedDataVersionTag();
    expect(await told(startLimited(BUSY, options))).toBeLessThan(13);
    expect(cachedDataVersionTag()).toBe(tag);
  });

  it('would not by its limits alone', async () => {
    expect(await told(new Worker(BUSY, options))).toBeGreaterThan(30);
  });
});
