import { Paper, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly icon: Icon;
  readonly title: string;
  /** What the thing is good for and what to do first. */
  readonly text: ReactNode;
  /** The button that does it. */
  readonly action?: ReactNode;
}

/** An empty place that says what belongs there and how it gets there. */
export function EmptyState({ icon: StateIcon, title, text, action }: EmptyStateProps) {
  return (
    <Paper withBorder p="xl" radius="md">
      <Stack align="center" gap="sm" py="xl">
        <ThemeIcon size={52} radius="xl" variant="light">
          <StateIcon size={26} stroke={1.6} />
        </ThemeIcon>
        <Title order={2} size="h4">
          {title}
        </Title>
        <Text c="dimmed" ta="center" maw={460}>
          {text}
        </Text>
        {action}
      </Stack>
    </Paper>
  );
}
