import type { Call } from '@hookswitch/calls';
import type { EngineChange, Journal, Timer } from '@hookswitch/engine';
import { newId } from '@hookswitch/flow-model';
import type { Delivery } from '@hookswitch/webhooks';
import { openStore } from '../open-store.js';
import type { Store } from '../store.js';
import { backlogOf } from '../testing/backlog-of.js';
import {
  sampleActiveflow,
  sampleCall,
  sampleChange,
  sampleDelivery,
  sampleStep,
} from '../testing/samples.js';
import { tempFolder } from '../testing/temp-folder.js';

describe('the journal and the archive', () => {
  let folder: ReturnType<typeof tempFolder>;
  let store: Store;
  let owed: Delivery[];
  let events: string[];

  beforeEach(async () => {
    folder = tempFolder();
    store = await openStore({ dataDir: folder.path });
    owed = [];
    events = [];
  });
  afterEach(async () => {
    await store.close();
    folder.remove();
  });

  let journal: Journal | null;
  beforeEach(() => (journal = null));

  const append = (change: EngineChange): Promise<void> =>
    new Promise((resolve, reject) => {
      journal ??= store.journal({
        plan: () => owed,
        committed: (deliveries) => events.push(`committed ${deliveries.length}`),
      });
      journal.append(change, (error) => {
        events.push(error ? 'failed' : 'done');
        if (error) reject(error);
        else resolve();
      });
    });
  const reopen = async (): Promise<void> => {
    await store.close();
    store = await openStore({ dataDir: folder.path });
    journal = null;
  };

  it('holds what one moment changes of two calls, or nothing of it', async () => {
    const [one, other] = [sampleCall(), sampleCall()];
    await append(sampleChange(one, null, []));
    await append(sampleChange(other, null, []));
    const now = [one, other].map((call): Call => ({
      ...call,
      sequence: call.sequence + 1,
      state: 'on_hold',
    }));
    const joined = { ...sampleChange(now[0]!, null, []), joined: sampleChange(now[1]!, null, []) };
    const wanted = owed;
    journal = store.journal({
      plan: ({ call }) => {
        if (call.id === other.id) throw new Error('The second half cannot be written.');
        return [];
      },
      committed: () => undefined,
    });
    await expect(append(joined)).rejects.toThrow('second half');
    journal = null;
    owed = [...wanted, sampleDelivery({ call_id: one.id })];
    await reopen();
    expect(store.archive.liveCalls().map(({ call }) => call)).toEqual([one, other]);
    await append(joined);
    expect(events.at(-1)).toBe('committed 2');
    await reopen();
    expect(store.archive.liveCalls().map(({ call }) => call)).toEqual(now);
  });

  it('gives back after a restart exactly what was written', async () => {
    const call = sampleCall({ activeflow_id: newId() });
    const activeflow = sampleActiveflow(call);
    const timers: Timer[] = [
      {
        activeflow_id: activeflow.id,
        visit: 2,
        id: 't1',
        due_at: 2_000,
        event: { type: 'xstate.after.200.m.b' },
      },
      { activeflow_id: activeflow.id, visit: 2, id: 't2', due_at: 1_000, event: { type: 'ring' } },
    ];
    await append({ ...sampleChange(call, activeflow, [1]), timers: { set: timers, clear: [] } });
    const later: Call = { ...call, state: 'on_hold', sequence: 9 };
    const stepped = { ...activeflow, step_count: 3, snapshot: { ...activeflow.snapshot, budget: 900 } };
    await append({
      ...sampleChange(later, stepped, [2, 3]),
      timers: { set: [], clear: [{ activeflow_id: activeflow.id, visit: 2, id: 't2' }] },
      signals: [
        { at: '2026-11-21T09:00:01.000Z', kind: 'channel_held', leg_id: null, text: 'Put on hold.' },
        { at: '2026-11-21T09:00:02.000Z', kind: 'digit_received', leg_id: null, text: 'Pressed 1.' },
      ],
    });
    await reopen();
    expect(store.archive.liveCalls()).toEqual([{ call: later, activeflow: stepped }]);
    expect(store.archive.timers()).toEqual([timers[0]]);
    expect(store.archive.steps(activeflow.id)).toEqual([1, 2, 3].map(sampleStep));
    expect(store.archive.lastLiveId()).toBe(2);
    expect(await store.calls.get(call.id)).toEqual(later);
    expect((await store.calls.signals(call.id)).map((signal) => signal.kind)).toEqual([
      'channel_held',
      'digit_received',
    ]);
    expect(await store.activeflows.get(activeflow.id)).toEqual(stepped);
  });

  it('keeps each change of a call and its activeflow, folded together or one by one, and legs that join', async () => {
    const first = sampleCall({ activeflow_id: newId() });
    const flow = sampleActiveflow(first);
    const [caller] = first.legs;
    const callee = { ...caller!, id: newId(), live_id: 7, kind: 'user', channel_id: 'ch-2' } as const;
    const states: readonly Call[] = [
      { ...first, state: 'ringing', sequence: 5, cursors: [4] },
      { ...first, state: 'ringing', sequence: 6, legs: [caller!, callee], cursors: [4, 1] },
      { ...first, sequence: 7, legs: [caller!, { ...callee, state: 'on_hold' }], cursors: [4, 2] },
      { ...first, sequence: 8, crm_id: 'crm-1', legs: [caller!, callee], cursors: [5, 3] },
      {
        ...first,
        sequence: 9,
        crm_id: 'crm-1',
        legs: [caller!, callee],
        cursors: [6, 3],
        end_detail: 'So be it.',
      },
    ];
    for (const every of [1, 2, 3, 9]) {
      const ids = { id: newId(), activeflow_id: newId() };
      await append(sampleChange({ ...first, ...ids }, { ...flow, id: ids.activeflow_id }, [1]));
      for (const [index, state] of states.entries()) {
        if (index % every === 0) await store.fresh();
        const call = { ...state, ...ids };
        const activeflow = {
          ...flow,
          id: ids.activeflow_id,
          step_count: index + 2,
          tm_update: `at ${index}`,
        };
        await append(sampleChange(call, activeflow, [index + 2]));
        if (index % every === 0) {
          expect(await store.calls.get(ids.id)).toEqual(call);
          expect(await store.activeflows.get(ids.activeflow_id)).toEqual(activeflow);
        }
      }
      const over = {
        ...states.at(-1)!,
        ...ids,
        state: 'hangup',
        ended_at: '2026-11-21T09:05:00.000Z',
      } as const;
      const end = {
        status: 'ended',
        end_reason: 'completed',
        tm_delete: '2026-11-21T09:05:00.000Z',
      } as const;
      await append(sampleChange(over, { ...flow, ...end, id: ids.activeflow_id }));
      await append(
        sampleChange({ ...over, sequence: 10 }, { ...flow, ...end, id: ids.activeflow_id, step_count: 8 }),
      );
      expect(await store.calls.get(ids.id)).toEqual({ ...over, sequence: 10 });
      expect(await store.activeflows.get(ids.activeflow_id)).toMatchObject({ ...end, step_count: 8 });
      expect(store.archive.lastLiveId()).toBe(7);
    }
  });

  it('leaves out a change that fits no call, and goes on with the others', async () => {
    const call = sampleCall();
    await append(sampleChange(call, null));
    await store.fresh();
    await store.write((writer) =>
      writer.run('UPDATE calls SET body = json_remove(body, ?) WHERE id = ?', '$[24][0]', call.id),
    );
    const other = sampleCall();
    await append(sampleChange({ ...call, sequence: 8 }, null));
    await append(sampleChange(other, null));
    expect(await store.calls.get(other.id)).toEqual(other);
    expect(await store.calls.get(call.id)).toMatchObject({ sequence: 4, legs: [] });
  });

  it('goes on with whole lines and changes around a lane that is held', async () => {
    const call = sampleCall();
    owed = [sampleDelivery()];
    await append(sampleChange(call, null));
    store.deliveryLog.hold(owed[0]!.lane);
    owed = [];
    await append(sampleChange({ ...call, sequence: 8 }, null));
    expect(await store.calls.get(call.id)).toMatchObject({ sequence: 8 });
  });

  it('writes a whole line again when the first one could not be planned', async () => {
    const call = sampleCall();
    let fails = true;
    const failing = store.journal({
      plan: () => {
        if (fails) throw new Error('cannot render');
        return [];
      },
      committed: () => undefined,
    });
    const appended = (change: EngineChange) => new Promise((resolve) => failing.append(change, resolve));
    expect(await appended(sampleChange(call, null))).toBeInstanceOf(Error);
    fails = false;
    expect(await appended(sampleChange({ ...call, sequence: 8 }, null))).toBeUndefined();
    expect(await store.calls.get(call.id)).toMatchObject({ sequence: 8 });
  });

  it('leaves out what has ended, but not a call whose hang-up lane still runs', async () => {
    const over = sampleCall({ activeflow_id: newId() });
    const ending = sampleCall({
      activeflow_id: newId(),
      state: 'hangup',
      ended_at: '2026-11-21T09:05:00.000Z',
    });
    const overFlow = sampleActiveflow(over);
    const lane = sampleActiveflow(ending);
    await append({
      ...sampleChange(over, overFlow, [1]),
      timers: {
        set: [{ activeflow_id: overFlow.id, visit: 1, id: 't', due_at: 5, event: { type: 'x' } }],
        clear: [],
      },
    });
    await append(sampleChange(ending, lane, [1]));
    const ended = {
      ...over,
      state: 'hangup',
      ended_at: '2026-11-21T09:05:00.000Z',
      end_reason: 'completed',
    } as const;
    await append(
      sampleChange(ended, { ...overFlow, status: 'ended', tm_delete: '2026-11-21T09:05:00.000Z' }),
    );
    await reopen();
    expect(store.archive.liveCalls()).toEqual([{ call: ending, activeflow: lane }]);
    expect(store.archive.timers()).toEqual([]);
    expect(store.archive.knowsChannel(over.channel_id)).toBe(true);
    expect(store.archive.knowsChannel('never seen')).toBe(false);
  });

  it('writes deliveries with the step that owes them, and tells the engine first', async () => {
    owed = [sampleDelivery(), sampleDelivery()];
    await append(sampleChange(sampleCall(), null));
    expect(events).toEqual(['done', 'committed 2']);
    await reopen();
    expect(await backlogOf(store.deliveryLog, 'component:flow:n3', null, 10)).toEqual(owed);
  });

  it('leaves a row out that breaks a rule of the tables, and goes on with the others', async () => {
    const twice = sampleDelivery();
    owed = [twice];
    const call = sampleCall();
    await append(sampleChange(call, null));
    await store.fresh();
    owed = [twice, sampleDelivery()];
    await append(sampleChange({ ...call, sequence: 7 }, null));
    expect(await store.calls.get(call.id)).toMatchObject({ sequence: 7 });
    expect(store.deliveryLog.lanes()).toEqual([{ lane: twice.lane, count: 2 }]);
  });

  it('hands an error of the plan to the engine, and writes nothing', async () => {
    const call = sampleCall();
    const failing = store.journal({
      plan: () => {
        throw new Error('cannot render');
      },
      committed: () => events.push('committed'),
    });
    const error = await new Promise<Error | undefined>((resolve) =>
      failing.append(sampleChange(call, null), resolve),
    );
    expect(error?.message).toBe('cannot render');
    expect(events).toEqual([]);
    expect(await store.calls.get(call.id)).toBeNull();
  });

  it('never gives a live_id twice, even when the calls are gone', async () => {
    const call = sampleCall({ live_id: 40, state: 'hangup', ended_at: '2020-01-01T00:00:00.000Z' });
    const [leg] = call.legs;
    await append(
      sampleChange(
        { ...call, started_at: '2020-01-01T00:00:00.000Z', legs: [{ ...leg!, live_id: 42 }] },
        null,
      ),
    );
    await store.fresh();
    expect((await store.retention().run()).calls).toBe(1);
    await reopen();
    expect(store.archive.lastLiveId()).toBe(42);
  });

  it('writes one row for the steps between two foldings', async () => {
    const call = sampleCall({ activeflow_id: newId() });
    const activeflow = sampleActiveflow(call);
    await append(sampleChange(call, activeflow, [1, 2, 3]));
    await append(sampleChange(call, activeflow, [4]));
    await store.fresh();
    await append(sampleChange(call, activeflow, [5, 6]));
    await store.fresh();
    const rows = await store.write((writer) => writer.get<{ n: number }>('SELECT count(*) AS n FROM steps'));
    expect(rows?.n).toBe(2);
    const first = await store.activeflows.steps(activeflow.id, { page_size: 3 });
    const second = await store.activeflows.steps(activeflow.id, { page_size: 3, page_token: first.next });
    expect([...first.result, ...second.result].map((step) => step.sequence)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(second.next).toBeNull();
    expect((await store.activeflows.allSteps(activeflow.id)).map((step) => step.sequence)).toEqual([
      1, 2, 3, 4, 5, 6,
    ]);
  });
});
