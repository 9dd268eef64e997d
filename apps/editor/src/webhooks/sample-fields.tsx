import { Description } from '@hookswitch/editor-kit';
import { Code, ScrollArea, Table, Text } from '@mantine/core';

interface SampleField {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly example: string | null;
}

const BREAKS = { overflowWrap: 'anywhere' } as const;

/** Each variable of a sample: where it stands, of what type it is, what it means, and what it holds here. */
export function SampleFields({ name, fields }: { name: string; fields: readonly SampleField[] }) {
  if (fields.length === 0) return null;
  const isExplained = fields.some(({ description }) => description !== '');
  return (
    // Some events have a hundred fields: what follows must not be a long way below.
    <ScrollArea.Autosize
      mah={320}
      type="auto"
      viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': `Fields of the sample of ${name}` }}
    >
      <Table
        verticalSpacing={6}
        layout="fixed"
        fz="sm"
        miw={560}
        stickyHeader
        aria-label={`Fields of ${name}`}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="29%">Field</Table.Th>
            <Table.Th w="15%">Type</Table.Th>
            {isExplained && <Table.Th>Meaning</Table.Th>}
            <Table.Th w="24%">Example</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map((field) => (
            <Table.Tr key={field.name}>
              <Table.Td style={BREAKS}>
                <Code>{field.name}</Code>
              </Table.Td>
              <Table.Td>
                <Text size="xs">{field.type}</Text>
              </Table.Td>
              {isExplained && (
                <Table.Td>
                  <Text size="sm">{field.description ? <Description text={field.description} /> : '–'}</Text>
                </Table.Td>
              )}
              <Table.Td style={BREAKS}>
                <Text size="xs" ff="monospace">
                  {field.example ?? ''}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  );
}
