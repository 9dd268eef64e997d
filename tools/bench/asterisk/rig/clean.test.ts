import { blemish, highestClean } from './clean.mjs';

const good = { asked: 100, rate: 100, calls: 200, placed: 200, failed: 0, resent: 0, unhooked: 0, p99: 30 };

describe('A rate', () => {
  it('is clean when every call went well and its hook came soon', () => {
    expect(blemish(good)).toBeNull();
  });

  it.each([
    [{ failed: 1 }, '1 failed'],
    [{ placed: 198 }, '2 failed'],
    [{ resent: 3 }, '3 resent'],
    [{ unhooked: 1 }, '1 without a hook'],
    [{ p99: 201 }, 'p99 201 ms'],
    [{ rate: 90 }, 'only 90/s were placed'],
    [{ rate: NaN }, 'only NaN/s were placed'],
  ])('is not with %j', (more, why) => {
    expect(blemish({ ...good, ...more })).toBe(why);
  });
});

describe('The highest clean rate', () => {
  const steps = { start: 300, step: 50, most: 1000, tries: 2 };

  async function search(limits: readonly number[], tried: string[] = [], noisyAt = 0) {
    let noise = noisyAt > 0;
    const found = await highestClean(limits, steps, async (limit: number, rate: number) => {
      tried.push(`${limit}@${rate}`);
      const isNoise = noise && rate === noisyAt;
      if (isNoise) noise = false;
      return isNoise || rate > limit ? 'p99' : null;
    });
    return found as number[];
  }

  it('is found for several in turns, upwards and downwards', async () => {
    const tried: string[] = [];
    expect(await search([420, 210, 300], tried)).toEqual([400, 200, 300]);
    expect(tried.slice(0, 6)).toEqual(['420@300', '210@300', '300@300', '420@350', '210@300', '300@350']);
  });

  it('does not end at a disturbance, nor above what is asked for', async () => {
    expect(await search([500], [], 400)).toEqual([500]);
    expect(await search([5000])).toEqual([1000]);
  });

  it('is 0 where even the lowest step is too much', async () => {
    expect(await search([20])).toEqual([0]);
  });
});
