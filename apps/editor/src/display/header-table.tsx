import { ScrollArea, Table, Text } from '@mantine/core';

export interface HeaderLine {
  readonly name: string;
  readonly value: string;
}

/** HTTP headers as they were sent. */
export function HeaderTable({ headers, label }: { headers: readonly HeaderLine[]; label: string }) {
  if (headers.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        No headers
      </Text>
    );
  }
  return (
    <ScrollArea.Autosize mah={320} type="auto" viewportProps={{ tabIndex: 0, 'aria-label': label }}>
      <Table aria-label={label} verticalSpacing={4} fz="xs" layout="fixed">
        <Table.Tbody>
          {headers.map((header, index) => (
            <Table.Tr key={index}>
              <Table.Th
                scope="row"
                w="36%"
                fw={500}
                c="dimmed"
                style={{ overflowWrap: 'anywhere', verticalAlign: 'top' }}
              >
                {header.name}
              </Table.Th>
              <Table.Td ff="monospace" style={{ overflowWrap: 'anywhere' }}>
                {header.value}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  );
}

/** The lines of a header record. */
export function headerLines(headers: Readonly<Record<string, string>>): HeaderLine[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}
