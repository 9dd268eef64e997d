import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import type { RecordingFilter } from '../api/operations.js';
import { TimeSpanFilter } from '../display/time-span-filter.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NUMBER = /^[\w+*#]{1,40}$/;

export interface RecordingFiltersProps {
  readonly filter: RecordingFilter;
  readonly set: (changes: Readonly<Record<string, string | null>>) => void;
  readonly clear: () => void;
}

/** By number, by call and by time; all that are set must fit. */
export function RecordingFilters({ filter, set, clear }: RecordingFiltersProps) {
  return (
    <>
      <Typed
        label="Number"
        placeholder="Part of a number"
        value={filter.number}
        fits={NUMBER}
        fault="Digits, letters, +, * and #"
        onChange={(number) => set({ number })}
      />
      <Typed
        label="Call"
        placeholder="Call id"
        value={filter.call_id}
        fits={UUID}
        fault="Paste the whole id"
        onChange={(call_id) => set({ call_id })}
      />
      <TimeSpanFilter
        span={{ from: filter.from ?? null, to: filter.to ?? null }}
        onChange={({ from, to }) => set({ from, to })}
      />
      {Object.keys(filter).length > 0 && (
        <Button variant="subtle" onClick={clear}>
          Clear filters
        </Button>
      )}
    </>
  );
}

interface TypedProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string | undefined;
  readonly fits: RegExp;
  readonly fault: string;
  readonly onChange: (value: string | null) => void;
}

/** A text that is told a moment after the last key, and only when it can be meant. */
function Typed({ label, placeholder, value, fits, fault, onChange }: TypedProps) {
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
      w={190}
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
