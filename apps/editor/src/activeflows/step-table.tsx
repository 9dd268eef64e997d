import { Anchor, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { ActiveflowRecord, StepRecord } from '../api/records.js';
import { words } from '../calls/call-words.js';
import { clockTime, spanBetween } from '../display/time-texts.js';
import { ChangedVariables } from './changed-variables.js';

/** The nodes that an activeflow has left, with what came of each. */
export function StepTable({ steps, run }: { steps: readonly StepRecord[]; run: ActiveflowRecord }) {
  const flowId = run.flow_id;
  const labels = new Map(steps.map((step) => [`${step.flow_id} ${step.action_id}`, step.label]));
  const current = run.current_action;
  if (current) labels.set(`${current.flow_id ?? flowId} ${current.id}`, current.label);
  /** By its label, where the run has been at it. */
  const nextOf = ({ flow_id, next_action_id: next }: StepRecord) =>
    next === null ? '–' : labels.get(`${flow_id} ${next}`) || next;
  return (
    <Table.ScrollContainer minWidth={820}>
      <Table verticalSpacing="xs" aria-label="Steps">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={40}>No.</Table.Th>
            <Table.Th>Object</Table.Th>
            <Table.Th>Outcome</Table.Th>
            <Table.Th>Went on to</Table.Th>
            <Table.Th>Changed variables</Table.Th>
            <Table.Th>Began</Table.Th>
            <Table.Th>Took</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {steps.map((step) => (
            <Table.Tr key={step.sequence}>
              <Table.Td>{step.sequence}</Table.Td>
              <Table.Td>
                <Anchor component={Link} to={`/flows/${step.flow_id}?node=${step.action_id}`} size="sm">
                  {step.label || step.action_id}
                </Anchor>
                <Text size="xs" c="dimmed">
                  {words(step.type)}
                  {step.flow_id !== flowId && ` in ${step.flow_name || 'an unnamed flow'}`}
                </Text>
              </Table.Td>
              <Table.Td>
                <Text size="sm">{words(step.outcome)}</Text>
                {step.reason && (
                  <Text size="xs" c="dimmed">
                    {step.reason}
                  </Text>
                )}
                {step.delivery_id && (
                  <Anchor component={Link} to={`/deliveries/${step.delivery_id}`} size="xs">
                    {step.type === 'fetch' ? 'Request and answer' : 'Delivery'}
                  </Anchor>
                )}
              </Table.Td>
              <Table.Td>{nextOf(step)}</Table.Td>
              <Table.Td>
                <ChangedVariables changed={step.variables_changed} />
              </Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{clockTime(step.tm_start)}</Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                {spanBetween(step.tm_start, step.tm_end, 0)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
