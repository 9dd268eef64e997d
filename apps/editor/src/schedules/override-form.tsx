import { instantOf, wallTimeAt } from '@hookswitch/pbx';
import { Button, Group, Select, TextInput } from '@mantine/core';
import { IconBolt } from '@tabler/icons-react';
import { useState } from 'react';
import type { OverrideWanted } from '../api/records.js';
import { needing } from '../session/needs.js';

const HOUR_MS = 3_600_000;

/** Minutes after midnight at which the next day begins. */
const MIDNIGHT = 1440;

/** How long an override holds, and until when that is. */
const LENGTHS: readonly { readonly value: string; readonly label: string }[] = [
  { value: 'open', label: 'until I take it back' },
  { value: 'hour', label: 'for one hour' },
  { value: 'day', label: 'until midnight' },
];

interface Props {
  /** The schedule's time zone: where midnight is. */
  readonly zone: string;
  readonly outcomes: readonly { readonly name: string; readonly label: string }[];
  readonly pending: boolean;
  readonly onSet: (wanted: OverrideWanted) => void;
}

/** Chooses what counts from the next call on, and for how long. */
export const OverrideForm = needing('schedules:override', OverrideFormControl);

function OverrideFormControl({ zone, outcomes, pending, onSet }: Props) {
  const closed = outcomes.find(({ name }) => name === 'closed') ?? outcomes[0];
  const [outcome, setOutcome] = useState(closed?.name ?? '');
  const [length, setLength] = useState('open');
  const [note, setNote] = useState('');
  const submit = () => onSet({ outcome, until: untilOf(length, zone), note: note.trim() });
  return (
    <Group gap="sm" align="end">
      <Select
        label="Make it"
        data={outcomes.map(({ name, label }) => ({ value: name, label }))}
        value={outcome}
        allowDeselect={false}
        onChange={(next) => setOutcome(next ?? outcome)}
        w={150}
      />
      <Select
        label="How long"
        data={[...LENGTHS]}
        value={length}
        allowDeselect={false}
        onChange={(next) => setLength(next ?? length)}
        w={180}
      />
      <TextInput
        label="Why"
        placeholder="Fire alarm"
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        style={{ flex: 1, minWidth: 140 }}
      />
      <Button color="red" leftSection={<IconBolt size={16} />} loading={pending} onClick={submit}>
        Switch now
      </Button>
    </Group>
  );
}

function untilOf(length: string, zone: string): string | null {
  const now = Date.now();
  if (length === 'hour') return new Date(now + HOUR_MS).toISOString();
  if (length !== 'day') return null;
  return new Date(instantOf(zone, wallTimeAt(zone, now), MIDNIGHT)).toISOString();
}
