import { Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useFieldMessage, useFormEnvironment } from '../form-environment.js';
import { Description } from './field-label.js';
import { asText, type FieldProps } from './field-props.js';
import { VariablePicker } from './variable-picker.js';

/** One line of text, or several; with a variable picker where the text may hold variables. */
export function TextField({ field, pointer, value, onChange }: FieldProps) {
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const message = useFieldMessage(pointer);
  const { readOnly } = useFormEnvironment();
  const write = (text: string) => onChange(text === '' && field.nullable ? null : text);

  const insert = (variable: string) => {
    const element = box.current;
    const text = asText(value);
    const start = element?.selectionStart ?? text.length;
    const end = element?.selectionEnd ?? start;
    write(text.slice(0, start) + variable + text.slice(end));
    requestAnimationFrame(() => {
      element?.focus();
      element?.setSelectionRange(start + variable.length, start + variable.length);
    });
  };

  const props = {
    ref: box,
    label: field.title,
    description: field.description && <Description text={field.description} />,
    placeholder: field.placeholder ?? undefined,
    required: field.required,
    // The browser's own check would speak before ours does.
    withAsterisk: field.required,
    'aria-required': field.required,
    readOnly,
    error: message?.message,
    value: asText(value ?? field.fallback),
    onChange: (event: { currentTarget: { value: string } }) => write(event.currentTarget.value),
    'data-pointer': pointer,
    inputWrapperOrder: ['label', 'input', 'error', 'description'] as (
      'label' | 'input' | 'error' | 'description'
    )[],
    rightSection: field.template ? <VariablePicker label={field.title} onPick={insert} /> : undefined,
    spellCheck: field.kind === 'textarea',
  };
  return field.kind === 'textarea' ? (
    <Textarea {...props} autosize minRows={3} maxRows={12} />
  ) : (
    <TextInput {...props} />
  );
}
