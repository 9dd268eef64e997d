import { ActionIcon, Button, Divider, Group, Paper, Stack, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash, IconX } from '@tabler/icons-react';
import { useFormEnvironment } from '../form-environment.js';
import { ConditionGroup } from './condition-group.js';
import { MessageLine } from './field-label.js';
import { asList, asRecord, asText } from './field-props.js';
import { useFieldMessage } from '../form-environment.js';

export interface BranchCardProps {
  readonly index: number;
  readonly count: number;
  readonly pointer: string;
  readonly branch: Readonly<Record<string, unknown>>;
  readonly operators: readonly string[];
  readonly types: readonly string[];
  /** Whether a branch may have further groups of conditions. */
  readonly grouping: boolean;
  readonly newCondition: () => Record<string, unknown>;
  readonly onChange: (branch: Record<string, unknown>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** Further groups of one branch at most. */
const MAX_GROUPS = 10;

/** One branch: its label, and its groups of conditions. */
export function BranchCard(props: BranchCardProps) {
  const { index, count, pointer, branch, operators, types, grouping, newCondition } = props;
  const { onChange, onMove, onRemove } = props;
  const { readOnly } = useFormEnvironment();
  const groups = asList(branch['or']).map(asRecord);
  const offered = { operators, types, newCondition };
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
        <ConditionGroup name={name} pointer={pointer} group={branch} onChange={change} {...offered} />
        {groups.map((group, at) => (
          <Stack key={at} gap="xs" role="group" aria-label={`Group ${at + 2} of ${name}`}>
            <Divider
              labelPosition="left"
              label={
                <Group gap={4}>
                  or
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="sm"
                    disabled={readOnly}
                    aria-label={`Remove group ${at + 2} of ${name}`}
                    onClick={() => change({ or: groups.filter((_, place) => place !== at) })}
                  >
                    <IconX size={14} />
                  </ActionIcon>
                </Group>
              }
            />
            <ConditionGroup
              name={`group ${at + 2} of ${name}`}
              pointer={`${pointer}/or/${at}`}
              group={group}
              onChange={(part) =>
                change({ or: groups.map((old, place) => (place === at ? { ...old, ...part } : old)) })
              }
              {...offered}
            />
          </Stack>
        ))}
        {grouping && (
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<IconPlus size={12} />}
            disabled={readOnly || groups.length >= MAX_GROUPS}
            style={{ alignSelf: 'flex-start' }}
            onClick={() => change({ or: [...groups, { match: 'all', conditions: [newCondition()] }] })}
          >
            Or, when others hold
          </Button>
        )}
      </Stack>
    </Paper>
  );
}
