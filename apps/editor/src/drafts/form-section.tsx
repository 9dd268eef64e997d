import { Divider, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of a long form, with its title, set off from what stands above. */
export function FormSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap="md">
      <Divider />
      <Title order={2} size="h5">
        {title}
      </Title>
      {children}
    </Stack>
  );
}
