import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useFieldMessage, useFormEnvironment } from '../form-environment.js';
import { VariablePicker } from './variable-picker.js';

export interface TemplateInputProps {
  /** Read by screen readers; cells of a table have no visible label of their own. */
  readonly label: string;
  readonly pointer: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** Whether variables may be inserted. */
  readonly variables?: boolean;
}

/** A text cell of a table of rows: no visible label, with the variable picker inside. */
export function TemplateInput({
  label,
  pointer,
  value,
  onChange,
  placeholder,
  variables,
}: TemplateInputProps) {
  const box = useRef<HTMLInputElement>(null);
  const message = useFieldMessage(pointer);
  const { readOnly } = useFormEnvironment();
  const insert = (variable: string) => {
    const start = box.current?.selectionStart ?? value.length;
    const end = box.current?.selectionEnd ?? start;
    onChange(value.slice(0, start) + variable + value.slice(end));
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(start + variable.length, start + variable.length);
    });
  };
  return (
    <TextInput
      ref={box}
      aria-label={label}
      placeholder={placeholder}
      readOnly={readOnly}
      error={message?.message}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data-pointer={pointer}
      spellCheck={false}
      style={{ flex: 1, minWidth: 0 }}
      rightSection={variables ? <VariablePicker label={label} onPick={insert} /> : undefined}
    />
  );
}
