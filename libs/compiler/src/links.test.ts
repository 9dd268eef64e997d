import { mapOf, reachFrom } from './links.js';
import { flow, node, object, officeDrafts, testId } from './testing/drafts.js';
import { toyNodes } from './testing/toy-nodes.js';

const group = object('ring_group', 7, { name: 'Sales', members: [{ user_id: testId(200) }] });
const ringing = flow(
  {
    entry: 'n1',
    nodes: {
      n1: node('group', { ring_group_id: testId(7) }, 'Ring sales'),
      n2: node('ring', { extension: '1001' }),
    },
  },
  1,
  'Main flow',
);
const drafts = { ...officeDrafts(ringing, flow({ nodes: {} }, 2, 'Unused')), ring_group: [group] };

describe('who refers to whom', () => {
  const { links } = mapOf(drafts, toyNodes);
  const told = links.map(({ from, node, pointer, to }) => [from.name, node?.label ?? null, pointer, to.name]);

  it('names the place in the object or in the flow’s document', () => {
    expect(told).toContainEqual(['Main', null, '/flow_id', 'Main flow']);
    expect(told).toContainEqual(['Main flow', 'Ring sales', '/nodes/n1/config/ring_group_id', 'Sales']);
    expect(told).toContainEqual(['Sales', null, '/members/0/user_id', 'Ann']);
  });

  it('finds a user who is rung by extension', () => {
    expect(told).toContainEqual(['Main flow', 'Ring', '/nodes/n2/config/extension', 'Ann']);
  });

  it('reads what it can of a node that is not configured yet, and of one of an unknown type', () => {
    const half = flow({ nodes: { n1: node('group', {}), n2: node('gone', { x: 1 }), n3: node('ring', {}) } });
    expect(mapOf({ flow: [half] }, toyNodes).links).toEqual([]);
  });

  it('tells everything that a number leads to', () => {
    const [number] = officeDrafts()['number'] ?? [];
    const start = { type: 'number', id: number?.id ?? '', name: 'Main' };
    expect(reachFrom(links, start).map(({ name }) => name)).toEqual(['Main', 'Main flow', 'Sales', 'Ann']);
  });

  it('goes once through objects that refer to each other', () => {
    const a = { type: 'flow', id: 'a', name: 'A' };
    const b = { type: 'flow', id: 'b', name: 'B' };
    const both = [
      { from: a, node: null, pointer: '', to: b },
      { from: b, node: null, pointer: '', to: a },
    ];
    expect(reachFrom(both, a)).toEqual([a, b]);
  });
});
