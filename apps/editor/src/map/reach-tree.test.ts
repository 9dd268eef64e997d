import { reachTree } from './reach-tree.js';

const end = (type: 'number' | 'flow' | 'user', id: string) => ({ type, id, name: id });
const [main, day, night, ann] = [
  end('number', 'main'),
  end('flow', 'day'),
  end('flow', 'night'),
  end('user', 'ann'),
];
const link = (from: typeof main, to: typeof main, label: string | null, pointer = '') => ({
  from,
  to,
  node: label === null ? null : { id: label, label },
  pointer,
});
const links = [
  link(main, day, null, '/flow_id'),
  link(main, night, null, '/overflow_flow_id'),
  link(day, ann, 'Ring Ann'),
  link(day, ann, 'Ring Ann again'),
  link(day, night, 'After hours'),
  link(night, day, 'Morning'),
];

describe('what a number leads to', () => {
  const tree = reachTree({ links }, main);

  it('names the nodes that lead on, and an object once for all of them', () => {
    const [first] = tree.children;
    expect(first?.object).toBe(day);
    expect(first?.children.map(({ object, by }) => [object.id, by])).toEqual([
      ['ann', ['Ring Ann', 'Ring Ann again']],
      ['night', ['After hours']],
    ]);
  });

  it('opens each object out once, so that flows which lead to each other have an end', () => {
    const again = tree.children[0]?.children[1]?.children[0];
    expect(again).toMatchObject({ object: day, by: ['Morning'], shownAbove: true, children: [] });
    expect(tree.children[1]).toMatchObject({ object: night, by: ['When too busy'], shownAbove: true });
  });

  it('gives every place a key of its own', () => {
    const keys: string[] = [];
    const walk = (branch: typeof tree) => {
      keys.push(branch.key);
      branch.children.forEach(walk);
    };
    walk(tree);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
