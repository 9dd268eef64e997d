import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useFieldMessage, useFormEnvironment } from '../form-environment.js';
import { ConditionRow } from './condition-row.js';
import { MessageLine } from './field-label.js';
import { asList, asRecord } from './field-props.js';

export interface ConditionGroupProps {
  /** "branch 1" or "group 2 of branch 1": for labels. */
  readonly name: string;
  /** Of what holds `match` and `conditions`. */
  readonly pointer: string;
  readonly group: Readonly<Record<string, unknown>>;
  readonly operators: readonly string[];
  readonly types: readonly string[];
  readonly newCondition: () => Record<string, unknown>;
  readonly onChange: (part: Record<string, unknown>) => void;
}

/** Conditions, and whether all of them must hold, or any. */
export function ConditionGroup(props: ConditionGroupProps) {
  const { name, pointer, group, operators, types, newCondition, onChange } = props;
  const { readOnly } = useFormEnvironment();
  const conditions = asList(group['conditions']).map(asRecord);
  return (
    <>
      {conditions.length > 1 && (
        <Group gap="xs">
          <Text size="xs" c="dimmed">
            Taken when
          </Text>
          <SegmentedControl
            size="xs"
            aria-label={`Conditions of ${name} that must hold`}
            readOnly={readOnly}
            value={group['match'] === 'any' ? 'any' : 'all'}
            onChange={(match) => onChange({ match })}
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
          types={types}
          onChange={(next) =>
            onChange({ conditions: conditions.map((old, place) => (place === at ? next : old)) })
          }
          onRemove={
            conditions.length > 1
              ? () => onChange({ conditions: conditions.filter((_, place) => place !== at) })
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
        onClick={() => onChange({ conditions: [...conditions, newCondition()] })}
      >
        Add condition
      </Button>
    </>
  );
}
