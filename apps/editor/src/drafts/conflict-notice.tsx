import { Alert, Button, Group, Text } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';

/** Somebody else saved the object meanwhile: the author chooses, nothing is overwritten by itself. */
export function ConflictNotice(props: { onLoadTheirs: () => void; onKeepMine: () => void }) {
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconGitMerge />}
      title="Changed by somebody else"
      role="alert"
    >
      <Text size="sm">
        This was saved elsewhere after you opened it. Nothing of yours was saved, and nothing of theirs is
        lost.
      </Text>
      <Group gap="xs" mt="sm">
        <Button size="xs" variant="default" onClick={props.onLoadTheirs}>
          Load theirs, drop mine
        </Button>
        <Button size="xs" variant="default" onClick={props.onKeepMine}>
          Keep mine, then save again
        </Button>
      </Group>
    </Alert>
  );
}
