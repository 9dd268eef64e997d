import { Alert, Text } from '@mantine/core';
import { useUses } from '../api/links.js';
import { UseList } from './use-list.js';

/** Says what uses an object that is about to be deleted: it cannot be while something does. */
export function UsedNote({ type, id }: { type: string; id: string }) {
  const uses = useUses(type, id);
  if (uses.isPending)
    return (
      <Text size="sm" c="dimmed" mt="sm" role="status">
        Looking for what uses it…
      </Text>
    );
  if (uses.isError)
    return (
      <Text size="sm" c="dimmed" mt="sm">
        What uses it could not be found out. Where something does, it is not deleted.
      </Text>
    );
  if (uses.data.length === 0)
    return (
      <Text size="sm" c="dimmed" mt="sm">
        Nothing uses it.
      </Text>
    );
  return (
    <Alert color="red" variant="light" mt="sm" title={<span className="hs-plain">It is in use</span>}>
      <UseList uses={uses.data} />
      <Text size="sm" mt="xs">
        Choose another there, or take it out, and delete it then.
      </Text>
    </Alert>
  );
}
