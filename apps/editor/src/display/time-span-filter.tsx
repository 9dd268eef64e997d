import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { ChoiceFilter } from '../lists/choice-filter.js';

export interface TimeSpan {
  /** RFC 3339, or `null` for open. */
  readonly from: string | null;
  readonly to: string | null;
}

const RECENT: readonly { readonly value: string; readonly label: string; readonly ms: number }[] = [
  { value: '15m', label: 'Last 15 minutes', ms: 900_000 },
  { value: '1h', label: 'Last hour', ms: 3_600_000 },
  { value: '24h', label: 'Last 24 hours', ms: 86_400_000 },
  { value: '7d', label: 'Last 7 days', ms: 604_800_000 },
];
const OWN = 'own';

/** A span of time: one of the usual ones, or two times of the author's own, in the browser's zone. */
export function TimeSpanFilter({ span, onChange }: { span: TimeSpan; onChange: (span: TimeSpan) => void }) {
  const [chosen, setChosen] = useState<string | null>(span.from || span.to ? OWN : null);
  const unset = span.from === null && span.to === null;
  // Filters can be cleared from elsewhere.
  const shown = unset && chosen !== OWN ? null : chosen;
  return (
    <>
      <ChoiceFilter
        label="Time"
        placeholder="Any time"
        width={160}
        value={shown}
        choices={[
          ...RECENT.map(({ value, label }) => ({ value, label })),
          { value: OWN, label: 'From … to …' },
        ]}
        onChange={(value) => {
          setChosen(value);
          const recent = RECENT.find((each) => each.value === value);
          if (recent) onChange({ from: new Date(Date.now() - recent.ms).toISOString(), to: null });
          else if (value === null) onChange({ from: null, to: null });
        }}
      />
      {shown === OWN && (
        <>
          <TextInput
            type="datetime-local"
            label="From"
            step={1}
            w={210}
            value={toLocal(span.from)}
            onChange={(event) => onChange({ ...span, from: fromLocal(event.currentTarget.value) })}
          />
          <TextInput
            type="datetime-local"
            label="To"
            step={1}
            w={210}
            value={toLocal(span.to)}
            error={span.from && span.to && span.to <= span.from ? 'Not after “From”' : null}
            onChange={(event) => onChange({ ...span, to: fromLocal(event.currentTarget.value) })}
          />
        </>
      )}
    </>
  );
}

/** RFC 3339 as the browser's date and time field writes it: in its own zone, without naming it. */
export function toLocal(at: string | null): string {
  if (at === null) return '';
  const date = new Date(at);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

/** The other way; `null` while the field is incomplete. */
export function fromLocal(text: string): string | null {
  const date = new Date(text);
  return text === '' || Number.isNaN(date.getTime()) ? null : date.toISOString();
}
