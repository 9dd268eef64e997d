import { ActionIcon, Button, Group, Paper, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useFormEnvironment } from '../form-environment.js';
import { ConditionRow } from './condition-row.js';
import { MessageLine } from './field-label.js';
import { asList, asRecord, asText } from './field-props.js';
import { useFieldMessage } from '../form-environment.js';

export interface BranchCardProps {
  readonly index: number;
  readonly count: number;
  readonly pointer: string;
  readonly branch: Readonly<Record<string, unknown>>;
  readonly operators: readonly string[];
  readonly newCondition: () => Record<string, unknown>;
  readonly onChange: (branch: Record<string, unknown>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One branch: its label, whether all or any of its conditions must hold, and the conditions. */
export function BranchCard(props: BranchCardProps) {
  const { index, count, pointer, branch, operators, newCondition, onChange, onMove, onRemove } = props;
  const { readOnly } = useFormEnvironment();
  const conditions = asList(branch['conditions']).map(asRecord);
  const change = (part: Record<string, unknown>) => onChange({ ...branch, ...part });
  const name = `branch ${index + 1}`;
  return (
    <Paper withBorder p="sm" role="group" aria-label={`Branch ${index + 1}`}>
      <Stack gap="xs">
        <Group gap={4} wrap="nowrap">
          <TextInput
            aria-label={`Label of ${name}`}
            placeholder={`Branch ${asText(branch['id'])}`}
            readOnly={readOnly}
            value={asText(branch['label'])}
            onChange={(event) => change({ label: event.currentTarget.value })}
            data-pointer={`${pointer}/label`}
            style={{ flex: 1 }}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={readOnly || index === 0}
            aria-label={`Move ${name} up`}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={readOnly || index === count - 1}
            aria-label={`Move ${name} down`}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={readOnly}
            aria-label={`Remove ${name}`}
            onClick={onRemove}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
        <MessageLine message={useFieldMessage(`${pointer}/id`)} />
        {conditions.length > 1 && (
          <Group gap="xs">
            <Text size="xs" c="dimmed">
              Taken when
            </Text>
            <SegmentedControl
              size="xs"
              aria-label={`Conditions of ${name} that must hold`}
              readOnly={readOnly}
              value={branch['match'] === 'any' ? 'any' : 'all'}
              onChange={(match) => change({ match })}
              data={[
                { value: 'all', label: 'all hold' },
                { value: 'any', label: 'any holds' },
              ]}
            />
          </Group>
        )}
        {conditions.map((condition, at) => (
          <ConditionRow
            key={at}
            name={`condition ${at + 1} of ${name}`}
            pointer={`${pointer}/conditions/${at}`}
            condition={condition}
            operators={operators}
            onChange={(next) =>
              change({ conditions: conditions.map((old, place) => (place === at ? next : old)) })
            }
            onRemove={
              conditions.length > 1
                ? () => change({ conditions: conditions.filter((_, place) => place !== at) })
                : null
            }
          />
        ))}
        <MessageLine message={useFieldMessage(`${pointer}/conditions`)} />
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPlus size={12} />}
          disabled={readOnly}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => change({ conditions: [...conditions, newCondition()] })}
        >
          Add condition
        </Button>
      </Stack>
    </Paper>
  );
}
