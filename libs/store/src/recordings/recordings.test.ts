import { newRecording } from '@hookswitch/calls';
import type { Call, Recording } from '@hookswitch/calls';
import type { EngineChange } from '@hookswitch/engine';
import { newId } from '@hookswitch/flow-model';
import { openStore } from '../open-store.js';
import type { Store } from '../store.js';
import { backlogOf } from '../testing/backlog-of.js';
import { sampleActiveflow, sampleCall, sampleChange, sampleDelivery } from '../testing/samples.js';
import { tempFolder } from '../testing/temp-folder.js';

describe('recordings', () => {
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
  const append = (change: EngineChange) =>
    new Promise<void>((resolve, reject) =>
      store
        .journal({ plan: () => [], committed: () => undefined })
        .append(change, (error) => (error ? reject(error) : resolve())),
    );
  const reopen = async (): Promise<void> => {
    await store.close();
    store = await openStore({ dataDir: folder.path });
  };
  const of = (call: Call, changes: Partial<Recording> = {}): Recording => ({
    ...newRecording(call, call.legs[0]!, { max_duration_ms: 60_000 }, '2026-11-21T09:00:05.000Z'),
    ...changes,
  });
  const written = async (...recordings: Recording[]) => {
    for (const recording of recordings)
      await append({ ...sampleChange(sampleCall({ id: recording.call_id }), null), recordings: [recording] });
  };

  it('are given back after a restart as they were written, the unfinished ones to the engine', async () => {
    const call = sampleCall();
    const running = of(call);
    const done = of(call, { status: 'done', bytes: 44, duration_ms: 0, sha256: 'ab'.repeat(32) });
    await append({ ...sampleChange(call, null), recordings: [running] });
    await append({ ...sampleChange(call, null), recordings: [{ ...running, status: 'saving' }, done] });
    await reopen();
    expect(store.archive.recordings()).toEqual([{ ...running, status: 'saving' }]);
    expect((await store.recordings.list()).result).toEqual([done, { ...running, status: 'saving' }]);
    expect(await store.recordings.get(done.id)).toEqual(done);
    expect(await store.recordings.get(newId())).toBeNull();
  });

  it('keep a call that is over among those that the engine restores, until they are finished', async () => {
    const call = sampleCall({
      state: 'hangup',
      ended_at: '2026-11-21T09:05:00.000Z',
      activeflow_id: newId(),
    });
    const activeflow = sampleActiveflow(call, { status: 'ended' });
    const saving = of(call, { status: 'saving' });
    await append({ ...sampleChange(call, activeflow, [1]), recordings: [saving] });
    await reopen();
    expect(store.archive.liveCalls()).toEqual([{ call, activeflow }]);
    const policy = {
      callDays: 1,
      cdrDays: 30,
      deliveryDays: 1,
      recordingDays: 1,
      messageDays: 30,
      auditDays: 30,
    };
    expect((await store.retention(policy).run()).calls).toBe(0);
    await append({ ...sampleChange(call, null), recordings: [{ ...saving, status: 'done' }] });
    await store.fresh();
    expect(store.archive.liveCalls()).toEqual([]);
    expect((await store.activeflows.get(activeflow.id))?.status).toBe('ended');
  });

  it('are found by call, by part of a number, and by time, newest first and page by page', async () => {
    const [ada, bob] = [sampleCall(), sampleCall()];
    const early = of(ada, {
      started_at: '2026-11-20T09:00:00.000Z',
      from: { number: '+442079460123', name: null },
    });
    const late = of(ada, { from: { number: '1001', name: 'Łukasz' } });
    const other = of(bob, { to: { number: '+4420%', name: null } });
    await written(early, late, other);
    const ids = async (filter: object, page = {}) =>
      (await store.recordings.list(filter, page)).result.map(({ id }) => id);
    expect(await ids({})).toEqual([other.id, late.id, early.id]);
    expect(await ids({ call_id: ada.id })).toEqual([late.id, early.id]);
    expect(await ids({ number: '9460' })).toEqual([early.id]);
    expect(await ids({ number: '100' })).toEqual(expect.arrayContaining([late.id]));
    expect(await ids({ number: '0%' })).toEqual([other.id]);
    const first = await store.recordings.list({}, { page_size: 2 });
    expect(await ids({}, { page_size: 2, page_token: first.next })).toEqual([early.id]);
  });

  it('are found in a span of time, also those that began long after they were asked for', async () => {
    const now = Date.now();
    const at = (ms: number) => new Date(now + ms).toISOString();
    const soon = of(sampleCall(), { started_at: at(0) });
    const afterRestart = of(sampleCall(), { started_at: at(3 * 3_600_000) });
    await written(soon, afterRestart);
    const ids = async (filter: object) => (await store.recordings.list(filter)).result.map(({ id }) => id);
    expect(await ids({ from: at(-1000), to: at(1000) })).toEqual([soon.id]);
    expect(await ids({ from: at(3_600_000) })).toEqual([afterRestart.id]);
    expect(await ids({ to: at(-1) })).toEqual([]);
  });

  it('that are removed are seen no more at once, owe what they owe, and wait for their files to go', async () => {
    const [one, two] = [of(sampleCall(), { status: 'done' }), of(sampleCall(), { status: 'done' })];
    await written(one, two);
    const owed = sampleDelivery();
    await store.recordings.remove([one], [], [owed]);
    expect((await store.recordings.list()).result).toEqual([two]);
    expect(await store.recordings.get(one.id)).toBeNull();
    await reopen();
    expect(await store.recordings.removed()).toEqual([one]);
    expect(await backlogOf(store.deliveryLog, owed.lane, null, 10)).toEqual([owed]);
    await store.recordings.forget([one.id]);
    expect(await store.recordings.removed()).toEqual([]);
  });

  it('that are old are told to retention batch by batch, and no unfinished one is', async () => {
    const old = of(sampleCall(), { status: 'done', started_at: '2020-01-01T00:00:00.000Z' });
    const failed = of(sampleCall(), { status: 'failed', started_at: '2020-01-02T00:00:00.000Z' });
    const running = of(sampleCall(), { started_at: '2020-01-03T00:00:00.000Z' });
    const young = of(sampleCall(), { status: 'done', started_at: new Date().toISOString() });
    await written(old, failed, running, young);
    const removed: string[] = [];
    const now = Date.now() + 40 * 86_400_000;
    await store.close();
    store = await openStore({ dataDir: folder.path, clock: { now: () => now } });
    const later = store.retention(undefined, async (before) => {
      const batch = await store.recordings.startedBefore(before, 1);
      await store.recordings.remove(batch, [], []);
      removed.push(...batch.map(({ id }) => id));
      return batch.length;
    });
    expect(await later.run()).toMatchObject({ recordings: 3 });
    expect(removed).toEqual([old.id, failed.id, young.id]);
    expect(later.removed.recordings).toBe(3);
  });
});
