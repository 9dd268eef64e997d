import { useReferences } from '../api/references.js';
import { ChoiceFilter } from './choice-filter.js';

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
    <ChoiceFilter
      label={label}
      width={180}
      value={value}
      choices={[...new Map(data.map((one) => [one.value, one])).values()]}
      noneFound="None of this name"
      onChange={onChange}
    />
  );
}
