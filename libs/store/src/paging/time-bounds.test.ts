import { newId } from '@hookswitch/flow-model';
import { openStore } from '../open-store.js';
import type { Store } from '../store.js';
import { sampleDelivery } from '../testing/samples.js';
import { tempFolder } from '../testing/temp-folder.js';

const START = Date.parse('2026-11-01T00:00:00.000Z');
const at = (minutes: number) => new Date(START + minutes * 60_000).toISOString();

describe('lists of a span of time', () => {
  const folder = tempFolder();
  const minutes: number[] = [];
  let store: Store;

  beforeAll(async () => {
    store = await openStore({ dataDir: folder.path });
    for (let index = 0; index < 500; index += 1) {
      // Time goes on unevenly, with pauses of days, and now and then some minutes back.
      const last = minutes.at(-1) ?? 0;
      const minute = index % 97 === 0 ? last + 4_000 : index % 5 === 0 ? Math.max(0, last - 4) : last + 3;
      minutes.push(minute);
      void store.deliveryLog.insert([sampleDelivery({ id: newId(), created_at: at(minute) })]);
    }
    await store.flush();
    await store.write((writer) => writer.run('DELETE FROM deliveries WHERE rowid % 7 = 3'));
  });
  afterAll(async () => {
    await store.close();
    folder.remove();
  });

  it('hold exactly what lies in it, wherever it begins and ends', async () => {
    const all: string[] = [];
    let page_token: string | null = null;
    do {
      const page: Awaited<ReturnType<Store['deliveries']['list']>> = await store.deliveries.list(
        {},
        { page_token },
      );
      all.push(...page.result.map(({ delivery }) => delivery.created_at));
      page_token = page.next;
    } while (page_token !== null);

    const edges = [-100, 0, 3, ...minutes.filter((_, index) => index % 41 === 0), 1e7];
    for (const from of edges) {
      const to = from + 90;
      const { result } = await store.deliveries.list({ from: at(from), to: at(to) }, { page_size: 100 });
      const expected = all.filter((time) => time >= at(from) && time < at(to)).slice(0, 100);
      expect(result.map(({ delivery }) => delivery.created_at)).toEqual(expected);
    }
  });

  it('are empty when nothing was there, and when there is nothing at all', async () => {
    expect((await store.deliveries.list({ from: at(1e7) })).result).toEqual([]);
    expect((await store.deliveries.list({ to: at(-100) })).result).toEqual([]);
    expect((await store.calls.list({ from: at(0), to: at(1) })).result).toEqual([]);
  });
});
