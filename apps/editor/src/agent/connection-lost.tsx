import { Alert } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';

/** Says that what is shown may be old. */
export function ConnectionLost() {
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconPlugConnectedX />}
      title="Connection lost, trying again"
      role="status"
    >
      Calls still come to your phone; this page shows them again as soon as the server can be reached.
    </Alert>
  );
}
