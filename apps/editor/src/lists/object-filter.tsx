import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { listDrafts } from '../api/draft-objects.js';
import type { DraftObject, DraftPath } from '../api/resources.js';

export interface ObjectFilterProps {
  readonly label: string;
  /** The objects' route: `users`. */
  readonly plural: DraftPath;
  readonly value: string | undefined;
  /** What is told: the object's id, or its name. */
  readonly by?: 'id' | 'name';
  readonly onChange: (value: string | null) => void;
}

type Named = DraftObject & { readonly name: string };

/** One object of the configuration, by its name. */
export function ObjectFilter({ label, plural, value, by = 'id', onChange }: ObjectFilterProps) {
  const objects = useQuery({
    queryKey: [plural, 'names'],
    queryFn: () => listDrafts<Named>(plural, { token: null }),
  });
  const data = (objects.data?.result ?? []).map(({ id, name }) => ({
    value: by === 'id' ? id : name,
    label: name,
  }));
  return (
    <Select
      label={label}
      placeholder="All"
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
