import { collectGarbage } from './collect-garbage.js';
import { memoryGauge } from './memory-gauge.js';

const MB = 1024 * 1024;

function rig(shortMb = 90) {
  const state = { now: 0, rss: 50, heapTotal: 30, heapUsed: 20, asked: 0, collected: 0 };
  const read = memoryGauge(
    {
      now: () => state.now,
      usage: () => {
        state.asked += 1;
        return { rss: state.rss * MB, heapTotal: state.heapTotal * MB, heapUsed: state.heapUsed * MB };
      },
      collect: () => void (state.collected += 1),
    },
    shortMb,
  );
  return { state, read };
}

describe('the memory that the process uses', () => {
  it('is what the kernel counts, less what is free in the heap', () => {
    const { state, read } = rig();
    expect(read()).toBe(40);
    state.now = 1_000;
    Object.assign(state, { rss: 600, heapTotal: 550, heapUsed: 180 });
    expect(read()).toBe(230);
  });

  it('is not asked of the kernel for each call', () => {
    const { state, read } = rig();
    for (let call = 0; call < 1_000; call += 1) {
      state.now = call / 10;
      read();
    }
    expect(state.asked).toBe(1);
  });

  it('has garbage collected when it runs short, and not all the time', () => {
    const { state, read } = rig();
    for (state.now = 0; state.now < 60_000; state.now += 500) read();
    expect(state.collected).toBe(0);
    state.rss = 200;
    for (state.now = 60_000; state.now < 120_000; state.now += 500) read();
    expect(state.collected).toBe(2);
  });

  it('falls when what filled it is let go, though the kernel still counts it', async () => {
    const read = memoryGauge({ now: Date.now, usage: process.memoryUsage, collect: collectGarbage }, 1);
    let filling: number[][] | null = Array.from({ length: 20_000 }, (_, number) =>
      new Array<number>(1_000).fill(number + 0.5),
    );
    const until = Date.now() + 20_000;
    await new Promise((resolve) => setTimeout(resolve, 300));
    const full = read();
    expect(filling.length).toBe(20_000);
    filling = null;
    // A gauge that was never read collects at once when it is.
    const after = () =>
      memoryGauge({ now: Date.now, usage: process.memoryUsage, collect: collectGarbage }, 1)();
    while (after() > full - 60 && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(after()).toBeLessThanOrEqual(full - 60);
  }, 30_000);
});
