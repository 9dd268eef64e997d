import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** The form of a node that has nothing to set. */
export function NoSettings({ children }: { children: ReactNode }) {
  return (
    <Text size="sm" c="dimmed">
      {children}
    </Text>
  );
}
