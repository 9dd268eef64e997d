import { Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import { useRouteError } from 'react-router';
import { describeError } from '../api/problem.js';

/** Catches what a screen throws, so that one broken screen does not take the editor with it. */
export function RouteError() {
  const { title, detail } = describeError(useRouteError());
  return (
    <Stack align="flex-start" p="xl" maw={640} role="alert">
      <Title order={1} size="h2">
        This screen failed
      </Title>
      <Text c="dimmed">
        Nothing that was saved is lost. Load the screen again; if it fails again, this is what went wrong:
      </Text>
      <Code block>{[title, detail].filter(Boolean).join('\n')}</Code>
      <Group>
        <Button onClick={() => window.location.reload()}>Load again</Button>
        <Button variant="default" component="a" href="/flows">
          Go to the flows
        </Button>
      </Group>
    </Stack>
  );
}
