import { Code, ScrollArea, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Description } from '@hookswitch/editor-kit';
import { SchemaTable } from '../event-types/schema-table.js';
import { useEventTypes } from '../event-types/use-event-types.js';

interface SampleField {
  readonly name: string;
  readonly type: string;
  readonly description: string;
}

/** Each variable of a sample with its type and meaning. @param props.native the catalogue's name, whose schema says it all */
export function SampleFields(props: { name: string; native: string | null; fields: readonly SampleField[] }) {
  const { name, native, fields } = props;
  const schema = useEventTypes().data?.result.find(({ type }) => type === native)?.schema;
  if (schema !== undefined) {
    const body = {
      properties: {
        type: { const: native, description: 'Name of the event.' },
        timestamp: { type: 'string', format: 'date-time', description: 'When it happened.' },
        data: schema,
      },
    };
    return (
      <Scrolled name={name}>
        <SchemaTable schema={body} />
      </Scrolled>
    );
  }
  if (fields.length === 0) return null;
  const isExplained = fields.some(({ description }) => description !== '');
  return (
    <Scrolled name={name}>
      <Table verticalSpacing={6} layout="fixed" fz="sm" aria-label={`Fields of ${name}`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="34%">Field</Table.Th>
            <Table.Th w={isExplained ? '22%' : undefined}>Type</Table.Th>
            {isExplained && <Table.Th>Meaning</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map((field) => (
            <Table.Tr key={field.name}>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
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
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Scrolled>
  );
}

/** Some events have a hundred fields: what follows must not be a long way below. */
function Scrolled({ name, children }: { name: string; children: ReactNode }) {
  return (
    <ScrollArea.Autosize
      mah={320}
      type="auto"
      viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': `Fields of the sample of ${name}` }}
    >
      {children}
    </ScrollArea.Autosize>
  );
}
