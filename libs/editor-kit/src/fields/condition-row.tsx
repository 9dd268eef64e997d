import { ActionIcon, Autocomplete, Group, Select, Stack } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useFieldMessage, useFormEnvironment } from '../form-environment.js';
import { asText } from './field-props.js';
import { TemplateInput } from './template-input.js';

const OPERATOR_WORDS: Readonly<Record<string, string>> = {
  equals: 'is',
  not_equals: 'is not',
  contains: 'contains',
  not_contains: 'does not contain',
  starts_with: 'starts with',
  ends_with: 'ends with',
  greater_than: 'is greater than',
  at_least: 'is at least',
  less_than: 'is less than',
  at_most: 'is at most',
  one_of: 'is one of',
  not_one_of: 'is not one of',
  matches: 'matches',
  not_matches: 'does not match',
  is_set: 'is set',
  is_empty: 'is empty',
};

/** Comparisons that look at the variable alone. */
const WITHOUT_VALUE = new Set(['is_set', 'is_empty']);

/** Comparisons for which it matters what both sides are taken for. */
const TYPED = new Set([
  'equals',
  'not_equals',
  'greater_than',
  'at_least',
  'less_than',
  'at_most',
  'one_of',
  'not_one_of',
]);

const TYPE_WORDS: Readonly<Record<string, string>> = {
  auto: 'auto',
  text: 'text',
  number: 'numbers',
  time: 'times',
};

const PLACEHOLDERS: Readonly<Record<string, string>> = {
  one_of: 'sales, support',
  not_one_of: 'sales, support',
  matches: '\\+44.*',
  not_matches: '\\+44.*',
};

export interface ConditionRowProps {
  /** "condition 2 of branch 1": for labels. */
  readonly name: string;
  readonly pointer: string;
  readonly condition: Readonly<Record<string, unknown>>;
  readonly operators: readonly string[];
  /** What the sides can be taken for; empty: the node type does not ask. */
  readonly types: readonly string[];
  readonly onChange: (condition: Record<string, unknown>) => void;
  readonly onRemove: (() => void) | null;
}

/** One comparison: variable, operator, value. */
export function ConditionRow(props: ConditionRowProps) {
  const { name, pointer, condition, operators, types, onChange, onRemove } = props;
  const { variables, readOnly } = useFormEnvironment();
  const variableFault = useFieldMessage(`${pointer}/variable`);
  const operator = asText(condition['operator']) || 'equals';
  const change = (part: Record<string, unknown>) => onChange({ ...condition, ...part });
  return (
    <Stack gap={6}>
      <Group gap={6} wrap="nowrap" align="flex-start">
        <Autocomplete
          aria-label={`Variable of ${name}`}
          placeholder="caller.number"
          data={variables.map((variable) => variable.name)}
          readOnly={readOnly}
          value={asText(condition['variable'])}
          onChange={(variable) => change({ variable })}
          error={variableFault?.message}
          data-pointer={`${pointer}/variable`}
          style={{ flex: 1, minWidth: 0 }}
        />
        <Select
          aria-label={`Comparison of ${name}`}
          data={operators.map((value) => ({ value, label: OPERATOR_WORDS[value] ?? value }))}
          readOnly={readOnly}
          value={operator}
          onChange={(next) => next && change({ operator: next })}
          allowDeselect={false}
          data-pointer={`${pointer}/operator`}
          w={138}
        />
        {onRemove && (
          <ActionIcon
            variant="subtle"
            color="gray"
            mt={4}
            disabled={readOnly}
            aria-label={`Remove ${name}`}
            onClick={onRemove}
          >
            <IconX size={16} />
          </ActionIcon>
        )}
      </Group>
      {!WITHOUT_VALUE.has(operator) && (
        <Group gap={6} wrap="nowrap">
          <TemplateInput
            label={`Value of ${name}`}
            placeholder={PLACEHOLDERS[operator] ?? 'Value'}
            pointer={`${pointer}/value`}
            value={asText(condition['value'])}
            onChange={(value) => change({ value })}
            variables
          />
          {types.length > 0 && TYPED.has(operator) && (
            <Select
              aria-label={`Kind of ${name}`}
              data={types.map((value) => ({ value, label: TYPE_WORDS[value] ?? value }))}
              readOnly={readOnly}
              value={asText(condition['as']) || types[0]}
              onChange={(next) => next && change({ as: next })}
              allowDeselect={false}
              data-pointer={`${pointer}/as`}
              w={118}
            />
          )}
        </Group>
      )}
    </Stack>
  );
}
