import { Table, Text } from '@mantine/core';
import { DeliverySource } from '../deliveries/delivery-source.js';
import { Section } from '../display/detail-screen.js';
import { Moment } from '../display/moment.js';
import { StateBadge } from '../display/state-badge.js';
import { FiguresText } from './figures-text.js';
import { laneState, owedText } from './lane-state.js';
import { useLanes } from './use-lanes.js';

/** How sending goes for the Webhook and Fetch objects of flows; those in trouble first. Nothing before the first was sent. */
export function ComponentLanes() {
  const lanes = useLanes().data?.filter(({ kind }) => kind === 'component') ?? [];
  if (lanes.length === 0) return null;
  const trouble = (lane: (typeof lanes)[number]) => (laneState(lane).tone === 'good' ? 1 : 0);
  const sorted = [...lanes].sort((a, b) => trouble(a) - trouble(b) || b.owed - a.owed);
  return (
    <Section title="Webhook and Fetch objects in flows">
      <Table verticalSpacing="xs" aria-label="Webhook and Fetch objects in flows">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Flow and object</Table.Th>
            <Table.Th>Sends</Table.Th>
            <Table.Th>How it goes</Table.Th>
            <Table.Th>Last hour</Table.Th>
            <Table.Th>Last arrived</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map((lane) => (
            <Table.Tr key={lane.id}>
              <Table.Td>
                <DeliverySource webhookId={null} flowId={lane.flow_id} nodeId={lane.node_id} />
              </Table.Td>
              <Table.Td>
                <StateBadge tone={laneState(lane).tone}>{laneState(lane).label}</StateBadge>
                <Text size="xs" c="dimmed">
                  {owedText(lane)}
                </Text>
              </Table.Td>
              <Table.Td>
                <Text size="sm">{lane.summary}</Text>
              </Table.Td>
              <Table.Td>
                <FiguresText figures={lane.last_hour} />
              </Table.Td>
              <Table.Td>
                <Moment at={lane.last_delivered_at} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}
