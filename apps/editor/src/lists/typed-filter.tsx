import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

const NUMBER = /^[\w+*#]{1,40}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export interface TypedFilterProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string | undefined;
  readonly fits: RegExp;
  readonly fault: string;
  readonly onChange: (value: string | null) => void;
}

/** A text that is told a moment after the last key, and only when it can be meant. */
export function TypedFilter({ label, placeholder, value, fits, fault, onChange }: TypedFilterProps) {
  const [text, setText] = useState(value ?? '');
  const [last, setLast] = useState(value);
  if (last !== value) {
    setLast(value);
    setText(value ?? '');
  }
  const tell = useDebouncedCallback(onChange, 300);
  const written = text.trim();
  return (
    <TextInput
      label={label}
      placeholder={placeholder}
      w={180}
      value={text}
      error={written === '' || fits.test(written) ? null : fault}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setText(next);
        if (next.trim() === '') tell(null);
        else if (fits.test(next.trim())) tell(next.trim());
      }}
    />
  );
}

/** The call that something belongs to. */
export function CallIdFilter({ value, onChange }: Pick<TypedFilterProps, 'value' | 'onChange'>) {
  return (
    <TypedFilter
      label="Call"
      placeholder="Call id"
      value={value}
      fits={UUID}
      fault="Paste the whole id"
      onChange={onChange}
    />
  );
}

/** A number, or a part of one, of either side. */
export function NumberFilter({ value, onChange }: Pick<TypedFilterProps, 'value' | 'onChange'>) {
  return (
    <TypedFilter
      label="Number"
      placeholder="Part of a number"
      value={value}
      fits={NUMBER}
      fault="Digits, letters, +, * and #"
      onChange={onChange}
    />
  );
}
