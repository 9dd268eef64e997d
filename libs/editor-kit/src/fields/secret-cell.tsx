import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useFieldMessage, useFormEnvironment } from '../form-environment.js';
import { asText } from './field-props.js';
import { isMaskedSecret } from './secret-field.js';

export interface SecretCellProps {
  readonly label: string;
  readonly pointer: string;
  readonly placeholder?: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** A secret inside a row: its hint as placeholder; typing replaces it once the cell is left. */
export function SecretCell({
  label,
  pointer,
  placeholder = 'Secret value',
  value,
  onChange,
}: SecretCellProps) {
  const stored = asText(typeof value === 'string' ? value : '');
  const [text, setText] = useState<string | null>(null);
  const message = useFieldMessage(pointer);
  const { readOnly } = useFormEnvironment();
  const shown = text ?? stored;
  const done = () => {
    if (text !== null && text !== stored && (text !== '' || !isMaskedSecret(value))) onChange(text);
    setText(null);
  };
  return (
    <PasswordInput
      aria-label={label}
      autoComplete="new-password"
      placeholder={isMaskedSecret(value) ? value.hint : placeholder}
      title={isMaskedSecret(value) && shown === '' ? 'Kept as it is; type to replace it.' : undefined}
      {...(shown === '' ? { rightSection: <></> } : {})}
      readOnly={readOnly}
      error={message?.message}
      data-pointer={pointer}
      value={shown}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done();
        if (event.key === 'Escape') setText(null);
      }}
      style={{ flex: 1, minWidth: 0 }}
    />
  );
}
