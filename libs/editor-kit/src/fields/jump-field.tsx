import { Select } from '@mantine/core';
import { useFormEnvironment } from '../form-environment.js';

/** Where an outcome leads, chosen by name: the edge that the canvas has too. */
export function JumpField({
  label,
  description,
  outcome,
}: {
  label: string;
  description: string;
  outcome: string;
}) {
  const { connections, readOnly } = useFormEnvironment();
  if (connections === null) return null;
  return (
    <Select
      label={label}
      description={description}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      data={[...connections.targets]}
      value={connections.targetOf(outcome)}
      onChange={(target) => connections.connect(outcome, target)}
      placeholder="Choose an object"
      readOnly={readOnly}
      searchable
      clearable
      nothingFoundMessage="No object of that name"
    />
  );
}
