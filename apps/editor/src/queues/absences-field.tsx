import { QUEUE_ABSENCES } from '@hookswitch/flow-model';
import { MultiSelect, Stack, Switch } from '@mantine/core';
import { ABSENCE_WORDS } from './queue-words.js';

const OPTIONS = QUEUE_ABSENCES.map((value) => ({ value, label: ABSENCE_WORDS[value] }));

export interface AbsencesFieldProps {
  readonly label: string;
  readonly pointer: string;
  /** `null`: never asked. */
  readonly value: unknown;
  readonly onChange: (value: readonly string[] | null) => void;
}

/** Whether it counts that nobody is there, and who does not count as being there. */
export function AbsencesField({ label, pointer, value, onChange }: AbsencesFieldProps) {
  const absences = Array.isArray(value) ? value.map(String) : null;
  return (
    <Stack gap={6} data-pointer={pointer}>
      <Switch
        label={label}
        checked={absences !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? ['unavailable'] : null)}
      />
      {absences !== null && (
        <MultiSelect
          label="Agents who do not count"
          description="Who is signed out never counts. Nobody chosen: all who are signed in count."
          data={OPTIONS}
          value={absences}
          onChange={onChange}
          clearable
        />
      )}
    </Stack>
  );
}
