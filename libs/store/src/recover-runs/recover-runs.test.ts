import { join } from 'node:path';
import { newId } from '@hookswitch/flow-model';
import type { Delivery } from '@hookswitch/webhooks';
import type { DataSource } from 'typeorm';
import { openReader } from '../database/open-data-source.js';
import { openStore } from '../open-store.js';
import type { Store } from '../store.js';
import { sampleDelivery } from '../testing/samples.js';
import { tempFolder } from '../testing/temp-folder.js';
import { LostDeliveryRepository } from './lost-delivery.repository.js';
import type { RecoverRun } from './recover-run.js';

const LANE = 'webhook:w1';
const SPAN = { statuses: ['failed', 'expired'], since: null, until: '2026-12-01T00:00:00.000Z' } as const;

function sampleRun(change: Partial<RecoverRun> = {}): RecoverRun {
  const created_at = '2026-11-21T09:30:00.000Z';
  const part = { lane: LANE, total: 2, resent: 1, skipped: 0, cursor: newId(), ended: false, note: null };
  return {
    ...{ id: newId(), status: 'running', filter: { ...SPAN, webhook_id: null }, parts: [part] },
    ...{ created_by: 'ada', created_at, updated_at: created_at, ended_at: null, reason: null },
    ...change,
  };
}

describe('what was lost, and the runs that send it again', () => {
  const folder = tempFolder();
  let store: Store;

  beforeAll(async () => {
    store = await openStore({ dataDir: folder.path });
  });
  afterAll(async () => {
    await store.close();
    folder.remove();
  });
  beforeEach(() =>
    store.write((writer) => {
      writer.run('DELETE FROM deliveries');
      writer.run('DELETE FROM records');
    }),
  );

  const insert = (...deliveries: Delivery[]): Promise<void> => store.deliveryLog.insert(deliveries);
  const lost = (change: Partial<Delivery> = {}): Delivery =>
    sampleDelivery({ lane: LANE, status: 'failed', ...change });

  it('is counted by lane, state and time; what arrived, is held or was asked by a Fetch object is not', async () => {
    await insert(
      lost(),
      lost({ status: 'expired' }),
      lost({ status: 'blocked' }),
      lost({ lane: 'component:f:n' }),
      ...(['delivered', 'held', 'pending', 'retrying'] as const).map((status) => lost({ status })),
      lost({ event_type: 'fetch', lane: 'component:f:asks' }),
      lost({ created_at: '2026-12-01T00:00:00.000Z' }),
    );
    const { lostDeliveries } = store;
    expect(await lostDeliveries.lanes()).toEqual(['component:f:n', LANE]);
    expect(await lostDeliveries.count(LANE, SPAN)).toBe(2);
    expect(await lostDeliveries.count(LANE, { ...SPAN, statuses: ['blocked'] })).toBe(1);
    expect(await lostDeliveries.count(LANE, { ...SPAN, until: '2026-12-02T00:00:00.000Z' })).toBe(3);
    expect(
      await lostDeliveries.count(LANE, {
        ...SPAN,
        since: '2026-12-01T00:00:00.000Z',
        until: '2026-12-02T00:00:00.000Z',
      }),
    ).toBe(1);
    expect(await lostDeliveries.count('webhook:other', SPAN)).toBe(0);
  });

  it('comes by pages, oldest first', async () => {
    const all = Array.from({ length: 5 }, () => lost());
    await insert(...all, lost({ lane: 'webhook:w2' }));
    const first = await store.lostDeliveries.page(LANE, SPAN, null, 3);
    const rest = await store.lostDeliveries.page(LANE, SPAN, first.at(-1)?.id ?? null, 3);
    expect([...first, ...rest]).toEqual(all);
  });

  it('counts more than it looks at in one go', async () => {
    const many = Array.from({ length: 20_500 }, () => lost({ body: '{}' }));
    await insert(...many);
    expect(await store.lostDeliveries.count(LANE, SPAN)).toBe(20_500);
  });

  it('comes by pages also where others lie between, by tens of thousands', async () => {
    const others = (): Delivery[] => Array.from({ length: 20_200 }, () => lost({ body: '{}' }));
    const expired = Array.from({ length: 3 }, () => lost({ status: 'expired' }));
    const [one, two, three] = expired as [Delivery, Delivery, Delivery];
    const last = lost({ status: 'expired' });
    for (const part of [[one], others(), [two, three], others(), [last]]) {
      // Ids rise in the order in which the deliveries come.
      await insert(...part.map((delivery) => ({ ...delivery, id: newId() })));
    }
    const span = { ...SPAN, statuses: ['expired'] } as const;
    const first = await store.lostDeliveries.page(LANE, span, null, 2);
    expect(first.map(({ call_id }) => call_id)).toEqual([one.call_id, two.call_id]);
    const rest = await store.lostDeliveries.page(LANE, span, first[1]!.id, 9);
    expect(rest.map(({ call_id }) => call_id)).toEqual([three.call_id, last.call_id]);
    expect(await store.lostDeliveries.count(LANE, span)).toBe(4);
  });

  it('is looked for from its time on: nothing older is walked through', async () => {
    await insert(...Array.from({ length: 45_000 }, () => lost({ body: '{}' })));
    const recent = [0, 1, 2].map((second) => lost({ created_at: `2026-11-28T00:00:0${second}.000Z` }));
    await insert(...recent);
    await store.fresh();
    const reader = await openReader(join(folder.path, 'hookswitch.db'));
    const looked: string[] = [];
    const counting = {
      query: (sql: string, values: unknown[]) => {
        if (sql.includes('deliveries_lost')) looked.push(sql);
        return reader.query(sql, values);
      },
    } as unknown as DataSource;
    const lostDeliveries = new LostDeliveryRepository(counting, () => Promise.resolve());
    const span = { ...SPAN, since: '2026-11-28T00:00:00.000Z' };
    expect(await lostDeliveries.page(LANE, span, null, 10)).toEqual(recent);
    // Where the page ends, and the page.
    expect(looked).toHaveLength(2);
    expect(await lostDeliveries.count(LANE, span)).toBe(3);
    expect(looked).toHaveLength(3);
    await reader.destroy();
  });

  it('remembers runs as they are now, newest first, and which still run', async () => {
    const runs = [sampleRun(), sampleRun({ status: 'done' }), sampleRun()];
    for (const run of runs) await store.recoverRuns.insert(run);
    const stopped = { ...runs[2]!, status: 'cancelled', ended_at: '2026-11-21T09:31:00.000Z' } as const;
    store.recoverRuns.progress(stopped);
    await store.flush();
    const first = await store.recoverRuns.list({ page_size: 2 });
    const second = await store.recoverRuns.list({ page_size: 2, page_token: first.next });
    expect([...first.result, ...second.result]).toEqual([stopped, runs[1], runs[0]]);
    expect(await store.recoverRuns.running()).toEqual([runs[0]]);
    expect(await store.recoverRuns.get(stopped.id)).toEqual(stopped);
    expect(await store.recoverRuns.get(newId())).toBeNull();
    await store.recoverRuns.forgetOld(1);
    await store.flush();
    expect((await store.recoverRuns.list()).result).toEqual([stopped, runs[0]]);
  });

  it('writes what is known of an endpoint together with what that owes', async () => {
    const owed = sampleDelivery({ lane: 'webhook:w2' });
    await store.endpointRecords.write([{ lane: LANE, body: { failures: 4 } }], [owed]);
    expect(await store.endpointRecords.all()).toEqual([{ lane: LANE, body: { failures: 4 } }]);
    expect(await store.deliveries.get(owed.id)).toMatchObject({ delivery: owed });
    await store.endpointRecords.write([{ lane: LANE, body: null }]);
    expect(await store.endpointRecords.all()).toEqual([]);
  });
});
