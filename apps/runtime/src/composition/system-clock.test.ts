import { jest } from '@jest/globals';
import { SystemClock } from './system-clock.js';

/** A clock that can be set, and time that goes by. */
function rig() {
  const source = { wall: 1_000_000, steady: 0 };
  const clock = new SystemClock({ wall: () => source.wall, steady: () => source.steady });
  const fired: string[] = [];
  async function pass(ms: number): Promise<void> {
    for (let at = 0; at < ms; at += 100) {
      source.wall += 100;
      source.steady += 100;
      await jest.advanceTimersByTimeAsync(100);
    }
  }
  return { source, clock, fired, pass };
}

describe('the system clock', () => {
  beforeEach(() => void jest.useFakeTimers({ doNotFake: ['performance', 'Date'] }));
  afterEach(() => void jest.useRealTimers());

  it('lets nothing wait for the minutes that the clock was set back by', async () => {
    const { source, clock, fired, pass } = rig();
    clock.setTimer(clock.now() + 1000, () => fired.push('before'));
    await pass(300);
    source.wall -= 180_000;
    clock.setTimer(clock.now() + 1000, () => fired.push('after'));
    await pass(700);
    expect(fired).toEqual(['before']);
    await pass(300);
    expect(fired).toEqual(['before', 'after']);
    expect(clock.now()).toBe(source.wall);
    expect(clock.steady()).toBe(source.wall + 180_000);
  });

  it('finds what is late when the clock was set forward, or the machine slept, within half a minute', async () => {
    const { source, clock, fired, pass } = rig();
    clock.setTimer(clock.now() + 3_600_000, () => fired.push('in an hour'));
    await pass(1000);
    source.wall += 7_200_000;
    await pass(30_000);
    expect(fired).toEqual(['in an hour']);
  });

  it('forgets a timer that is cancelled, also one that is far off', async () => {
    const { clock, fired, pass } = rig();
    const near = clock.setTimer(clock.now() + 100, () => fired.push('near'));
    const far = clock.setTimer(clock.now() + 100_000, () => fired.push('far'));
    near.cancel();
    await pass(40_000);
    far.cancel();
    await pass(100_000);
    expect(fired).toEqual([]);
  });

  it('takes small corrections for what they are', async () => {
    const { source, clock, pass } = rig();
    for (let second = 0; second < 60; second += 1) {
      await pass(1000);
      source.wall -= 20;
      clock.steady();
    }
    expect(clock.steady()).toBe(source.wall);
  });
});
