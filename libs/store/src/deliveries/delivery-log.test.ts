import { newId } from '@hookswitch/flow-model';
import type { Delivery } from '@hookswitch/webhooks';
import { openStore } from '../open-store.js';
import type { Store } from '../store.js';
import { backlogOf } from '../testing/backlog-of.js';
import { sampleAttempt, sampleDelivery } from '../testing/samples.js';
import { tempFolder } from '../testing/temp-folder.js';
import type { DeliveryOutline } from './delivery-outline.js';
import { UNDELIVERED } from './status-rules.js';

const LANE = 'component:flow:n3';

describe('the delivery log', () => {
  const folder = tempFolder();
  let store: Store;

  beforeAll(async () => {
    store = await openStore({ dataDir: folder.path });
  });
  afterAll(async () => {
    await store.close();
    folder.remove();
  });
  beforeEach(async () => {
    await store.flush();
    await store.write((writer) => {
      writer.run('DELETE FROM deliveries');
      writer.run('DELETE FROM attempts');
    });
  });

  const insert = async (...deliveries: Delivery[]): Promise<void> =>
    store.deliveryLog.insert(deliveries).then(() => store.fresh());
  const attemptRows = async () =>
    (await store.write((writer) => writer.get<{ n: number }>('SELECT count(*) AS n FROM attempts')))?.n;

  it('keeps a success at once in the one row of its delivery', async () => {
    const delivery = sampleDelivery();
    await insert(delivery);
    store.deliveryLog.settle({
      delivery_id: delivery.id,
      status: 'delivered',
      attempt: sampleAttempt(1),
      next_attempt_at: null,
    });
    await store.flush();
    expect(await store.deliveries.get(delivery.id)).toEqual({
      delivery: { ...delivery, status: 'delivered', attempt_count: 1 },
      http_status: 200,
      payload_removed_at: null,
      attempts: [sampleAttempt(1)],
    });
    expect(await attemptRows()).toBe(0);
    expect(store.deliveryLog.lanes()).toEqual([]);
  });

  it('keeps every further attempt, in order, and the body once', async () => {
    const delivery = sampleDelivery();
    await insert(delivery);
    for (const [number, status] of [
      [1, 503],
      [2, 500],
      [3, 200],
    ] as const) {
      store.deliveryLog.settle({
        delivery_id: delivery.id,
        status: number === 3 ? 'delivered' : 'retrying',
        attempt: sampleAttempt(number, status),
        next_attempt_at: number === 3 ? null : 1_000 * number,
      });
    }
    await store.flush();
    const logged = await store.deliveries.get(delivery.id);
    expect(logged?.delivery).toEqual({ ...delivery, status: 'delivered', attempt_count: 3 });
    expect(logged?.attempts.map(({ number, http_status }) => [number, http_status])).toEqual([
      [1, 503],
      [2, 500],
      [3, 200],
    ]);
    expect(await attemptRows()).toBe(2);
  });

  it('keeps a decision without an attempt, and what was tried before', async () => {
    const delivery = sampleDelivery();
    await insert(delivery);
    const settle = (status: 'retrying' | 'expired', attempt: ReturnType<typeof sampleAttempt> | null) =>
      store.deliveryLog.settle({ delivery_id: delivery.id, status, attempt, next_attempt_at: null });
    settle('retrying', sampleAttempt(1, 503));
    settle('expired', null);
    await store.flush();
    const logged = await store.deliveries.get(delivery.id);
    expect(logged).toMatchObject({ delivery: { status: 'expired', attempt_count: 1 }, http_status: 503 });
    expect(logged?.attempts).toHaveLength(1);
  });

  it('is not disturbed by a delivery that is gone', async () => {
    const gone = newId();
    for (const number of [1, 2]) {
      const attempt = sampleAttempt(number);
      store.deliveryLog.settle({ delivery_id: gone, status: 'delivered', attempt, next_attempt_at: null });
    }
    await store.flush();
    expect(await attemptRows()).toBe(0);
    expect(await store.deliveries.get(gone)).toBeNull();
  });

  it('gives back what each lane owes, page by page, in order', async () => {
    const first = Array.from({ length: 5 }, () => sampleDelivery());
    const other = sampleDelivery({ lane: 'webhook:w1' });
    const over = sampleDelivery({ status: 'delivered' });
    const held = sampleDelivery({ status: 'held' });
    await insert(...first, other, over, held);
    expect(store.deliveryLog.lanes()).toEqual([
      { lane: LANE, count: 5 },
      { lane: 'webhook:w1', count: 1 },
    ]);
    const page = await backlogOf(store.deliveryLog, LANE, null, 3);
    const rest = await backlogOf(store.deliveryLog, LANE, page.at(-1)?.id ?? null, 3);
    expect([...page, ...rest]).toEqual(first);
    expect(await store.deliveries.countOwed()).toBe(6);
  });

  it('finds what flows wait for and nobody tried', async () => {
    const wait = { activeflow_id: newId(), visit: 3 };
    const waiting = sampleDelivery({ wait });
    const tried = sampleDelivery({ wait, status: 'retrying', attempt_count: 1 });
    await insert(waiting, tried, sampleDelivery());
    expect(store.deliveryLog.waiting()).toEqual([waiting]);
  });

  it('holds a lane and lets it go again', async () => {
    const deliveries = [sampleDelivery(), sampleDelivery({ status: 'retrying', next_attempt_at: 77 })];
    const other = sampleDelivery({ lane: 'webhook:w1' });
    await insert(...deliveries, other);
    store.deliveryLog.hold(LANE);
    await store.flush();
    expect(store.deliveryLog.lanes()).toEqual([{ lane: 'webhook:w1', count: 1 }]);
    expect((await store.deliveries.list({ status: 'held' })).result).toHaveLength(2);

    const owed = await new Promise((resolve) =>
      store.deliveryLog.release(LANE, (error, count) => resolve([error, count])),
    );
    expect(owed).toEqual([null, 2]);
    expect((await backlogOf(store.deliveryLog, LANE, null, 10)).map(({ status }) => status)).toEqual([
      'pending',
      'pending',
    ]);
  });

  it('does not miss what is settled as held in the same turn in which the lane is released', async () => {
    const delivery = sampleDelivery();
    await insert(delivery);
    store.deliveryLog.settle({
      delivery_id: delivery.id,
      status: 'held',
      attempt: null,
      next_attempt_at: null,
    });
    const owed = await new Promise((resolve) =>
      store.deliveryLog.release(LANE, (_, count) => resolve(count)),
    );
    expect(owed).toBe(1);
  });

  describe('as a list', () => {
    const webhook = newId();
    const call = newId();

    beforeEach(async () => {
      await insert(
        sampleDelivery({ status: 'failed', created_at: '2026-11-20T00:00:00.000Z' }),
        sampleDelivery({
          webhook_id: webhook,
          lane: `webhook:${webhook}`,
          event_type: 'call_hangup',
          call_id: call,
        }),
        sampleDelivery({ call_id: call }),
        sampleDelivery({ status: 'held', created_at: '2026-11-22T00:00:00.000Z' }),
      );
      const [refused] = (await store.deliveries.list({ webhook_id: webhook })).result;
      store.deliveryLog.settle({
        delivery_id: refused?.delivery.id ?? '',
        status: 'retrying',
        attempt: sampleAttempt(1, 404),
        next_attempt_at: 5,
      });
      await store.flush();
    });

    it.each([
      [{}, 4],
      [{ status: 'failed' }, 1],
      [{ status: 'held' }, 1],
      [{ status: 'pending' }, 1],
      [{ status: 'retrying' }, 1],
      [{ status: 'delivered' }, 0],
      [{ webhook_id: webhook }, 1],
      [{ webhook_id: newId() }, 0],
      [{ event_type: 'call_hangup' }, 1],
      [{ event_type: 'webhook_component_event' }, 3],
      [{ call_id: call }, 2],
      [{ http_status: 404 }, 1],
      [{ http_status: 200 }, 0],
      [{ from: '2026-11-21T00:00:00.000Z' }, 3],
      [{ from: '2026-11-21T00:00:00.000Z', to: '2026-11-22T00:00:00.000Z' }, 2],
      [{ call_id: call, event_type: 'call_hangup', http_status: 404, status: 'retrying' }, 1],
    ] as const)('selects by %j', async (filter, count) => {
      expect((await store.deliveries.list(filter)).result).toHaveLength(count);
    });

    it("gives a call's deliveries in outline, oldest first, however many there are", async () => {
      const more = Array.from({ length: 250 }, () => sampleDelivery({ call_id: call }));
      await insert(...more);
      for (const number of [1, 2]) {
        const attempt = sampleAttempt(number, 500);
        const of = { delivery_id: more[249]!.id, status: 'retrying', next_attempt_at: 5 } as const;
        store.deliveryLog.settle({ ...of, attempt });
      }
      await store.flush();
      const found: DeliveryOutline[] = [];
      for await (const page of store.deliveries.outlinesOfCall(call)) found.push(...page);
      expect(found).toHaveLength(252);
      expect(found.map(({ delivery }) => delivery.id)).toEqual(
        found.map(({ delivery }) => delivery.id).toSorted(),
      );
      expect(found.map(({ delivery }) => delivery.event_type).slice(0, 2)).toEqual([
        'call_hangup',
        'webhook_component_event',
      ]);
      const { request, response: _response, timings: _timings, ...outline } = sampleAttempt(2, 500);
      expect(found.at(-1)?.attempts.map(({ number }) => number)).toEqual([1, 2]);
      expect(found.at(-1)?.attempts[1]).toEqual({
        ...outline,
        request: { method: request.method, url: request.url },
      });
    });

    it('gives what one event of a call is owed', async () => {
      await insert(
        sampleDelivery({ call_id: call, sequence: 71 }),
        sampleDelivery({ call_id: call, sequence: 72 }),
      );
      const found = await store.deliveries.ofEvent(call, 72);
      expect(found.map(({ delivery }) => delivery.sequence)).toEqual([72]);
    });

    it.each([
      ['status = failed', `status = 'failed' AND ${UNDELIVERED}`],
      ['call', `call_id = 'c' AND call_id IS NOT NULL`],
      ['webhook', `webhook_id = 'w' AND webhook_id IS NOT NULL`],
      ['event type', `event_type = 'e' AND webhook_id IS NOT NULL`],
      [
        'status code',
        `http_status = 404 AND http_status IS NOT NULL AND http_status NOT BETWEEN 200 AND 299`,
      ],
    ])('does not scan the table to select by %s', async (_, where) => {
      const plan = await store.write((writer) =>
        writer.all<{ detail: string }>(
          `EXPLAIN QUERY PLAN SELECT * FROM deliveries WHERE ${where} ORDER BY id DESC LIMIT 51`,
        ),
      );
      expect(plan.map(({ detail }) => detail).join('; ')).toMatch(
        /^SEARCH deliveries USING INDEX deliveries_\w+ \(\w+=\?\)$/,
      );
    });
  });
});
