import { Center, Loader } from '@mantine/core';

/** Shown while a screen's code or first data is on its way. */
export function Loading({ label = 'Loading' }: { label?: string }) {
  return (
    <Center mih={240} role="status" aria-label={label}>
      <Loader size="sm" />
    </Center>
  );
}
