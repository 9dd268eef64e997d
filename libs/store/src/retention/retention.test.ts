import { newId } from '@hookswitch/flow-model';
import type { DeliveryStatus } from '@hookswitch/webhooks';
import { openStore } from '../open-store.js';
import type { Store } from '../store.js';
import {
  sampleActiveflow,
  sampleAttempt,
  sampleCall,
  sampleChange,
  sampleDelivery,
} from '../testing/samples.js';
import { tempFolder } from '../testing/temp-folder.js';

const NOW = Date.parse('2026-11-21T09:00:00.000Z');
const daysAgo = (days: number) => new Date(NOW - days * 86_400_000).toISOString();

describe('retention', () => {
  let folder: ReturnType<typeof tempFolder>;
  let store: Store;

  beforeEach(async () => {
    folder = tempFolder();
    store = await openStore({ dataDir: folder.path, clock: { now: () => NOW } });
  });
  afterEach(async () => {
    await store.close();
    folder.remove();
  });

  const count = async (table: string) =>
    (await store.write((writer) => writer.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)))?.n;

  /** A call that started a minute before it ended (or lives), with activeflow, step and signal. */
  function addCall(
    endedDaysAgo: number | null,
    flow: 'running' | 'ended' = 'ended',
    startedDaysAgo = endedDaysAgo,
  ): void {
    const call = sampleCall({
      activeflow_id: newId(),
      state: endedDaysAgo === null ? 'connected' : 'hangup',
      started_at: daysAgo(startedDaysAgo ?? 100),
      ended_at: endedDaysAgo === null ? null : daysAgo(endedDaysAgo),
    });
    const activeflow = sampleActiveflow(call, {
      status: flow,
      tm_delete: flow === 'ended' ? call.ended_at : null,
    });
    const signals = [{ at: call.started_at, kind: 'channel_answered', leg_id: null, text: 'Answered.' }];
    store
      .journal({ plan: () => [], committed: () => {} })
      .append({ ...sampleChange(call, activeflow, [1]), signals }, (error) => expect(error).toBeUndefined());
  }

  it('removes calls that ended long ago, with all that belongs to them, and nothing else', async () => {
    addCall(40);
    addCall(31);
    addCall(29);
    addCall(null, 'running');
    addCall(40, 'running');
    addCall(10, 'ended', 50);
    await store.flush();
    expect((await store.retention().run()).calls).toBe(2);
    for (const table of ['calls', 'activeflows', 'steps', 'signals'])
      expect([table, await count(table)]).toEqual([table, 4]);
    expect(store.archive.liveCalls()).toHaveLength(2);
  });

  it('removes settled deliveries that are old, with their attempts, and never what is owed or held', async () => {
    const add = (status: DeliveryStatus, days: number) => {
      const delivery = sampleDelivery({ status, created_at: daysAgo(days) });
      void store.deliveryLog.insert([delivery]);
      for (const number of [1, 2]) {
        const attempt = sampleAttempt(number);
        store.deliveryLog.settle({ delivery_id: delivery.id, status, attempt, next_attempt_at: null });
      }
    };
    const settled: DeliveryStatus[] = ['delivered', 'failed', 'expired', 'blocked', 'cancelled'];
    for (const status of settled) add(status, 8);
    for (const status of settled) add(status, 6);
    for (const status of ['pending', 'sending', 'retrying', 'held'] as const) add(status, 800);
    await store.flush();
    const report = await store
      .retention({
        callDays: 30,
        cdrDays: 30,
        deliveryDays: 7,
        recordingDays: 30,
        messageDays: 30,
        auditDays: 30,
      })
      .run();
    expect(report.deliveries).toBe(5);
    expect(await count('deliveries')).toBe(9);
    expect(await count('attempts')).toBe(9);
  });

  it('empties settled deliveries before it removes them: what was sent and answered goes, the rest stays', async () => {
    const add = async (status: DeliveryStatus, days: number, marked: string) => {
      const delivery = sampleDelivery({ status, created_at: daysAgo(days), body: `{"secret":"${marked}"}` });
      await store.deliveryLog.insert([delivery]);
      for (const number of [1, 2]) {
        const { request, response, ...attempt } = sampleAttempt(number, 200);
        const query = `https://crm.example.com:8443/hook/${marked}?key=${marked}`;
        const sent = { ...request, url: query, headers: { 'x-key': marked } };
        const answer = { headers: { ...response?.headers, 'x-echo': marked }, body: marked };
        store.deliveryLog.settle({
          delivery_id: delivery.id,
          status,
          attempt: { ...attempt, request: sent, response: answer },
          next_attempt_at: null,
        });
      }
      return delivery.id;
    };
    const old = await add('delivered', 8, 'oldsecret');
    const young = await add('failed', 6, 'youngsecret');
    const held = await add('held', 9, 'heldsecret');
    await store.flush();
    const found = async (q: string) => (await store.deliveries.search({ q }, {})).result.length;
    expect([await found('oldsecret'), await found('youngsecret')]).toEqual([1, 1]);
    const before = await store.deliveries.get(old);

    const policy = { callDays: 30, cdrDays: 30, recordingDays: 30, messageDays: 30, auditDays: 30 };
    const retention = store.retention({ ...policy, deliveryDays: 30, payloadDays: 7 });
    expect(await retention.run()).toMatchObject({ deliveries: 0, payloads: 1 });
    expect(await retention.run()).toMatchObject({ deliveries: 0, payloads: 0 });

    const emptied = await store.deliveries.get(old);
    expect(emptied).toMatchObject({
      http_status: before?.http_status,
      payload_removed_at: new Date(NOW).toISOString(),
      delivery: {
        ...before?.delivery,
        body: '',
        request: { url: 'https://crm.example', headers: [], secret_token: null, retry: true },
      },
    });
    expect(emptied?.attempts).toEqual(
      before?.attempts.map((attempt) => ({
        ...attempt,
        request: { method: 'POST', url: 'https://crm.example.com:8443', headers: {}, body: null },
        response: null,
      })),
    );
    const rows = await store.write((writer) => [
      ...writer.all('SELECT * FROM deliveries WHERE id = ?', old),
      ...writer.all('SELECT * FROM attempts WHERE delivery_id = ?', old),
    ]);
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain('oldsecret');
    for (const id of [young, held]) {
      const whole = await store.deliveries.get(id);
      expect(whole?.payload_removed_at).toBeNull();
      expect(whole?.delivery.body).toContain('secret');
    }
    expect([await found('oldsecret'), await found('youngsecret'), await found('heldsecret')]).toEqual([
      0, 1, 1,
    ]);
    expect(await found(old)).toBe(1);
  });

  it('does not offer deliveries that it has emptied to be sent again', async () => {
    const add = async (days: number) => {
      const delivery = sampleDelivery({ status: 'failed', created_at: daysAgo(days) });
      await store.deliveryLog.insert([delivery]);
      return delivery;
    };
    await add(8);
    const { id, lane } = await add(6);
    await store.flush();
    const span = { statuses: ['failed'] as const, since: null, until: daysAgo(0) };
    expect(await store.lostDeliveries.count(lane, span)).toBe(2);
    const policy = { callDays: 30, cdrDays: 30, recordingDays: 30, messageDays: 30, auditDays: 30 };
    await store.retention({ ...policy, deliveryDays: 30, payloadDays: 7 }).run();
    expect(await store.lostDeliveries.count(lane, span)).toBe(1);
    const page = await store.lostDeliveries.page(lane, span, null, 10);
    expect(page.map((delivery) => delivery.id)).toEqual([id]);
  });

  it('tells what it has removed, and what is kept, kind by kind', async () => {
    addCall(40);
    addCall(1);
    const body = JSON.stringify({ text: 'x'.repeat(1_000_000) });
    void store.deliveryLog.insert([sampleDelivery({ created_at: daysAgo(1), body })]);
    await store.flush();
    const retention = store.retention();
    expect([retention.kept, retention.ranAt]).toEqual([null, null]);
    await retention.run();
    await retention.run();
    expect(retention.removed).toEqual({
      calls: 1,
      cdrs: 0,
      deliveries: 0,
      payloads: 0,
      recordings: 0,
      messages: 0,
      audit_entries: 0,
      sessions: 0,
      secrets: 0,
    });
    expect(retention.ranAt).toBe(NOW);
    const { calls, steps, deliveries, attempts, configuration } = retention.kept ?? {};
    expect(deliveries).toBeGreaterThan(1_000_000);
    for (const bytes of [calls, steps, attempts, configuration]) {
      expect(bytes).toBeGreaterThan(0);
      expect(bytes).toBeLessThan(500_000);
    }
    const { database_bytes, free_bytes } = store.sizes();
    const all = Object.values(retention.kept ?? {}).reduce((sum, bytes) => sum + bytes, 0);
    expect(all).toBeLessThanOrEqual(database_bytes - free_bytes);
    expect(all).toBeGreaterThan((database_bytes - free_bytes) * 0.95);
  });

  it('removes expired sessions', async () => {
    await store.write((writer) => {
      const { id } = store.accounts.insert(writer, { username: 'admin', password_hash: 'x', role: 'admin' });
      store.sessions.create(writer, id, -1);
      store.sessions.create(writer, id, 1_000);
    });
    expect((await store.retention().run()).sessions).toBe(1);
    expect(await count('sessions')).toBe(1);
  });

  it('works in small batches, so that others write between them', async () => {
    for (let number = 0; number < 1_000; number += 1) addCall(40);
    await store.flush();
    const { commits } = store.committer.statistics();
    let ticks = 0;
    const tick = setInterval(() => (ticks += 1), 1);
    expect((await store.retention().run()).calls).toBe(1_000);
    clearInterval(tick);
    expect(store.committer.statistics().commits - commits).toBeGreaterThanOrEqual(10);
    expect(ticks).toBeGreaterThan(20);
    expect(store.sizes().free_bytes).toBeGreaterThan(0);
  });

  it('stops between two batches when it is told to', async () => {
    for (let number = 0; number < 300; number += 1) addCall(40);
    await store.flush();
    const retention = store.retention();
    const run = retention.run();
    expect(retention.run()).toBe(run);
    await retention.stop();
    expect((await run).calls).toBeLessThan(300);
  });
});
