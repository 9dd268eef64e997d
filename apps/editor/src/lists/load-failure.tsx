import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { describeError } from '../api/problem.js';

/** A list or object that could not be read, with the reason and a way to try again. */
export function LoadFailure({ error, retry }: { error: unknown; retry: () => void }) {
  const { title, detail } = describeError(error);
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle />} title={title} role="alert">
      <Stack align="flex-start" gap="sm">
        {detail && <Text size="sm">{detail}</Text>}
        <Button size="xs" variant="default" onClick={retry}>
          Try again
        </Button>
      </Stack>
    </Alert>
  );
}
