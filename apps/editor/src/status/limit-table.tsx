import { Table, Text } from '@mantine/core';
import type { LimitRecord } from '../api/records.js';
import { StateBadge } from '../display/state-badge.js';

const NAMES: Readonly<Record<LimitRecord['name'], string>> = {
  calls: 'Calls in progress',
  owed_deliveries: 'Webhook deliveries owed',
  memory: 'Memory, in megabytes',
};

const figure = (value: number) => value.toLocaleString('en-GB');

/** What is limited: how much there is, how much there may be, and what became of calls at the limit. */
export function LimitTable({ limits }: { limits: readonly LimitRecord[] }) {
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table verticalSpacing="xs" aria-label="Limits">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Limit</Table.Th>
            <Table.Th>Now</Table.Th>
            <Table.Th>At most</Table.Th>
            <Table.Th>State</Table.Th>
            <Table.Th>Calls refused</Table.Th>
            <Table.Th>Overflow flow ran</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {limits.map((limit) => (
            <Table.Tr key={limit.name}>
              <Table.Th scope="row" fw={500}>
                {NAMES[limit.name]}
                <Text size="xs" c="dimmed">
                  {limit.setting}
                </Text>
              </Table.Th>
              <Table.Td>{figure(limit.value)}</Table.Td>
              <Table.Td>{figure(limit.limit)}</Table.Td>
              <Table.Td>
                <StateBadge tone={limit.refusing ? 'bad' : 'good'}>
                  {limit.refusing ? `Refuses until ${figure(limit.resume_at)}` : 'OK'}
                </StateBadge>
              </Table.Td>
              <Table.Td>{figure(limit.calls_refused)}</Table.Td>
              <Table.Td>{figure(limit.calls_overflowed)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
