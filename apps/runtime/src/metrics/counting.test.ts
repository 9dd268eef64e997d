import { Spread } from './spread.js';
import { Tally } from './tally.js';

describe('a tally', () => {
  it('counts by two labels, or by one', () => {
    const two = new Tally(['type', 'outcome']);
    two.add('talk', 'next');
    two.add('talk', 'next');
    two.add('talk', 'error', 3);
    expect(two.samples()).toEqual([
      { labels: { type: 'talk', outcome: 'next' }, value: 2 },
      { labels: { type: 'talk', outcome: 'error' }, value: 3 },
    ]);
    const one = new Tally(['type']);
    one.add('__proto__');
    expect(one.samples()).toEqual([{ labels: { type: '__proto__' }, value: 1 }]);
  });

  it('counts together what would make too many series, and loses none', () => {
    const tally = new Tally(['type', 'outcome']);
    for (let number = 0; number < 2_000; number += 1) tally.add(`type ${number}`, 'next');
    const samples = tally.samples();
    expect(samples).toHaveLength(501);
    expect(samples.reduce((sum, sample) => sum + sample.value, 0)).toBe(2_000);
    expect(tally.get('other', 'other')).toBe(1_500);
  });
});

describe('a spread', () => {
  it('is a histogram with cumulative buckets', () => {
    const spread = new Spread([0.01, 0.1, 1]);
    for (const value of [0.005, 0.01, 0.05, 0.5, 7]) spread.observe(value);
    expect(
      spread.samples('x').map(({ metricName, labels, value }) => [metricName, labels['le'], value]),
    ).toEqual([
      ['x_bucket', 0.01, 2],
      ['x_bucket', 0.1, 3],
      ['x_bucket', 1, 4],
      ['x_bucket', '+Inf', 5],
      ['x_sum', undefined, expect.closeTo(7.565)],
      ['x_count', undefined, 5],
    ]);
  });
});
