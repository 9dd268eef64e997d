import { useReferences } from '../api/references.js';
import { ChoiceFilter } from '../lists/choice-filter.js';

/** What the API calls that which belongs to no environment. */
export const NO_ENVIRONMENT = 'none';

export interface EnvironmentFilterProps {
  readonly value: string | undefined;
  readonly onChange: (value: string | null) => void;
}

/** One environment, or none. Not there where there are no environments. */
export function EnvironmentFilter({ value, onChange }: EnvironmentFilterProps) {
  const environments = useReferences().data?.['environment'] ?? [];
  if (environments.length === 0) return null;
  return (
    <ChoiceFilter
      label="Environment"
      placeholder="All"
      width={220}
      value={value}
      choices={[
        ...environments.map(({ id, name }) => ({ value: id, label: name })),
        { value: NO_ENVIRONMENT, label: 'Of no environment' },
      ]}
      noneFound="None of this name"
      onChange={onChange}
    />
  );
}
