import { Anchor, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { CallRecord } from '../api/records.js';
import { clockTime, spanBetween } from '../display/time-texts.js';
import { useNow } from '../display/use-now.js';
import { CallBadge } from './call-badge.js';
import { partyText, words } from './call-words.js';

const KINDS: Readonly<Record<string, string>> = {
  caller: 'Caller',
  user: 'User',
  number: 'Number',
  agent: 'Agent',
};

/** The parties of a call, one row each. */
export function LegTable({ legs }: { legs: CallRecord['legs'] }) {
  const now = useNow(
    1000,
    legs.some(({ ended_at }) => ended_at === null),
  );
  return (
    <Table.ScrollContainer
      minWidth={720}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': 'Legs' } }}
    >
      <Table verticalSpacing="xs" aria-label="Legs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Party</Table.Th>
            <Table.Th>Role</Table.Th>
            <Table.Th>State</Table.Th>
            <Table.Th>Started</Table.Th>
            <Table.Th>Rang for</Table.Th>
            <Table.Th>Talked for</Table.Th>
            <Table.Th>Ended because</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {legs.map((leg) => (
            <Table.Tr key={leg.id}>
              <Table.Td>
                {leg.user ? (
                  <Anchor component={Link} to={`/users/${leg.user.id}`} size="sm">
                    {leg.user.name} ({leg.user.extension})
                  </Anchor>
                ) : (
                  <Text size="sm">{partyText(leg)}</Text>
                )}
              </Table.Td>
              <Table.Td>
                {KINDS[leg.kind] ?? leg.kind}
                {leg.via && (
                  <Text size="xs" c="dimmed">
                    by {words(leg.via)} {leg.via_name}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                <CallBadge state={leg.state} />
              </Table.Td>
              <Table.Td>{clockTime(leg.started_at)}</Table.Td>
              <Table.Td>
                {leg.ringing_at ? spanBetween(leg.ringing_at, leg.answered_at ?? leg.ended_at, now) : '–'}
              </Table.Td>
              <Table.Td>
                {leg.answered_at ? spanBetween(leg.answered_at, leg.ended_at, now) : 'Not answered'}
              </Table.Td>
              <Table.Td>
                {leg.cause ? words(leg.cause) : '–'}
                {leg.sip_status !== null && ` (SIP ${leg.sip_status})`}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
