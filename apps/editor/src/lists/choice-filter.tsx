import { Select } from '@mantine/core';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface ChoiceFilterProps {
  readonly label: string;
  /** A plain text stands for itself. */
  readonly choices: readonly (string | Choice)[];
  readonly value: string | null | undefined;
  /** `null`: the filter is taken away. */
  readonly onChange: (value: string | null) => void;
  /** What stands there while nothing is chosen. */
  readonly placeholder?: string;
  /** In pixels. */
  readonly width?: number;
  /** Said when nothing is called as typed; with it, one can type to search. For lists that may be long. */
  readonly noneFound?: string;
}

/** A filter of a list by one of several values. */
export function ChoiceFilter({
  label,
  choices,
  value,
  onChange,
  placeholder = 'Any',
  width = 130,
  noneFound,
}: ChoiceFilterProps) {
  return (
    <Select
      label={label}
      placeholder={placeholder}
      clearable
      searchable={noneFound !== undefined}
      nothingFoundMessage={noneFound}
      w={width}
      value={value ?? null}
      data={choices}
      onChange={onChange}
    />
  );
}

/** The values of a table of labels as choices, in its order. */
export function choicesOf(
  labels: Readonly<Record<string, string | { readonly label: string }>>,
): readonly Choice[] {
  return Object.entries(labels).map(([value, label]) => ({
    value,
    label: typeof label === 'string' ? label : label.label,
  }));
}
