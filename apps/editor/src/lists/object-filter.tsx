import { Select } from '@mantine/core';
import { useReferences } from '../api/references.js';

export interface ObjectFilterProps {
  readonly label: string;
  /** The objects' type: `user`. */
  readonly type: string;
  readonly value: string | undefined;
  /** What is told: the object's id, or its name. */
  readonly by?: 'id' | 'name';
  readonly onChange: (value: string | null) => void;
}

/** One object of the configuration, by its name. */
export function ObjectFilter({ label, type, value, by = 'id', onChange }: ObjectFilterProps) {
  const objects = useReferences().data?.[type] ?? [];
  const data = objects.map(({ id, name }) => ({ value: by === 'id' ? id : name, label: name }));
  return (
    <Select
      label={label}
      placeholder="Any"
      clearable
      searchable
      w={180}
      value={value ?? null}
      data={[...new Map(data.map((one) => [one.value, one])).values()]}
      nothingFoundMessage="None of this name"
      onChange={onChange}
    />
  );
}
