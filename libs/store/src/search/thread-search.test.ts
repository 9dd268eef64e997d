import { jest } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tempFolder } from '../testing/temp-folder.js';
import { ThreadSearch } from './thread-search.js';

/** Says that it was started; ends at once, or when it is asked. */
const THREAD = `import { parentPort, workerData } from 'node:worker_threads';
  parentPort.postMessage({ kind: 'followed', seq: 1 });
  if (workerData.database !== 'ends at once')
    parentPort.on('message', (ask) => (ask === 'stop' ? parentPort.close() : process.exit(1)));`;
const QUERY = { words: [], facts: [], before: null, lowest: null, highest: null, limit: 1 };

describe('the thread that keeps the index of the delivery log', () => {
  const folder = tempFolder();
  const file = join(folder.path, 'thread.mjs');
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  let starts = 0;
  let search: ThreadSearch | undefined;

  beforeAll(() => writeFileSync(file, THREAD));
  beforeEach(() => {
    starts = 0;
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'clearImmediate'] });
  });
  afterEach(async () => {
    jest.useRealTimers();
    await search?.close();
  });
  afterAll(() => folder.remove());

  const make = (database: string): ThreadSearch =>
    (search = new ThreadSearch({ database, index: '' }, log, () => (starts += 1), pathToFileURL(file)));
  const begin = (database: string): void => {
    make(database);
    jest.advanceTimersByTime(2_000);
  };
  const until = async (isTrue: () => boolean): Promise<void> => {
    while (!isTrue()) await new Promise((resolve) => setImmediate(resolve));
  };
  /** A thread that has ended is waited for by a timer. */
  const ended = () => until(() => jest.getTimerCount() === 1);

  it('lets the start of the product come first, but for somebody who looks for something', async () => {
    make('');
    jest.advanceTimersByTime(1_999);
    expect(jest.getTimerCount()).toBe(1);
    await expect(search!.find(QUERY)).rejects.toThrow('The search has ended.');
    expect(starts).toBe(1);
  });

  it('is started again when it has ended, after a pause that grows', async () => {
    begin('ends at once');
    for (const [start, pauseMs] of [1_000, 2_000, 4_000, 8_000].entries()) {
      await ended();
      expect(starts).toBe(start + 1);
      jest.advanceTimersByTime(pauseMs - 1);
      expect(jest.getTimerCount()).toBe(1);
      jest.advanceTimersByTime(1);
      expect(jest.getTimerCount()).toBe(0);
    }
    await ended();
  });

  it('is started again at once when somebody looks for something', async () => {
    begin('');
    await expect(search!.find(QUERY)).rejects.toThrow('The search has ended.');
    await expect(search!.find(QUERY)).rejects.toThrow('The search has ended.');
    expect([starts, jest.getTimerCount()]).toEqual([2, 1]);
  });

  it('waits a second again when it had run for a minute', async () => {
    begin('');
    for (const pauseMs of [1_000, 2_000]) {
      await search!.find(QUERY).catch(() => undefined);
      jest.advanceTimersByTime(pauseMs);
      expect(jest.getTimerCount()).toBe(0);
    }
    jest.advanceTimersByTime(60_000);
    await search!.find(QUERY).catch(() => undefined);
    jest.advanceTimersByTime(1_000);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('is not started again once the search is closed', async () => {
    begin('ends at once');
    await ended();
    await search!.close();
    expect(jest.getTimerCount()).toBe(0);
  });
});
