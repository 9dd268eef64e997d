import { newId } from '@hookswitch/flow-model';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DeliverySearchFilter } from '../deliveries/delivery-filter.js';
import { openStore } from '../open-store.js';
import type { Store } from '../store.js';
import { sampleAttempt, sampleCall, sampleChange, sampleDelivery } from '../testing/samples.js';
import { tempFolder } from '../testing/temp-folder.js';

const START = Date.parse('2026-11-21T09:00:00.000Z');
const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(START - days * DAY_MS).toISOString();

describe('deliveries of calls that retention has removed', () => {
  const folder = tempFolder();
  const environment = newId();
  let now = START;
  let store: Store;
  let ids: { sales: string; support: string };

  const open = async () => {
    store = await openStore({ dataDir: folder.path, clock: { now: () => now } });
  };
  const found = async (filter: DeliverySearchFilter): Promise<string[]> => {
    const { result } = await store.deliveries.search(filter, {});
    return result.map(({ delivery }) => delivery.id);
  };
  const kept = async () =>
    (await store.write((writer) => writer.all<{ call_id: string }>('SELECT call_id FROM call_environments')))
      .length;

  /** A call that ended 40 days ago, and a delivery of 20 days ago that belongs to it. */
  async function call(environment_id: string | null, body: string): Promise<string> {
    const ended = { state: 'hangup', started_at: daysAgo(40), ended_at: daysAgo(40) } as const;
    const one = sampleCall({ ...ended, environment_id });
    const journal = store.journal({ plan: () => [], committed: () => undefined });
    await new Promise((resolve) => journal.append(sampleChange(one, null), resolve));
    const delivery = sampleDelivery({ call_id: one.id, body, created_at: daysAgo(20) });
    await store.deliveryLog.insert([delivery]);
    store.deliveryLog.settle({
      delivery_id: delivery.id,
      status: 'delivered',
      attempt: sampleAttempt(1),
      next_attempt_at: null,
    });
    await store.flush();
    return delivery.id;
  }

  beforeAll(async () => {
    await open();
    ids = {
      sales: await call(environment, '{"who":"sales"}'),
      support: await call(null, '{"who":"support"}'),
    };
    await call(environment, '{"who":"sales, a call without a delivery"}');
    await store.write((writer) => writer.run(`DELETE FROM deliveries WHERE body LIKE '%without%'`));
    expect((await store.retention().run()).calls).toBe(3);
  });
  afterAll(async () => {
    await store.close();
    folder.remove();
  });

  it('are found by the environment, and by words with it', async () => {
    expect(await found({ environment_id: environment })).toEqual([ids.sales]);
    expect(await found({ environment_id: environment, q: 'sales' })).toEqual([ids.sales]);
    expect(await found({ environment_id: environment, q: 'support' })).toEqual([]);
    expect(await found({ environment_id: newId() })).toEqual([]);
  });

  it('are found by it after they were sent again, and when the index was made anew', async () => {
    const again = { delivery_id: ids.sales, status: 'failed', next_attempt_at: null } as const;
    store.deliveryLog.settle({ ...again, attempt: sampleAttempt(2, 503) });
    await store.flush();
    expect(await found({ environment_id: environment, status: 'failed' })).toEqual([ids.sales]);
    await store.close();
    for (const end of ['', '-wal', '-shm']) rmSync(join(folder.path, `search.db${end}`), { force: true });
    await open();
    expect(await found({ environment_id: environment, status: 'failed' })).toEqual([ids.sales]);
  });

  it('are the only ones whose environment is kept, and for as long as they are', async () => {
    expect(await kept()).toBe(1);
    now += 20 * DAY_MS;
    expect((await store.retention().run()).deliveries).toBe(2);
    expect(await kept()).toBe(0);
    expect(await found({ environment_id: environment })).toEqual([]);
  });
});
