import { Autocomplete, MultiSelect, NumberInput, Select, Switch, TagsInput, Text } from '@mantine/core';
import { useFieldMessage, useFormEnvironment } from '../form-environment.js';
import { humanize } from '../schema/schema-fields.js';
import { Description } from './field-label.js';
import { asList, asText, type FieldProps } from './field-props.js';
import { LANGUAGES } from './languages.js';

/** What all of Mantine's inputs are told in the same way. */
function useInput({ field, pointer }: FieldProps) {
  const message = useFieldMessage(pointer);
  const { readOnly } = useFormEnvironment();
  return {
    label: field.title,
    description: field.description && <Description text={field.description} />,
    placeholder: field.placeholder ?? undefined,
    withAsterisk: field.required,
    'aria-required': field.required,
    readOnly,
    error: message?.message,
    'data-pointer': pointer,
    inputWrapperOrder: ['label', 'input', 'error', 'description'] as (
      'label' | 'input' | 'error' | 'description'
    )[],
  };
}

/** A number with its unit behind it. Limits are shown as faults, not enforced while typing. */
export function NumberField(props: FieldProps) {
  const { field, value, onChange } = props;
  const shown = value ?? field.fallback;
  return (
    <NumberInput
      {...useInput(props)}
      value={typeof shown === 'number' ? shown : ''}
      onChange={(next) => onChange(next === '' ? (field.nullable ? null : undefined) : Number(next))}
      allowDecimal={!field.integer}
      thousandSeparator=","
      clampBehavior="none"
      hideControls={field.unit !== null}
      rightSection={
        field.unit && (
          <Text size="sm" c="dimmed" pr="xs">
            {field.unit}
          </Text>
        )
      }
    />
  );
}

/** On or off. */
export function BooleanField(props: FieldProps) {
  const { field, value, onChange } = props;
  const { readOnly, error, ...input } = useInput(props);
  return (
    <Switch
      label={input.label}
      description={input.description}
      error={error}
      data-pointer={input['data-pointer']}
      checked={(value ?? field.fallback) === true}
      onChange={(event) => {
        if (!readOnly) onChange(event.currentTarget.checked);
      }}
    />
  );
}

/** One of a fixed list. */
export function ChoiceField(props: FieldProps) {
  const { field, value, onChange } = props;
  return (
    <Select
      {...useInput(props)}
      data={field.options.map((option) => ({ value: option, label: humanize(option) }))}
      value={asText(value ?? field.fallback) || null}
      onChange={(next) => onChange(next)}
      allowDeselect={field.nullable}
      comboboxProps={{ withinPortal: true }}
    />
  );
}

/** Several of a fixed list. */
export function ChoicesField(props: FieldProps) {
  const { field, value, onChange } = props;
  return (
    <MultiSelect
      {...useInput(props)}
      data={[...field.options]}
      value={asList(value ?? field.fallback).map(String)}
      onChange={onChange}
      searchable
      clearable
    />
  );
}

/** Words of the author's own. */
export function StringsField(props: FieldProps) {
  const { field, value, onChange } = props;
  return (
    <TagsInput {...useInput(props)} value={asList(value ?? field.fallback).map(String)} onChange={onChange} />
  );
}

/** The id of another object, chosen by name. An id that leads nowhere stays visible. */
export function ReferenceField(props: FieldProps) {
  const { field, value, onChange } = props;
  const { references } = useFormEnvironment();
  const options = [...(references[field.ref ?? ''] ?? [])];
  const current = asText(value) || null;
  if (current && !options.some((option) => option.value === current)) {
    options.push({ value: current, label: `Missing ${field.ref ?? 'object'} (${current})` });
  }
  return (
    <Select
      {...useInput(props)}
      placeholder={field.placeholder ?? 'None'}
      data={options}
      value={current}
      onChange={(next) => onChange(next ?? (field.nullable ? null : ''))}
      searchable
      clearable={field.nullable}
      nothingFoundMessage={`No ${field.ref ?? 'object'} of that name`}
    />
  );
}

/** Ids of several other objects. */
export function ReferencesField(props: FieldProps) {
  const { field, value, onChange } = props;
  const { references } = useFormEnvironment();
  return (
    <MultiSelect
      {...useInput(props)}
      data={[...(references[field.ref ?? ''] ?? [])]}
      value={asList(value ?? field.fallback).map(String)}
      onChange={onChange}
      searchable
    />
  );
}

/** A BCP 47 language tag: the usual ones are offered, any other can be typed. */
export function LanguageField(props: FieldProps) {
  const { field, value, onChange } = props;
  return (
    <Autocomplete
      {...useInput(props)}
      data={LANGUAGES.map((language) => language.tag)}
      renderOption={({ option }) => {
        const name = LANGUAGES.find((language) => language.tag === option.value)?.name;
        return (
          <Text size="sm">
            {option.value}{' '}
            <Text span c="dimmed">
              {name}
            </Text>
          </Text>
        );
      }}
      value={asText(value ?? field.fallback)}
      onChange={onChange}
    />
  );
}
