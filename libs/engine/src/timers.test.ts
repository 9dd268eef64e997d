import { flow, NUMBER, Rig } from './testing/rig.js';
import { FakeClock } from './testing/fake-clock.js';
import { liveCall } from './live-call.js';
import type { Timer } from './records.js';
import { TimerQueue } from './timer-queue.js';

const waiting = flow({
  nodes: { n1: ['wait', { ms: 1000 }], n2: ['wait', { ms: 1000 }], n3: ['hangup'] },
  edges: { 'n1:key': 'n1', 'n1:next': 'n2', 'n2:next': 'n3' },
});

describe('timers of nodes', () => {
  it('fire at their time, and are rows until then', async () => {
    const rig = await new Rig(waiting).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(999);
    expect(rig.path).toEqual([]);
    expect([...rig.store.timerRows.values()]).toMatchObject([{ visit: 1, due_at: rig.clock.now() + 1 }]);
    await rig.clock.advance(1);
    expect(rig.path).toEqual(['n1:next']);
    expect([...rig.store.timerRows.values()]).toMatchObject([{ visit: 2 }]);
    await rig.clock.advance(1000);
    expect(rig.path).toEqual(['n1:next', 'n2:next', 'n3:hangup']);
    expect(rig.store.timerRows.size).toBe(0);
  });

  it("never end a later visit of the same node: a visit's timer goes with it", async () => {
    const rig = await new Rig(waiting).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(900);
    rig.pbx.tell('in-1', { type: 'digit_received', digit: '1' });
    await rig.clock.advance(900);
    expect(rig.path).toEqual(['n1:key']);
    await rig.clock.advance(100);
    expect(rig.path).toEqual(['n1:key', 'n1:next']);
  });

  it('that fell due while the process was down fire at once', async () => {
    const rig = await new Rig(waiting).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(500);
    await rig.restart(60_000);
    await rig.clock.advance(0);
    expect(rig.path).toEqual(['n1:next']);
    await rig.clock.advance(1000);
    expect(rig.call).toMatchObject({ state: 'hangup', end_reason: 'completed' });
  });

  it('yield to what happened on the line while the process was down', async () => {
    const rig = await new Rig(waiting).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(500);
    rig.pbx.disconnect();
    rig.pbx.end('in-1', 'normal', 'remote', 200);
    await rig.restart(60_000);
    await rig.clock.advance(0);
    expect(rig.path).toEqual(['n1:hangup']);
    expect(rig.call.end_reason).toBe('hungup_by_caller');
  });
});

describe('the queue of timers', () => {
  const timer = (due_at: number, id = String(due_at)): Timer => ({
    activeflow_id: 'a',
    visit: 1,
    id,
    due_at,
    event: { type: 'x' },
  });

  it('fires in order of time, and only what its call still lists', async () => {
    const clock = new FakeClock(0);
    const live = liveCall({ legs: [] } as never, null, undefined);
    const fired: string[] = [];
    const queue = new TimerQueue(clock, (_live, { id }) => fired.push(id));
    const times = Array.from({ length: 2000 }, (_, index) => (index * 7919) % 2003);
    const timers = times.map((due_at) => timer(due_at));
    live.timers = timers;
    for (const entry of timers) queue.add(live, entry);
    const dropped = timers.filter(({ due_at }) => due_at % 3 > 0);
    live.timers = timers.filter((entry) => !dropped.includes(entry));
    queue.cleared(dropped.length);
    expect(queue.size).toBe(timers.length - dropped.length);
    queue.start();
    await clock.advance(1000);
    queue.stop();
    await clock.advance(5000);
    const expected = times.filter((due) => due % 3 === 0 && due <= 1000).sort((a, b) => a - b);
    expect(fired).toEqual(expected.map(String));
  });

  it('is not held up by a clock that is set back', async () => {
    const clock = new FakeClock(1_000_000);
    let setBack = 0;
    const moved = {
      now: () => clock.now() - setBack,
      steady: () => clock.now(),
      setTimer: (at: number, callback: () => void) => clock.setTimer(at + setBack, callback),
    };
    const live = liveCall({ legs: [] } as never, null, undefined);
    const fired: string[] = [];
    const queue = new TimerQueue(moved, (_live, { id }) => fired.push(id));
    queue.start();
    const before = timer(1_000_500, 'before');
    live.timers = [before];
    queue.add(live, before);
    setBack = 180_000;
    const after = timer(moved.now() + 700, 'after');
    live.timers = [before, after];
    queue.add(live, after);
    await clock.advance(500);
    expect(fired).toEqual(['before']);
    await clock.advance(200);
    expect(fired).toEqual(['before', 'after']);
  });

  it('arms one timer of the clock, for the earliest', async () => {
    const clock = new FakeClock(0);
    const live = liveCall({ legs: [] } as never, null, undefined);
    const fired: number[] = [];
    const queue = new TimerQueue(clock, () => fired.push(clock.now()));
    queue.start();
    live.timers = [timer(500), timer(100), timer(300)];
    for (const entry of live.timers) queue.add(live, entry);
    expect(clock.waiting).toBe(1);
    await clock.advance(1000);
    expect(fired).toEqual([100, 300, 500]);
    expect(clock.waiting).toBe(0);
  });
});
