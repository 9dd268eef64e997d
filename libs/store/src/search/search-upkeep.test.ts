import { jest } from '@jest/globals';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Delivery } from '@hookswitch/webhooks';
import { openStore } from '../open-store.js';
import type { Store } from '../store.js';
import { sampleAttempt, sampleDelivery } from '../testing/samples.js';
import { tempFolder } from '../testing/temp-folder.js';

const ALL_BUT_INTERVALS = [
  'Date',
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setTimeout',
  'clearTimeout',
] as const;

describe('the index of the delivery log', () => {
  let folder: ReturnType<typeof tempFolder>;
  let store: Store;

  beforeEach(async () => {
    folder = tempFolder();
    store = await openStore({ dataDir: folder.path });
  });
  afterEach(async () => {
    await store.close();
    folder.remove();
  });

  const insert = async (changes: Partial<Delivery> = {}): Promise<string> => {
    const delivery = sampleDelivery(changes);
    await store.deliveryLog.insert([delivery]);
    return delivery.id;
  };
  const deliver = async (id: string): Promise<void> => {
    const attempt = sampleAttempt(1);
    store.deliveryLog.settle({ delivery_id: id, status: 'delivered', attempt, next_attempt_at: null });
    await store.flush();
  };
  /** Ids of what is found, and what is read meanwhile is removed. */
  const found = async (filter: Parameters<Store['deliveries']['search']>[0]): Promise<string[]> => {
    const { result } = await store.deliveries.search(filter, {});
    await store.flush();
    return result.map(({ delivery }) => delivery.id);
  };
  const count = async (table: string) =>
    (await store.write((writer) => writer.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)))?.n;

  const change = (times: number) =>
    store.write((writer) =>
      writer.run(
        `INSERT INTO delivery_changes (delivery_row)
          WITH RECURSIVE numbers (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < ?)
          SELECT 1000000 FROM numbers`,
        times,
      ),
    );

  it('is made anew when a power cut took what it knew of changes that are removed', async () => {
    const id = await insert({ body: '{"quince":1}' });
    expect(await found({ q: 'quince', test: false })).toEqual([id]);
    await store.close();
    const [index, older] = ['search.db', 'older.db'].map((name) => join(folder.path, name)) as [
      string,
      string,
    ];
    copyFileSync(index, older);

    store = await openStore({ dataDir: folder.path });
    await deliver(id);
    expect(await found({ q: 'quince', status: 'delivered' })).toEqual([id]);
    expect(await count('delivery_changes')).toBe(0);
    await store.close();
    copyFileSync(older, index);

    store = await openStore({ dataDir: folder.path });
    expect(await found({ q: 'quince', status: 'delivered' })).toEqual([id]);
    expect(await found({ q: 'quince', status: 'pending' })).toEqual([]);
  });

  it('goes on where it was after an ordinary restart', async () => {
    const id = await insert({ body: '{"quince":1}' });
    await deliver(id);
    expect(await found({ q: 'quince', status: 'delivered' })).toEqual([id]);
    await store.close();
    store = await openStore({ dataDir: folder.path });
    // What is in the table now the index does not read again.
    await store.write((writer) => writer.run(`UPDATE deliveries SET body = '{"medlar":1}'`));
    expect(await found({ q: 'quince' })).toEqual([id]);
    expect(await found({ q: 'medlar' })).toEqual([]);
  });

  it('is made anew when more changes wait for it than are kept', async () => {
    await store.close();
    jest.useFakeTimers({ doNotFake: [...ALL_BUT_INTERVALS] });
    try {
      store = await openStore({ dataDir: folder.path });
      const id = await insert({ body: '{"quince":1}' });
      expect(await found({ q: 'quince', status: 'pending' })).toEqual([id]);
      await deliver(id);
      await change(199_999);
      jest.advanceTimersByTime(60_000);
      expect(await count('delivery_changes')).toBe(200_000);
      await change(1);
      jest.advanceTimersByTime(60_000);
      expect(await count('delivery_changes')).toBe(0);
      expect(await found({ q: 'quince', status: 'delivered' })).toEqual([id]);
      expect(await found({ q: 'quince', status: 'pending' })).toEqual([]);
    } finally {
      jest.useRealTimers();
    }
  });
});
