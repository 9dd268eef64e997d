import { Paper, Text, Title } from '@mantine/core';
import { useUses } from '../api/links.js';
import { UseList } from './use-list.js';

/** Where an object is used: below its form. */
export function UsedBy({ type, id }: { type: string; id: string }) {
  const uses = useUses(type, id);
  if (!uses.isSuccess) return null;
  return (
    <Paper withBorder p="lg" component="section" aria-label="Used by">
      <Title order={2} size="h5" mb="xs">
        Used by
      </Title>
      {uses.data.length > 0 ? (
        <UseList uses={uses.data} />
      ) : (
        <Text size="sm" c="dimmed">
          Nothing uses it yet.
        </Text>
      )}
    </Paper>
  );
}
