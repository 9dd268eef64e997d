import { Loader, Table, Text } from '@mantine/core';
import type { Finding } from '../api/records.js';
import { StateBadge } from '../display/state-badge.js';
import { checkName, FINDING_STATES } from './gateway-words.js';

/** Each check with what was found and what to do; those that are still to come wait below. */
export function FindingTable({
  findings,
  waiting,
}: {
  findings: readonly Finding[];
  waiting: readonly string[];
}) {
  return (
    <Table.ScrollContainer minWidth={520}>
      <Table verticalSpacing="xs" aria-label="Findings">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={170}>Check</Table.Th>
            <Table.Th w={130}>State</Table.Th>
            <Table.Th>What was found, and what to do</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {findings.map(({ id, state, found, advice }) => (
            <Table.Tr key={id} style={{ verticalAlign: 'top' }}>
              <Table.Th scope="row" fw={500}>
                {checkName(id)}
              </Table.Th>
              <Table.Td>
                <StateBadge tone={FINDING_STATES[state].tone}>{FINDING_STATES[state].label}</StateBadge>
              </Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                <Text size="sm" c={state === 'skipped' ? 'dimmed' : undefined}>
                  {found}
                </Text>
                {advice && (
                  <Text size="sm" mt={2} c={state === 'skipped' ? 'dimmed' : undefined}>
                    → {advice}
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
          {waiting.map((id, index) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={500} c="dimmed">
                {checkName(id)}
              </Table.Th>
              <Table.Td>{index === 0 ? <Loader size={16} aria-label="Looking" /> : null}</Table.Td>
              <Table.Td />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
