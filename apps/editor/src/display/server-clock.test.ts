import { clockText } from './server-clock.js';

describe('A length of time on a clock', () => {
  it.each([
    [-5, '0:00'],
    [7_999, '0:07'],
    [765_000, '12:45'],
    [3_729_000, '1:02:09'],
  ])('%d ms shows %s', (ms, shown) => {
    expect(clockText(ms)).toBe(shown);
  });
});
