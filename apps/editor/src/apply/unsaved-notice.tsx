import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { SaveState } from '../saving/autosave.js';

interface UnsavedNoticeProps {
  /** Why what is on the screen could not be saved. */
  readonly why: SaveState;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** Stands in the place of Apply while the server lacks edits that the author sees: they would not be applied. */
export function UnsavedNotice({ why, onRetry, onClose }: UnsavedNoticeProps) {
  return (
    <Stack gap="md">
      <Alert color="red" variant="light" role="alert" title="Your last edits could not be saved">
        <Text size="sm">{adviceFor(why)}</Text>
        <Text size="sm" mt="xs">
          Nothing was applied: it would have gone live without them.
        </Text>
      </Alert>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
        <Button onClick={onRetry} data-autofocus>
          Try again
        </Button>
      </Group>
    </Stack>
  );
}

function adviceFor(why: SaveState): string {
  switch (why.kind) {
    case 'refused':
      return `The server refused them: ${why.message} Close this, correct that, and apply again.`;
    case 'conflict':
      return 'Somebody else has saved this flow meanwhile. Close this, choose above the flow what to keep, and apply again.';
    default:
      return 'The server cannot be reached. They are kept in this browser. Check the connection, and try again.';
  }
}
