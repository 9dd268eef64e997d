import { Button, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';

/** For an address that no screen has. */
export function NotFound() {
  return (
    <Stack align="flex-start" p="xl" maw={520}>
      <Title order={1} size="h2">
        There is nothing here
      </Title>
      <Text c="dimmed">
        The address does not lead to a screen. It may be mistyped, or the object was deleted.
      </Text>
      <Button component={Link} to="/flows">
        Go to the flows
      </Button>
    </Stack>
  );
}
