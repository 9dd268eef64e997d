import { below, table } from './report.mjs';

const ratio = { name: 'throughput', floor: 0.4, aim: 0.5, unit: 'ratio', better: 'higher' };
const time = { name: 'restart', floor: 3, aim: 1, unit: 's', better: 'lower' };

describe('The report', () => {
  it('says what each row has reached, with median and range', () => {
    const lines = table([
      { ...ratio, value: 0.45, runs: [0.41, 0.45, 0.52] },
      { ...time, value: 3.5, runs: [3.4, 3.5, 12.25] },
      { ...time, name: 'lost', floor: 0, aim: 0, unit: 'events', value: 0, runs: [0, 0, 0] },
    ]).split('\n');
    expect(lines.slice(2)).toEqual([
      '| throughput | 0.45 | 0.41–0.52 | 0.4 | 0.5 | ratio | floor |',
      '| restart | 3.50 | 3.40–12.3 | 3 | 1 | s | below the floor |',
      '| lost | 0 | 0–0 | 0 | 0 | events | aim |',
    ]);
  });

  it('--check names what is below its floor, and takes what the tolerance allows', () => {
    const results = [
      { ...ratio, value: 0.3, runs: [0.3] },
      { ...time, value: 4, runs: [4] },
      { ...time, name: 'lost', floor: 0, unit: 'events', value: 1, runs: [1] },
    ];
    expect(below(results, 1)).toHaveLength(3);
    expect(below(results, 2)).toEqual(['BELOW THE FLOOR: lost: 1 events, the floor is 0, the tolerance 2.']);
    expect(below([{ ...ratio, value: 0.4, runs: [0.4] }], 1)).toEqual([]);
  });
});
