import { Badge, Button, Group, Input, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { Outcome } from '@hookswitch/flow-model';
import { useFieldMessage, useFormEnvironment, type FormEnvironment } from '../form-environment.js';
import type { FormField } from '../schema/schema-fields.js';
import { Description } from './field-label.js';
import { asList, asText, type FieldProps } from './field-props.js';

/** The outcomes that the chosen object gives. They come with the choice; should the object change, a button takes them over. */
export function OutcomesField({ field, pointer, value, parent = {}, siblings = [], onChange }: FieldProps) {
  const { references, readOnly } = useFormEnvironment();
  const message = useFieldMessage(pointer);
  const kept = asList(value ?? field.fallback) as Partial<Outcome>[];
  const given = givenBy(field, parent, siblings, references);
  const isOutdated = given !== undefined && textOf(given) !== textOf(kept);
  if (kept.length === 0 && !isOutdated && !message) return null;
  return (
    <Input.Wrapper
      label={field.title}
      description={field.description && <Description text={field.description} />}
      error={message?.message}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
    >
      <Group gap={6} data-pointer={pointer} tabIndex={-1} role="group" aria-label={field.title}>
        {kept.map(({ name, label }) => (
          <Badge key={name} variant="light" tt="none" title={name ?? ''}>
            {label || name}
          </Badge>
        ))}
        {kept.length === 0 && (
          <Text size="sm" c="dimmed">
            None
          </Text>
        )}
        {isOutdated && !readOnly && (
          <Button
            size="compact-xs"
            variant="light"
            color="orange"
            leftSection={<IconRefresh size={13} />}
            onClick={() => onChange(given)}
          >
            Update outcomes
          </Button>
        )}
      </Group>
    </Input.Wrapper>
  );
}

/** A value in which the field that was just changed chose an object: with it come the outcomes that the object gives. */
export function withOutcomes(
  value: Record<string, unknown>,
  changed: FormField,
  fields: readonly FormField[],
  references: FormEnvironment['references'],
): Record<string, unknown> {
  const list = fields.find(({ outcomesOf }) => outcomesOf === changed.name);
  if (list === undefined) return value;
  return { ...value, [list.name]: givenBy(list, value, fields, references) ?? [] };
}

/** What the object that a field's sibling refers to gives; `undefined` when that is not known. */
function givenBy(
  { outcomesOf }: FormField,
  parent: Readonly<Record<string, unknown>>,
  siblings: readonly FormField[],
  references: FormEnvironment['references'],
): readonly Outcome[] | undefined {
  const reference = siblings.find(({ name }) => name === outcomesOf);
  const id = asText(parent[outcomesOf ?? '']);
  return references[reference?.ref ?? '']?.find((option) => option.value === id)?.outcomes;
}

function textOf(outcomes: readonly Partial<Outcome>[]): string {
  return JSON.stringify(outcomes.map(({ name, label }) => [name, label ?? '']).sort());
}
