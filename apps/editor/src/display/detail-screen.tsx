import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** The screen of one thing: the way back, its name, what can be done with it, and its parts below. */
export function DetailScreen(props: {
  /** The list that it stands in; a place of the navigation has none. */
  back?: { to: string; label: string };
  title: ReactNode;
  /** State badges beside the title. */
  badges?: ReactNode;
  subtitle?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Stack p={{ base: 'md', md: 'lg' }} gap="md" maw={1240} mx="auto">
      {props.back && (
        <Anchor component={Link} to={props.back.to} size="sm" style={{ alignSelf: 'flex-start' }}>
          ← {props.back.label}
        </Anchor>
      )}
      <Group justify="space-between" align="flex-start">
        <div style={{ minWidth: 0 }}>
          <Group gap="sm">
            <Title order={1} size="h3" style={{ overflowWrap: 'anywhere' }}>
              {props.title}
            </Title>
            {props.badges}
          </Group>
          {props.subtitle && (
            <Text c="dimmed" size="sm" mt={4} component="div">
              {props.subtitle}
            </Text>
          )}
        </div>
        {props.actions && <Group gap="xs">{props.actions}</Group>}
      </Group>
      {props.children}
    </Stack>
  );
}

/** One part of a detail screen, under its own heading. */
export function Section({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h5">
          {title}
        </Title>
        {aside}
      </Group>
      {children}
    </Paper>
  );
}
