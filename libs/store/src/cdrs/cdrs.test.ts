import type { Call, Leg } from '@hookswitch/calls';
import type { EngineChange } from '@hookswitch/engine';
import { newId } from '@hookswitch/flow-model';
import { openStore } from '../open-store.js';
import type { Store } from '../store.js';
import { sampleActiveflow, sampleCall, sampleChange } from '../testing/samples.js';
import { tempFolder } from '../testing/temp-folder.js';

const DAY = Date.parse('2026-11-21T00:00:00.000Z');
const at = (minutes: number): string => new Date(DAY + minutes * 60_000).toISOString();

describe('call detail records', () => {
  let folder: ReturnType<typeof tempFolder>;
  let store: Store;
  let liveId = 0;
  beforeEach(async () => {
    folder = tempFolder();
    liveId = 0;
    store = await openStore({ dataDir: folder.path, clock: { now: () => DAY + 24 * 60 * 60_000 } });
  });
  afterEach(async () => {
    await store.close();
    folder.remove();
  });

  const append = (change: EngineChange) =>
    new Promise<void>((resolve, reject) =>
      store
        .journal({ plan: () => [], committed: () => undefined })
        .append(change, (error) => (error ? reject(error) : resolve())),
    );
  const liveIds = async (filter: Parameters<Store['cdrs']['list']>[0]) =>
    (await store.cdrs.list(filter, { page_size: 100 })).result.map(({ cdr }) => cdr.live_id);

  /** A call that begins so many minutes after midnight and takes ten. */
  function call(minute: number, changes: Partial<Call> = {}): Call {
    const sample = sampleCall({
      live_id: (liveId += 1),
      started_at: at(minute),
      answered_at: at(minute),
      ...changes,
    });
    const caller = {
      ...sample.legs[0]!,
      live_id: (liveId += 1),
      started_at: at(minute),
      answered_at: at(minute),
    };
    return { ...sample, legs: [caller] };
  }

  function rung(to: Call, minute: number, changes: Partial<Leg> = {}): Call {
    const leg: Leg = {
      ...to.legs[0]!,
      id: newId(),
      live_id: (liveId += 1),
      kind: 'user',
      channel_id: newId(),
      number: '1001',
      name: 'Grace',
      user_id: 'user-1',
      via: 'dial',
      via_name: 'Ring Grace',
      state: 'ringing',
      started_at: at(minute),
      ringing_at: at(minute),
      answered_at: null,
      ...changes,
    };
    return { ...to, legs: [...to.legs, leg], cursors: [...to.cursors, 0] };
  }

  function ended(one: Call, minute: number, cause: Leg['cause'] = 'normal'): Call {
    const legs = one.legs.map((leg) =>
      leg.ended_at === null ? { ...leg, state: 'hangup' as const, ended_at: at(minute), cause } : leg,
    );
    const end = { end_reason: 'hungup_by_caller', hangup_by: 'caller' } as const;
    return { ...one, legs, state: 'hangup', ended_at: at(minute), ...end };
  }

  it('are there for each leg once its call has ended, and after a restart', async () => {
    const running = rung(call(60, { activeflow_id: newId() }), 61, { answered_at: at(62) });
    await append(sampleChange(running, sampleActiveflow(running)));
    expect((await store.cdrs.list()).result).toEqual([]);
    await append(sampleChange(ended(running, 70), sampleActiveflow(running, { status: 'ended' })));
    const [leg, caller] = (await store.cdrs.list()).result;
    expect(caller).toMatchObject({
      flow_name: 'Reception',
      cdr: { subject: 'call', live_id: 2, disposition: 'answered', talk_duration_ms: 8 * 60_000 },
    });
    expect(leg).toMatchObject({
      cdr: { subject: 'leg', live_id: 3, user_name: 'Grace', via_name: 'Ring Grace' },
    });
    await store.close();
    store = await openStore({ dataDir: folder.path });
    expect((await store.cdrs.list()).result).toEqual([leg, caller]);
    expect(await store.cdrs.get(leg!.cdr.id)).toEqual(leg);
    expect(await store.cdrs.get(newId())).toBeNull();
  });

  it('are there for a leg that has ended while its call goes on, and learn how the call ends', async () => {
    const ringing = rung(call(60), 61);
    await append(sampleChange(ringing, null));
    await store.fresh();
    const [caller, leg] = ringing.legs;
    const alone: Call = {
      ...ringing,
      legs: [caller!, { ...leg!, state: 'hangup', ended_at: at(62), cause: 'busy', sip_status: 486 }],
    };
    await append(sampleChange(alone, null));
    expect((await store.cdrs.list()).result).toMatchObject([
      { cdr: { live_id: 3, disposition: 'busy', sip_status: 486, end_reason: null } },
    ]);
    await append(sampleChange(ended(alone, 65), null));
    expect((await store.cdrs.list()).result).toMatchObject([
      { cdr: { live_id: 3, disposition: 'busy', end_reason: 'hungup_by_caller' } },
      { cdr: { live_id: 2, disposition: 'abandoned' } },
    ]);
  });

  it('are found by live id, call, time, user, number, outcome and crm id', async () => {
    const answered = ended(rung(call(60, { crm_id: 'crm-1' }), 61, { answered_at: at(62) }), 70);
    const alone = ended(call(120, { direction: 'outbound', from: { number: '1002', name: null } }), 130);
    for (const one of [answered, alone]) await append(sampleChange(one, null));
    expect(await liveIds({})).toEqual([5, 3, 2]);
    expect(await liveIds({ live_id: 3 })).toEqual([3]);
    expect(await liveIds({ live_id: 1 })).toEqual([3, 2]);
    expect(await liveIds({ live_id: 4 })).toEqual([5]);
    expect(await liveIds({ live_id: 6 })).toEqual([]);
    expect(await liveIds({ call_id: alone.id })).toEqual([5]);
    expect(await liveIds({ subject: 'leg' })).toEqual([3]);
    expect(await liveIds({ from: at(61), to: at(120) })).toEqual([3]);
    expect(await liveIds({ from: at(120) })).toEqual([5]);
    expect(await liveIds({ user_id: 'user-1' })).toEqual([3]);
    expect(await liveIds({ direction: 'outbound' })).toEqual([5]);
    expect(await liveIds({ number: '100' })).toEqual([5, 3]);
    expect(await liveIds({ number: '%' })).toEqual([]);
    expect(await liveIds({ disposition: 'answered', subject: 'call' })).toEqual([5, 2]);
    expect(await liveIds({ crm_id: 'crm-1' })).toEqual([3, 2]);
  });

  it('come page by page and batch by batch, each once', async () => {
    for (let count = 0; count < 600; count += 1)
      await append(sampleChange(ended(call(count), count + 1), null));
    const seen: number[] = [];
    for (let page_token: string | null = null; ;) {
      const { result, next }: Awaited<ReturnType<Store['cdrs']['list']>> = await store.cdrs.list(
        {},
        { page_token, page_size: 100 },
      );
      seen.push(...result.map(({ cdr }) => cdr.live_id));
      if ((page_token = next) === null) break;
    }
    const exported: number[] = [];
    for await (const batch of store.cdrs.all()) exported.push(...batch.map(({ cdr }) => cdr.live_id));
    const expected = Array.from({ length: 600 }, (_, index) => 2 * (600 - index));
    expect([seen, exported]).toEqual([expected, expected]);
    expect(await liveIds({ from: at(300), to: at(303) })).toEqual([606, 604, 602]);
  });

  it('are counted: calls, answered, missed and talk, as a whole and hour by hour', async () => {
    await append(sampleChange(ended(rung(call(61), 62, { answered_at: at(63) }), 73), null));
    await append(sampleChange(ended(rung(call(70), 71), 73), null));
    await append(sampleChange(ended(call(200), 210), null));
    expect(await store.cdrs.figures(at(0), at(24 * 60), 3600)).toEqual({
      calls: 3,
      answered: 2,
      missed: 1,
      talked: 1,
      talk_ms: 600_000,
      steps: [
        { step: 1, calls: 2, answered: 1, missed: 1, talked: 1, talk_ms: 600_000 },
        { step: 3, calls: 1, answered: 1, missed: 0, talked: 0, talk_ms: 0 },
      ],
    });
    expect((await store.cdrs.figures(at(24 * 60), at(48 * 60), 3600)).calls).toBe(0);
  });

  it('outlast their call, and go when they are too old themselves', async () => {
    for (const minute of [0, 10]) await append(sampleChange(ended(call(minute), minute + 1), null));
    const policy = { callDays: 0, deliveryDays: 30, recordingDays: 30, messageDays: 30, auditDays: 30 };
    await store.fresh();
    await store.retention({ ...policy, cdrDays: 30 }).run();
    expect((await store.calls.list()).result).toEqual([]);
    expect(await liveIds({})).toEqual([4, 2]);
    const report = await store.retention({ ...policy, cdrDays: 1 - 5 / (24 * 60) }).run();
    expect(report.cdrs).toBe(1);
    expect(await liveIds({})).toEqual([4]);
  });
});
