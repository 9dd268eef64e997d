import { addNode } from './commands.js';
import { emptyDraft } from './flow-draft.js';
import { freePlace, neighbour, nodeSize, placeAfter } from './geometry.js';
import { begin, run } from './history.js';

const talk = { type: 'talk', label: '', config: {} };
const { document } = [
  addNode('a', talk, [0, 0]),
  addNode('b', talk, [300, 0]),
  addNode('c', talk, [300, 200]),
  addNode('d', talk, [600, 210]),
].reduce(run, begin(emptyDraft())).draft;
const sizeOf = () => nodeSize(2);

describe('walking with the arrow keys', () => {
  it.each([
    ['a', 'right', 'b'],
    ['b', 'down', 'c'],
    ['c', 'right', 'd'],
    ['d', 'left', 'c'],
    ['c', 'up', 'b'],
    ['a', 'left', null],
  ] as const)('from %s to the %s stands %s', (from, direction, to) => {
    expect(neighbour(document, from, direction)).toBe(to);
  });
});

describe('placing a new node', () => {
  it('uses the place that was asked for when it is free', () => {
    expect(freePlace(document, [1000, 40], sizeOf)).toEqual([1000, 40]);
  });

  it('goes down below what is in the way', () => {
    const [x, y] = placeAfter(document, 'a', sizeOf);
    expect(x).toBeGreaterThan(232);
    expect(y).toBeGreaterThan(200 + nodeSize(2).height);
  });
});
