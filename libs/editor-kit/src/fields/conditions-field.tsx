import { Button, Input, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useFieldMessage, useFormEnvironment } from '../form-environment.js';
import { BranchCard } from './branch-card.js';
import { asList, asRecord, asText, type FieldProps } from './field-props.js';

const NEW_CONDITION = { variable: '', operator: 'equals', value: '' };

/** Ways on, each with its conditions; tried from top to bottom. */
export function ConditionsField({ field, pointer, value, onChange }: FieldProps) {
  const message = useFieldMessage(pointer);
  const { readOnly } = useFormEnvironment();
  const branches = asList(value ?? field.fallback).map(asRecord);
  const conditions = field.fields.find((part) => part.name === 'conditions');
  const operators = conditions?.fields.find((part) => part.name === 'operator')?.options ?? ['equals'];
  const types = conditions?.fields.find((part) => part.name === 'as')?.options ?? [];
  const grouping = field.fields.some((part) => part.name === 'or');
  const replace = (index: number, branch: Record<string, unknown>) =>
    onChange(branches.map((old, at) => (at === index ? branch : old)));
  const move = (index: number, by: number) => {
    const next = [...branches];
    const [branch] = next.splice(index, 1);
    if (branch) next.splice(index + by, 0, branch);
    onChange(next);
  };
  return (
    <Input.Wrapper label={field.title} labelElement="div" error={message?.message}>
      <Stack gap="sm" mt={4} role="group" aria-label={field.title} data-pointer={pointer}>
        {branches.map((branch, index) => (
          <BranchCard
            key={asText(branch['id']) || index}
            index={index}
            count={branches.length}
            pointer={`${pointer}/${index}`}
            branch={branch}
            operators={operators}
            types={types}
            grouping={grouping}
            newCondition={() => ({ ...NEW_CONDITION })}
            onChange={(next) => replace(index, next)}
            onMove={(by) => move(index, by)}
            onRemove={() => onChange(branches.filter((_, at) => at !== index))}
          />
        ))}
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} />}
          disabled={readOnly || (field.maxItems !== null && branches.length >= field.maxItems)}
          style={{ alignSelf: 'flex-start' }}
          onClick={() =>
            onChange([
              ...branches,
              { id: freeId(branches), label: '', match: 'all', conditions: [{ ...NEW_CONDITION }] },
            ])
          }
        >
          Add branch
        </Button>
      </Stack>
    </Input.Wrapper>
  );
}

/** The next unused number: an id names the outcome, so it never changes once the branch is there. */
function freeId(branches: readonly Record<string, unknown>[]): string {
  const taken = new Set(branches.map((branch) => asText(branch['id'])));
  let id = 1;
  while (taken.has(String(id))) id += 1;
  return String(id);
}
