import { moved } from './moved.js';

describe('a member that is moved', () => {
  it.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [1, 1, 'abc'],
    [1, 2, 'acb'],
  ])('from place %i to place %i', (from, to, order) => {
    expect(moved([...'abc'], from, to).join('')).toBe(order);
  });
});
