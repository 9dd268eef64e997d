import { Anchor, Badge, Group, List, Text } from '@mantine/core';
import { Link } from 'react-router';
import { placeOf, titleOfType } from '../api/object-places.js';
import type { Branch } from './reach-tree.js';

/** A tree of what can be reached, as lists inside lists: each object a link. */
export function ReachList({ branches, inside = false }: { branches: readonly Branch[]; inside?: boolean }) {
  return (
    <List listStyleType="none" spacing={6} pl={inside ? 28 : 0} pt={inside ? 6 : 0}>
      {branches.map((branch) => (
        <List.Item key={branch.key}>
          <Reached branch={branch} />
          {branch.children.length > 0 && <ReachList branches={branch.children} inside />}
        </List.Item>
      ))}
    </List>
  );
}

function Reached({ branch: { object, by, shownAbove } }: { branch: Branch }) {
  return (
    <Group gap={8} wrap="wrap">
      <Badge variant="light" color="gray" tt="none" fw={500}>
        {titleOfType(object.type)}
      </Badge>
      <Anchor component={Link} to={placeOf(object)} size="sm">
        {object.name || 'Unnamed'}
      </Anchor>
      {by.length > 0 && (
        <Text size="xs" c="dimmed">
          by {by.map((label) => `“${label}”`).join(', ')}
        </Text>
      )}
      {shownAbove && (
        <Text size="xs" c="dimmed">
          (opened out above)
        </Text>
      )}
    </Group>
  );
}
