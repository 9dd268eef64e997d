import { Description } from '@hookswitch/editor-kit';
import { schemaFields } from '@hookswitch/events';
import type { FieldSchema } from '@hookswitch/events';
import { Code, Table, Text } from '@mantine/core';

/** A JSON Schema as a table: each field with its type and its meaning. */
export function SchemaTable({ schema }: { schema: Readonly<Record<string, unknown>> }) {
  const lines = schemaFields(schema as FieldSchema);
  return (
    <Table verticalSpacing={6} layout="fixed" fz="sm" aria-label="Fields">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="30%">Field</Table.Th>
          <Table.Th w="26%">Type</Table.Th>
          <Table.Th>Meaning</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Table.Tr key={line.path}>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              <Code>{line.path}</Code>
            </Table.Td>
            <Table.Td>
              <Text size="xs">{line.kind}</Text>
            </Table.Td>
            <Table.Td>
              <Text size="sm">{line.description ? <Description text={line.description} /> : '–'}</Text>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
