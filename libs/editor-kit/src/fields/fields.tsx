import { Fieldset, Paper, Stack, Text } from '@mantine/core';
import type { ComponentType } from 'react';
import { useFormEnvironment } from '../form-environment.js';
import type { FieldKind, FormField } from '../schema/schema-fields.js';
import { AnswerVariablesField } from './answer-variables-field.js';
import { AnnouncementField, AnnouncementParts } from './announcement-field.js';
import { ConditionsField } from './conditions-field.js';
import { DevicesField } from './devices-field.js';
import { Description } from './field-label.js';
import { asList, asRecord, type FieldProps } from './field-props.js';
import { HeadersField } from './headers-field.js';
import { JsonField } from './json-field.js';
import { OutcomesField, withOutcomes } from './outcomes-field.js';
import { KeysField } from './keys-field.js';
import { RowsFrame } from './rows-frame.js';
import { SecretField } from './secret-field.js';
import {
  BooleanField,
  ChoiceField,
  ChoicesField,
  LanguageField,
  NumberField,
  ReferenceField,
  ReferencesField,
  StringsField,
} from './simple-fields.js';
import { TargetField } from './target-field.js';
import { TextField } from './text-field.js';
import { VariablesField } from './variables-field.js';

const CONTROLS = {
  text: TextField,
  textarea: TextField,
  number: NumberField,
  boolean: BooleanField,
  choice: ChoiceField,
  choices: ChoicesField,
  strings: StringsField,
  reference: ReferenceField,
  references: ReferencesField,
  secret: SecretField,
  headers: HeadersField,
  devices: DevicesField,
  target: TargetField,
  conditions: ConditionsField,
  variables: VariablesField,
  answer_variables: AnswerVariablesField,
  language: LanguageField,
  outcomes: OutcomesField,
  announcement: AnnouncementField,
  keys: KeysField,
  group: GroupField,
  rows: RowsField,
  json: JsonField,
} satisfies Record<FieldKind, ComponentType<FieldProps>>;

export interface FieldsProps {
  readonly fields: readonly FormField[];
  /** Where `value` stands inside the form's value. */
  readonly pointer: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly onChange: (value: Record<string, unknown>, pointer: string) => void;
}

/** The controls of some fields, one below the other. */
export function Fields({ fields, pointer, value, onChange }: FieldsProps) {
  const { references } = useFormEnvironment();
  return fields.map((field) => {
    const Control: ComponentType<FieldProps> = CONTROLS[field.kind];
    const at = `${pointer}/${field.name}`;
    return (
      <Control
        key={field.name}
        field={field}
        pointer={at}
        value={value[field.name]}
        parent={value}
        siblings={fields}
        onChange={(next) =>
          onChange(withOutcomes(withField(value, field.name, next), field, fields, references), at)
        }
      />
    );
  });
}

/** A copy with one field changed; `undefined` takes it away, so that the schema's default counts again. */
function withField(
  value: Readonly<Record<string, unknown>>,
  name: string,
  next: unknown,
): Record<string, unknown> {
  if (next !== undefined) return { ...value, [name]: next };
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
}

/** Fields of an object inside the value. */
function GroupField({ field, pointer, value, onChange }: FieldProps) {
  return (
    <Fieldset legend={field.title} data-pointer={pointer} p="sm">
      <Stack gap="sm">
        {field.description && (
          <Text size="xs" c="dimmed">
            <Description text={field.description} />
          </Text>
        )}
        <Fields
          fields={field.fields}
          pointer={pointer}
          value={asRecord(value ?? field.fallback)}
          onChange={(next) => onChange(next)}
        />
      </Stack>
    </Fieldset>
  );
}

/** A list of objects: one card of fields each. */
function RowsField({ field, pointer, value, onChange }: FieldProps) {
  return (
    <RowsFrame
      field={field}
      pointer={pointer}
      rows={asList(value ?? field.fallback)}
      addLabel={`Add to ${field.title.toLowerCase()}`}
      rowName={`row`}
      newRow={() => Object.fromEntries(field.fields.map((part) => [part.name, part.fallback ?? null]))}
      onChange={onChange}
    >
      {(row, index, replace) => (
        <Paper withBorder p="sm" style={{ flex: 1 }}>
          <Stack gap="sm">
            {field.rowsOf === 'announcement' ? (
              <AnnouncementParts
                field={field}
                pointer={`${pointer}/${index}`}
                value={row}
                onChange={(next) => replace(asRecord(next))}
              />
            ) : (
              <Fields
                fields={field.fields}
                pointer={`${pointer}/${index}`}
                value={asRecord(row)}
                onChange={(next) => replace(next)}
              />
            )}
          </Stack>
        </Paper>
      )}
    </RowsFrame>
  );
}
