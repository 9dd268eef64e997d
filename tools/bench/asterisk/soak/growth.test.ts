import { growthOf } from './growth.mjs';

const MB = 1e6;

/** Ten minutes, a sample each five seconds. */
const samples = (heap: (minute: number) => number, rss = 300 * MB) =>
  Array.from({ length: 120 }, (_, index) => ({ at: index * 5000, heapUsed: heap(index / 12), rss }));

describe('Memory in a soak', () => {
  it('may rise as the process warms up, and swing', () => {
    const warmsUp = samples((minute) => 60 * MB + Math.min(minute, 4) * 20 * MB + Math.sin(minute * 9) * MB);
    expect(growthOf(warmsUp).faults).toEqual([]);
  });

  it('that lives may not go on growing', () => {
    const { faults } = growthOf(samples((minute) => 60 * MB + minute * MB));
    expect(faults).toEqual([expect.stringMatching(/^Memory grows: 1\.00 MB of live heap and 0\.0 MB/)]);
  });

  it('that is resident may not either', () => {
    const resident = samples(() => 60 * MB).map((sample, index) => ({ ...sample, rss: index * MB }));
    expect(growthOf(resident).faults).toHaveLength(1);
  });

  it('is not judged in a short one', () => {
    const short = samples((minute) => minute * 50 * MB).slice(0, 24);
    expect(growthOf(short)).toEqual({ faults: [], is: expect.stringMatching(/not judged/) });
  });
});
