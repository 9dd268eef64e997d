import { Group, Text } from '@mantine/core';

/** The product's mark and name. */
export function Brand({ compact = false }: { compact?: boolean }) {
  return (
    <Group gap={10} wrap="nowrap">
      <img src="/favicon.svg" alt="" width={28} height={28} />
      {!compact && (
        <Text fw={650} size="lg" style={{ letterSpacing: '-0.01em' }}>
          Hookswitch
        </Text>
      )}
    </Group>
  );
}
