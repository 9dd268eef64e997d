import { Code, Stack, Text } from '@mantine/core';

/** Variables that a step wrote; `null` took one away. */
export function ChangedVariables({ changed }: { changed: Readonly<Record<string, string | null>> }) {
  const entries = Object.entries(changed);
  if (entries.length === 0)
    return (
      <Text span size="sm" c="dimmed">
        None
      </Text>
    );
  return (
    <Stack gap={2}>
      {entries.map(([name, value]) => (
        <Text key={name} size="xs" style={{ overflowWrap: 'anywhere' }}>
          <Code fz="xs">{name}</Code> {value === null ? 'removed' : `= ${value}`}
        </Text>
      ))}
    </Stack>
  );
}
