import { MemoryRecordingStore, newRecordingId } from '@hookswitch/telephony/testing';
import type { GatewayEvent } from '@hookswitch/telephony';
import { Booth } from './testing/booth.js';

type Finished = Extract<GatewayEvent, { type: 'recording_finished' }>;

describe('a simulated recording', () => {
  let store: MemoryRecordingStore;
  let booth: Booth;
  beforeEach(async () => {
    store = new MemoryRecordingStore();
    booth = new Booth(1, store);
    await booth.connect();
  });
  afterEach(() => booth.close());

  /** Answers a call and has it recorded; gives the recording's id. */
  async function recorded(channel_id: string, max_duration_ms = 60_000): Promise<string> {
    booth.send({ kind: 'answer', channel_id });
    const recording_id = newRecordingId();
    booth.send({ kind: 'record', channel_id, recording_id, max_duration_ms });
    return recording_id;
  }
  const call = (script: object[] = []) =>
    booth.simulator.placeCall({ from: { number: '1' }, to: '2', script } as never);
  /** Lets files be written, and what came of them be told. */
  async function written(ms = 0): Promise<void> {
    booth.clock.advance(ms);
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    booth.clock.advance(0);
  }
  const finished = () =>
    booth.heard.filter((event): event is Finished => event.type === 'recording_finished');

  it('lasts from its command to the stop, by the clock, and is silence of that length', async () => {
    const channel_id = call();
    const recording_id = await recorded(channel_id);
    await written(12_340);
    expect(finished()).toEqual([]);
    booth.send({ kind: 'stop_recording', channel_id, recording_id });
    await written();
    expect(finished()).toMatchObject([
      { recording_id, result: 'done', duration_ms: 12_340, file: { bytes: 44 + 12_340 * 16 } },
    ]);
    const bytes = store.files.get(recording_id)!;
    expect(bytes.subarray(44).every((byte) => byte === 0)).toBe(true);
    await written(5000);
    expect(finished()).toHaveLength(1);
  });

  it('ends with its channel, at its maximum, and after ten minutes at the latest', async () => {
    const hungUp = await recorded(call([{ after_ms: 3000, do: 'hangup' }]));
    const short = await recorded(call(), 2000);
    const long = await recorded(call(), 7_200_000);
    await written(1_000_000);
    const lengths = Object.fromEntries(finished().map((event) => [event.recording_id, event.duration_ms]));
    expect(lengths).toEqual({ [hungUp]: 3000, [short]: 2000, [long]: 600_000 });
  });

  it('is refused before the answer', () => {
    const channel_id = call();
    const recording_id = newRecordingId();
    const id = booth.send({ kind: 'record', channel_id, recording_id, max_duration_ms: 1000 });
    expect(booth.heard).toContainEqual(
      expect.objectContaining({ type: 'command_failed', command_id: id, reason: 'not_answered' }),
    );
  });

  it('is tried again while it cannot be stored, and told once it is', async () => {
    store.fault = new Error('no space left on device');
    const recording_id = await recorded(call(), 1000);
    await written(1000);
    await written(4000);
    expect(finished()).toEqual([]);
    store.fault = null;
    await written(5000);
    expect(finished()).toMatchObject([{ recording_id, duration_ms: 1000, result: 'done' }]);
  });

  it('fails where nothing keeps recordings', async () => {
    const bare = new Booth();
    await bare.connect();
    const channel_id = bare.simulator.placeCall({ from: { number: '1' }, to: '2' } as never);
    bare.send({ kind: 'answer', channel_id });
    const recording_id = newRecordingId();
    bare.send({ kind: 'record', channel_id, recording_id, max_duration_ms: 1000 });
    bare.clock.advance(1000);
    await new Promise((resolve) => setImmediate(resolve));
    bare.clock.advance(0);
    expect(bare.heard.at(-1)).toMatchObject({
      type: 'recording_finished',
      result: 'failed',
      file: null,
      reason: 'Nothing was set up that keeps recordings.',
    });
    await bare.close();
  });

  it('has its length by the clock of its call, although the process was dead at its end', async () => {
    const channel_id = call([{ after_ms: 10_000, do: 'hangup' }]);
    const recording_id = await recorded(channel_id);
    await booth.killFor(3_600_000 * 3, [{ channel_id, cursor: 3 }]);
    await written();
    expect(finished()).toMatchObject([{ recording_id, duration_ms: 10_000, result: 'done' }]);
  });

  it('is stored once, and its end told again after a kill between both', async () => {
    const channel_id = call();
    const recording_id = await recorded(channel_id, 1000);
    let release = () => {};
    const write = store.write.bind(store);
    store.write = async (...given) => {
      const stored = await write(...given);
      await new Promise<void>((resolve) => (release = resolve));
      return stored;
    };
    await written(1000);
    expect(store.files.has(recording_id)).toBe(true);
    expect(finished()).toEqual([]);
    store.write = write;
    await booth.killFor(500, [{ channel_id, cursor: 3 }]);
    await written();
    expect(finished()).toMatchObject([{ recording_id, duration_ms: 1000 }]);
    release();
  });

  it('is not lost with an ended channel that nobody forgets, however long it cannot be stored', async () => {
    store.fault = new Error('read-only file system');
    const recording_id = await recorded(call([{ after_ms: 100, do: 'hangup' }]));
    await written(100);
    await written(2 * 3_600_000);
    store.fault = null;
    await written(5000);
    expect(finished()).toMatchObject([{ recording_id, result: 'done', duration_ms: 100 }]);
  });
});
