import { Code, Table, Text } from '@mantine/core';
import type { FlowDraft } from '../document/flow-draft.js';
import { differencesOf } from './differences.js';

/** Two drafts side by side, field by field. */
export function DraftDifferences({ theirs, mine }: { theirs: FlowDraft; mine: FlowDraft }) {
  const differences = differencesOf(theirs, mine);
  if (differences.length === 0) return <Text size="sm">Both are the same.</Text>;
  return (
    <Table layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Place</Table.Th>
          <Table.Th>Theirs</Table.Th>
          <Table.Th>Mine</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {differences.map((difference) => (
          <Table.Tr key={difference.place}>
            <Table.Td>{difference.place}</Table.Td>
            <Table.Td>{shown(difference.theirs)}</Table.Td>
            <Table.Td>{shown(difference.mine)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function shown(value: unknown) {
  if (value === undefined) return <Text c="dimmed">–</Text>;
  return (
    <Code style={{ overflowWrap: 'anywhere' }}>
      {typeof value === 'string' ? value : JSON.stringify(value)}
    </Code>
  );
}
