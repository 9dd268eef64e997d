import { Stack, Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Permission } from '../api/records.js';
import { useMay } from '../session/may.js';

/** A screen for who has the permission; who has not is told so, in its place. */
export function AllowedScreen({ permission, children }: { permission: Permission; children: ReactNode }) {
  const { reason } = useMay(permission);
  if (reason === null) return children;
  return (
    <Stack align="flex-start" p="xl" maw={560}>
      <IconLock size={28} stroke={1.6} aria-hidden />
      <Title order={1} size="h2">
        This screen is not for your role
      </Title>
      <Text c="dimmed">{reason}</Text>
    </Stack>
  );
}
