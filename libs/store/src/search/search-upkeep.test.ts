import { jest } from '@jest/globals';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
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

  describe('after retention', () => {
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    const addDelivered = (word: string, days: number) =>
      insert({ body: `{"${word}":1}`, status: 'delivered', created_at: daysAgo(days) });
    const removeOld = async () => {
      const days = { callDays: 7, cdrDays: 7, recordingDays: 7, messageDays: 7, auditDays: 7 };
      const retention = store.retention({ ...days, deliveryDays: 7 });
      await retention.run();
      return retention;
    };
    /** All words that are in the file. */
    const wordsInFile = (): string[] => {
      const database = new BetterSqlite3(join(folder.path, 'search.db'));
      const shards = database.prepare('SELECT number FROM shards').pluck().all() as number[];
      const words = shards.flatMap((number) => {
        database.exec(
          `CREATE VIRTUAL TABLE temp.terms_${number} USING fts5vocab(main, words_${number}, row)`,
        );
        return database.prepare(`SELECT term FROM temp.terms_${number}`).pluck().all() as string[];
      });
      database.close();
      return words;
    };

    it('has no words of what was removed, and all of what stays', async () => {
      const old = await addDelivered('quince', 8);
      const held = await insert({ body: '{"sloe":1}', status: 'held', created_at: daysAgo(8) });
      const young = await addDelivered('medlar', 1);
      expect(await found({ test: false })).toEqual([young, held, old]);
      await removeOld();
      expect(await found({ test: false })).toEqual([young, held]);
      await store.close();
      const words = wordsInFile();
      expect(words).toEqual(expect.arrayContaining(['sloe', held, 'medlar', young]));
      expect(words).not.toContain('quince');
      expect(words).not.toContain(old);
    });

    it('holds nothing when nothing is left', async () => {
      const old = [await addDelivered('quince', 9), await addDelivered('medlar', 8)];
      expect(await found({ test: false })).toEqual(old.toReversed());
      await removeOld();
      expect(await found({ test: false })).toEqual([]);
      await store.close();
      expect(wordsInFile()).toEqual([]);
    });

    it('is measured with what is kept', async () => {
      expect((await removeOld()).kept?.search_index).toBe(0);
      const young = await addDelivered('medlar', 1);
      expect(await found({ q: 'medlar' })).toEqual([young]);
      expect((await removeOld()).kept?.search_index).toBeGreaterThan(10_000);
    });
  });
});
