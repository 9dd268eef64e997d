import type { Change } from '@hookswitch/flow-model';
import { Anchor, Badge, Code, Group, Paper, Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { placeOf, titleOfType } from '../api/object-places.js';
import { shownPointer, shownValue } from './shown-values.js';
import { useNodeLabels } from './use-node-labels.js';
import classes from './change-list.module.css';

const KINDS: Record<Change['kind'], { label: string; color: string }> = {
  added: { label: 'Added', color: 'teal' },
  changed: { label: 'Changed', color: 'signal' },
  removed: { label: 'Removed', color: 'red' },
  moved: { label: 'Moved on the canvas only', color: 'gray' },
};

/** Differences between drafts and the live release, object by object, field by field. */
export function ChangeList(props: {
  changes: readonly Change[];
  onOpen?: () => void;
  /** What can be done with one change, at the end of its line. */
  actionOf?: (change: Change) => ReactNode;
}) {
  const { changes, onOpen, actionOf } = props;
  return (
    <Stack gap="xs" role="list" aria-label="Changes">
      {changes.map((change) => (
        <Paper
          key={`${change.object.type}:${change.object.id}`}
          withBorder
          p="sm"
          role="listitem"
          className={change.kind === 'moved' ? classes['quiet'] : undefined}
        >
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm" style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              <Text span c="dimmed">
                {titleOfType(change.object.type)}
              </Text>{' '}
              {change.kind === 'removed' ? (
                <b>{change.object.name}</b>
              ) : (
                <Anchor
                  component={Link}
                  to={placeOf(change.object)}
                  fw={600}
                  {...(onOpen ? { onClick: onOpen } : {})}
                >
                  {change.object.name || 'Unnamed'}
                </Anchor>
              )}
            </Text>
            <Group gap="xs" wrap="nowrap" style={{ flex: 'none' }}>
              {actionOf?.(change)}
              <Badge variant="light" radius="sm" tt="none" color={KINDS[change.kind].color} autoContrast>
                {KINDS[change.kind].label}
              </Badge>
            </Group>
          </Group>
          {change.fields.length > 0 && (
            <FieldTable object={change.object} fields={change.fields} before="Live" />
          )}
        </Paper>
      ))}
    </Stack>
  );
}

/** Fields with their old and new values. `before`: what stands above the old ones. */
export function FieldTable(props: {
  object: Change['object'];
  fields: readonly { readonly pointer: string; readonly old?: unknown; readonly new?: unknown }[];
  before: string;
}) {
  const labelOf = useNodeLabels(props.object);
  return (
    <Table layout="fixed" mt="xs" verticalSpacing={4} fz="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="30%">Field</Table.Th>
          <Table.Th>{props.before}</Table.Th>
          <Table.Th>New</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {props.fields.map((field) => (
          <Table.Tr key={field.pointer}>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{shownPointer(field.pointer, labelOf)}</Table.Td>
            <Table.Td>
              <Value value={field.old} labelOf={edgeLabels(field.pointer, labelOf)} />
            </Table.Td>
            <Table.Td>
              <Value value={field.new} labelOf={edgeLabels(field.pointer, labelOf)} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** The value of an edge is the id of the object that it leads to. */
function edgeLabels(pointer: string, labelOf: (id: string) => string): ((id: string) => string) | null {
  return /^\/(edges\/|entry$|on_hangup$|default_exit$|on_limit$)/.test(pointer) ? labelOf : null;
}

function Value({ value, labelOf }: { value: unknown; labelOf: ((id: string) => string) | null }) {
  const text = labelOf && typeof value === 'string' ? labelOf(value) : shownValue(value);
  if (text === null)
    return (
      <Text size="xs" c="dimmed">
        –
      </Text>
    );
  return (
    <Code fz="xs" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {text}
    </Code>
  );
}
