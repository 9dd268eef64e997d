import { Anchor, List } from '@mantine/core';
import { Link } from 'react-router';
import type { Use } from '../api/links.js';
import { placeOf, titleOfType } from '../api/object-places.js';

/** The places where an object is used, as links; the nodes of one flow beside each other. */
export function UseList({ uses }: { uses: readonly Use[] }) {
  const byObject = new Map<string, { from: Use['from']; nodes: string[] }>();
  for (const { from, node } of uses) {
    const known = byObject.get(from.id) ?? { from, nodes: [] };
    byObject.set(from.id, known);
    if (node !== null && !known.nodes.includes(node.label)) known.nodes.push(node.label);
  }
  return (
    <List size="sm">
      {[...byObject.values()].map(({ from, nodes }) => (
        <List.Item key={from.id}>
          {titleOfType(from.type)}{' '}
          <Anchor component={Link} to={placeOf(from)} size="sm" underline="always" className="hs-plain">
            {from.name || 'Unnamed'}
          </Anchor>
          {nodes.length > 0 && ` at ${nodes.map((label) => `“${label}”`).join(', ')}`}
        </List.Item>
      ))}
    </List>
  );
}
